#include "models/saves/editjournal.h"
#include "tests/models/saves/fakesession.h"
#include "tests/support/memorykeeper.h"

#include <QSignalSpy>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

class TestEditJournal : public QObject, FakeSession
{
    Q_OBJECT
private slots:
    void init();
    void whatIsTypedIsKeptUntilItIsSaved();
    void whoQuitsOnceItIsSavedLeavesNothing();
    void whatIsRevertedIsDropped();
    void whatIsTypedBeforeTheDatabaseIsKnownIsKeptThen();
    void theNextProgramOffersIt();
    void discardingForgetsIt();
    void typedOnesStandBeforeTheOffer();
    void whatWasSavedAfterAllIsNotOffered_data();
    void whatWasSavedAfterAllIsNotOffered();
    void givingUpLeavesNothing();

private:
    [[nodiscard]] SaveRow row(const QByteArray &json) const
    {
        SaveRow made{m_target, u"1"_s, {}, JsonText(json), Timestamp::fromPostgres(1000)};
        made.columns.insert(u"current_location"_s, u"pier"_s);
        return made;
    }
    void open(const QByteArray &json);
    void restart(const QByteArray &json)
    {
        m_keeper.restart();
        m_journal.reset();
        open(json);
    }
    [[nodiscard]] Result<void> set(QStringView path, const QByteArray &value)
    {
        return m_document->setAt(*JsonPointer::parse(path), JsonText(value));
    }
    [[nodiscard]] QByteArray text() const { return m_document->tree().documentText()->utf8(); }

    MemoryKeeper m_keeper;
    std::unique_ptr<EditJournal> m_journal;
};

void TestEditJournal::init()
{
    m_keeper = {};
    m_journal.reset();
    open("{\"a\": 1, \"log\": []}");
}

void TestEditJournal::open(const QByteArray &json)
{
    begin();
    m_journal = std::make_unique<EditJournal>(*m_saves, *m_store);
    m_journal->setKeeper(m_keeper);
    FakeSession::open(row(json));
    QTRY_COMPARE(m_journal->left().size(), m_keeper.left.size());
}

void TestEditJournal::whatIsTypedIsKeptUntilItIsSaved()
{
    QVERIFY(set(u"/a", "2"));
    QTRY_COMPARE(m_keeper.kept.size(), 1);
    QCOMPARE(m_keeper.kept.value(m_target, {row("{}"), false, {}, {}, 0, {}, false}).changes, 1);
    m_saves->save(m_target);
    QVERIFY(m_keeper.kept.constFind(m_target)->wasSent);
    SaveOutcome outcome;
    outcome.row = row("{\"a\": 2, \"log\": []}");
    m_store->outcomes.answer(outcome);
    QTRY_VERIFY(m_keeper.kept.isEmpty());
}

void TestEditJournal::whoQuitsOnceItIsSavedLeavesNothing()
{
    QVERIFY(set(u"/a", "2"));
    m_saves->save(m_target);
    std::optional<qsizetype> keptThen;
    connect(m_saves.get(), &OpenSaves::saved, this,
            [this, &keptThen] { keptThen = m_keeper.kept.size(); });
    SaveOutcome outcome;
    outcome.row = row("{\"a\": 2, \"log\": []}");
    m_store->outcomes.answer(outcome);
    QTRY_VERIFY(keptThen);
    QCOMPARE(*keptThen, 0);
}

void TestEditJournal::whatIsRevertedIsDropped()
{
    QVERIFY(set(u"/a", "2"));
    QTRY_COMPARE(m_keeper.kept.size(), 1);
    m_document->undoStack().undo();
    QTRY_VERIFY(m_keeper.kept.isEmpty());
}

void TestEditJournal::whatIsTypedBeforeTheDatabaseIsKnownIsKeptThen()
{
    m_journal = std::make_unique<EditJournal>(*m_saves, *m_store);
    m_saves->clear();
    m_document = m_saves->open(m_target);
    m_store->rows.answer(row("{\"a\": 1}"));
    QTRY_COMPARE(m_document->state(), SaveDocument::State::Clean);
    QVERIFY(set(u"/a", "2"));
    m_journal->keepNow();
    QVERIFY(m_keeper.kept.isEmpty());
    m_journal->setKeeper(m_keeper);
    m_journal->keepNow();
    QCOMPARE(m_keeper.kept.size(), 1);
}

void TestEditJournal::theNextProgramOffersIt()
{
    QVERIFY(set(u"/a", "2"));
    QVERIFY(m_document->giveStrings(*JsonPointer::parse(u"/log"), {u"mine"_s}));
    m_journal->keepNow();
    restart("{\"a\": 1, \"log\": [\"theirs\"]}");
    QCOMPARE(m_journal->left(m_target)->changes, 2);
    QSignalSpy done(m_journal.get(), &EditJournal::putOnDone);
    m_journal->putOn(m_target);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(text(), QByteArray("{\"a\": 2, \"log\": [\"theirs\", \"mine\"]}"));
    QVERIFY(m_journal->left().isEmpty());
    QVERIFY(m_keeper.left.isEmpty());
    QCOMPARE(m_keeper.kept.size(), 1); // in this program's own care by now
}

void TestEditJournal::discardingForgetsIt()
{
    QVERIFY(set(u"/a", "2"));
    m_journal->keepNow();
    restart("{\"a\": 1}");
    m_journal->discard(m_target);
    QVERIFY(m_keeper.left.isEmpty());
    QVERIFY(!m_journal->left(m_target));
    QCOMPARE(text(), QByteArray("{\"a\": 1}"));
}

/// What is being typed now is not lost for what was typed then.
void TestEditJournal::typedOnesStandBeforeTheOffer()
{
    QVERIFY(set(u"/a", "2"));
    m_journal->keepNow();
    restart("{\"a\": 1}");
    QVERIFY(set(u"/b", "5"));
    m_journal->putOn(m_target);
    QCOMPARE(text(), QByteArray("{\"a\": 1, \"b\": 5}"));
    QVERIFY(m_journal->left(m_target));
}

void TestEditJournal::whatWasSavedAfterAllIsNotOffered_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<bool>("isRecorded");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the row says so") << QByteArray("{\"a\": 1, \"log\": [\"mine\"]}") << false
                                     << QByteArray("{\"a\": 1, \"log\": [\"mine\"]}");
    QTest::newRow("others wrote since, the record says so")
        << QByteArray("{\"a\": 7, \"log\": [\"mine\"]}") << true
        << QByteArray("{\"a\": 7, \"log\": [\"mine\"]}");
    QTest::newRow("it was not saved") << QByteArray("{\"a\": 7, \"log\": []}") << false
                                      << QByteArray("{\"a\": 7, \"log\": [\"mine\"]}");
}

void TestEditJournal::whatWasSavedAfterAllIsNotOffered()
{
    QFETCH(QByteArray, now);
    QFETCH(bool, isRecorded);
    QVERIFY(m_document->giveStrings(*JsonPointer::parse(u"/log"), {u"mine"_s}));
    m_saves->save(m_target); // and the program is killed
    const GuardedEdit sent = m_store->written.first();
    restart(now);
    m_journal->putOn(m_target);
    QList<Edit> recorded;
    if (isRecorded)
        recorded.append({7,
                         Timestamp::fromPostgres(2000),
                         {},
                         {},
                         m_target,
                         sent.recordColumn,
                         sent.patch,
                         sent.inverse});
    m_store->histories.answer(recorded);
    QTRY_VERIFY(!m_journal->left(m_target));
    QTEST(text(), "expected");
}

void TestEditJournal::givingUpLeavesNothing()
{
    QVERIFY(set(u"/a", "2"));
    m_journal->keepNow();
    QVERIFY(set(u"/a", "3"));
    m_journal->giveUp();
    QVERIFY(m_keeper.kept.isEmpty());
}

QTEST_GUILESS_MAIN(TestEditJournal)
#include "tst_editjournal.moc"
