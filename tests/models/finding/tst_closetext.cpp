#include "models/finding/closetext.h"
#include "tests/support/seeds.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

/// Tries every way to lay the letters on the text, by the words of the scoring and nothing else.
class EveryAlignment
{
public:
    EveryAlignment(const QString &letters, const QString &text, qsizetype from)
        : m_letters(letters)
        , m_text(text)
        , m_from(from)
    {
    }
    [[nodiscard]] std::optional<int> best()
    {
        m_mistakes = m_letters.size() < 4 ? 0 : 1;
        lay(0, -1, 0, m_mistakes);
        return m_best;
    }

private:
    [[nodiscard]] int worth(qsizetype at) const
    {
        const QChar before = at > 0 ? m_text[at - 1] : QChar(u'/');
        if (!m_text[at].isLetterOrNumber() || !before.isLetterOrNumber())
            return CloseText::WordStart;
        const bool isCamel = before.isLower() && m_text[at].isUpper();
        return isCamel || (m_text[at].isDigit() && !before.isDigit()) ? CloseText::CamelStart : 0;
    }
    void lay(qsizetype letter, qsizetype last, int score, int mistakes)
    {
        if (letter == m_letters.size()) {
            const int found = int(m_letters.size()) - (m_mistakes - mistakes);
            const bool isEnough = score >= CloseText::LeastPerLetter * found;
            if (last >= 0 && last >= m_from && isEnough && (!m_best || score > *m_best))
                m_best = score;
            return;
        }
        if (mistakes > 0)
            lay(letter + 1, last, score + CloseText::LeftOut, mistakes - 1);
        for (qsizetype at = last + 1; at < m_text.size(); ++at) {
            if (m_text[at].toLower() != m_letters[letter].toLower())
                continue;
            int more = CloseText::Match;
            if (last < 0)
                more += CloseText::FirstLetter * worth(at);
            else if (at == last + 1)
                more += std::max(worth(at), CloseText::Run);
            else
                more += worth(at) + CloseText::GapStart + CloseText::GapMore * int(at - last - 2);
            lay(letter + 1, at, score + more, mistakes);
        }
    }

    const QString m_letters;
    const QString m_text;
    const qsizetype m_from;
    int m_mistakes = 0;
    std::optional<int> m_best;
};

} // namespace

class TestCloseText final : public QObject
{
    Q_OBJECT
private slots:
    void whatIsMeantIsClose_data();
    void whatIsMeantIsClose();
    void theBetterComesFirst_data();
    void theBetterComesFirst();
    void theEndOfAPathIsMeant();
    void longTextsAreCut();
    void isTheBestOfAllAlignments_data();
    void isTheBestOfAllAlignments();
};

void TestCloseText::whatIsMeantIsClose_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isClose");
    QTest::newRow("parts of words") << u"invgold"_s << u"/inventory/gold"_s << true;
    QTest::newRow("two letters in each other's place")
        << u"door_unlcoked"_s << u"/flags/door_unlocked"_s << true;
    QTest::newRow("a letter missing") << u"door_unloked"_s << u"/flags/door_unlocked"_s << true;
    QTest::newRow("a letter too many") << u"door_unlockked"_s << u"/flags/door_unlocked"_s << true;
    QTest::newRow("a wrong letter") << u"door_unlacked"_s << u"/flags/door_unlocked"_s << true;
    QTest::newRow("the first is wrong") << u"boor_unlocked"_s << u"/flags/door_unlocked"_s << true;
    QTest::newRow("the last is wrong") << u"lamb"_s << u"lamp"_s << true;
    QTest::newRow("case") << u"BRASSKEY"_s << u"brass_key"_s << true;
    QTest::newRow("camel case") << u"pcc"_s << u"playerCoinCount"_s << true;
    QTest::newRow("spaces") << u"brass key"_s << u"the brass_key"_s << true;
    QTest::newRow("beyond ASCII") << u"grün"_s << u"/Farben/GRÜNER"_s << true;
    QTest::newRow("scattered") << u"gold"_s << u"mangrove holm hollow and"_s << false;
    QTest::newRow("another order") << u"dlog"_s << u"/gold"_s << false;
    QTest::newRow("two mistakes") << u"xamx"_s << u"lamp"_s << false;
    QTest::newRow("three letters, one wrong") << u"kez"_s << u"key"_s << false;
    QTest::newRow("nothing there") << u"lamp"_s << QString() << false;
}

void TestCloseText::whatIsMeantIsClose()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, isClose);
    QCOMPARE(CloseText(typed).score(text).has_value(), isClose);
}

void TestCloseText::theBetterComesFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("in a run") << u"key"_s << u"/abckey"_s << u"/akbeycy"_s;
    QTest::newRow("at the beginnings of words") << u"bk"_s << u"/brass_key"_s << u"/abbkk"_s;
    QTest::newRow("behind a point") << u"key"_s << u"a.key"_s << u"akey"_s;
    QTest::newRow("camel case") << u"cc"_s << u"coinCount"_s << u"coincount"_s;
    QTest::newRow("without a mistake") << u"lamp"_s << u"/my_lamp"_s << u"/my_lap"_s;
}

void TestCloseText::theBetterComesFirst()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const CloseText text(typed);
    QVERIFY(text.score(better));
    QVERIFY(text.score(better) > text.score(worse));
}

void TestCloseText::theEndOfAPathIsMeant()
{
    const CloseText text(u"gold");
    QVERIFY(text.score(u"/inventory/gold", 11));
    QVERIFY(!text.score(u"/gold/inventory", 6));
}

void TestCloseText::longTextsAreCut()
{
    const CloseText text(u"lamp");
    const QString filler(1000, u'x');
    QVERIFY(text.score(QString(u"lamp" + filler)));
    QVERIFY(!text.score(QString(filler + u"lamp")));
    QVERIFY(text.score(QString(filler + u"/lamp"), filler.size() + 1)); // of a path the end
}

void TestCloseText::isTheBestOfAllAlignments_data()
{
    addSeeds(300);
}

void TestCloseText::isTheBestOfAllAlignments()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    static const QString Alphabet = u"aabbABk1_/. ü"_s;
    const auto any = [&](int longest) {
        QString text;
        for (int i = random.bounded(longest + 1); i-- > 0;)
            text += Alphabet[random.bounded(Alphabet.size())];
        return text;
    };
    for (int round = 0; round < 30; ++round) {
        QString letters = any(6);
        letters.remove(u' ');
        const QString text = any(14);
        const qsizetype from = random.bounded(3) == 0 ? random.bounded(int(text.size()) + 1) : 0;
        const auto expected
            = letters.isEmpty() ? std::nullopt : EveryAlignment(letters, text, from).best();
        if (!letters.isEmpty())
            QVERIFY2(CloseText(letters).score(text, from) == expected,
                     qPrintable(letters + u" in "_s + text));
    }
}

QTEST_GUILESS_MAIN(TestCloseText)
#include "tst_closetext.moc"
