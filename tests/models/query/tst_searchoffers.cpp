#include "models/query/searchoffers.h"
#include "models/query/searchquery.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace waymark;

Q_DECLARE_METATYPE(waymark::SearchSubject)

class TestSearchOffers final : public QObject
{
    Q_OBJECT
private slots:
    void whatIsOfferedAtTheCursor_data();
    void whatIsOfferedAtTheCursor();
    void aChoiceReplacesWhatWasBegun_data();
    void aChoiceReplacesWhatWasBegun();
    void everyFieldIsDescribed();
    void anyTextAndCursorIsAnswered();
};

void TestSearchOffers::whatIsOfferedAtTheCursor_data()
{
    QTest::addColumn<QString>("text"); // the cursor stands at |
    QTest::addColumn<SearchSubject>("subject");
    QTest::addColumn<QStringList>("offers");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *text, const QStringList &offers, const char *wanted = "",
                        SearchSubject subject = SearchSubject::Players) {
        QTest::newRow(text) << QString::fromUtf8(text) << subject << offers
                            << QString::fromUtf8(wanted);
    };
    row("le|", {u"level:"_s});
    row("|le", {u"id:"_s}); // and the rest: the cursor has not reached the word
    row("a comp|", {u"completion:"_s, u"completed:"_s});
    row("st|", {u"state/"_s, u"stats/"_s});
    row("ha|", {u"has:"_s});
    row("a O|", {u"OR"_s});
    row("-it|", {u"item:"_s});
    row("(a OR it|", {u"item:"_s});
    row("has:lo|", {u"location"_s});
    row("has:item,fl|", {u"flag"_s});
    row("item:la|", {}, "item la");
    row("item:a,la|", {}, "item la");
    row("item:\"brass k|", {}, "item brass k");
    row("choice:pa|", {}, "choice pa");
    row("state/gold:|", {}, "state/gold ");
    row("flag:door|", {}, "flag door");
    row("flag:door=|", {u"true"_s, u"false"_s});
    row("flag:door=f|", {u"false"_s});
    row("level:|", {u">="_s, u"<="_s, u">"_s, u"<"_s});
    row("level:>|", {u">="_s});
    row("played:<|", {u"<1d"_s, u"<7d"_s, u"<30d"_s, u"<="_s});
    row("nonsense:x|", {});
    row("\"wor|", {});
    row("ty|", {u"type:"_s}, "", SearchSubject::Events);
    row("after:7|", {u"7d"_s}, "", SearchSubject::Events);
    row("player:|", {}, "player ", SearchSubject::Events);
    row("loc|", {}, "", SearchSubject::Events); // has: only
    row("has:|",
        {u"type"_s, u"content"_s, u"data"_s, u"player"_s, u"experience"_s, u"at"_s, u"location"_s},
        "", SearchSubject::Events);
}

void TestSearchOffers::whatIsOfferedAtTheCursor()
{
    QFETCH(QString, text);
    QFETCH(const SearchSubject, subject);
    QFETCH(const QStringList, offers);
    QFETCH(const QString, wanted);
    const qsizetype cursor = text.indexOf(u'|');
    const SearchOffers found = searchOffers(text.remove(cursor, 1), cursor, subject);
    QStringList texts;
    for (const SearchOffer &offer : found.offers)
        texts += offer.text;
    if (cursor == 0)
        QCOMPARE(texts.mid(0, 1), offers);
    else
        QCOMPARE(texts, offers);
    QCOMPARE(found.wanted ? found.wanted->field + u' ' + found.wanted->prefix : QString(), wanted);
}

void TestSearchOffers::aChoiceReplacesWhatWasBegun_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("result");
    QTest::newRow("field") << u"a le| b"_s << u"level:"_s << u"a level: b"_s;
    QTest::newRow("middle of a word") << u"a le|vel b"_s << u"level:"_s << u"a level: b"_s;
    QTest::newRow("value") << u"item:la|,b c"_s << searchValueText(u"oil lamp"_s)
                           << u"item:\"oil lamp\",b c"_s;
    QTest::newRow("quoted value") << u"item:\"oil la|mp\" c"_s << searchValueText(u"oil lamp"_s)
                                  << u"item:\"oil lamp\" c"_s;
    QTest::newRow("flag") << u"flag:door=t|"_s << u"true"_s << u"flag:door=true"_s;
    QTest::newRow("new term") << u"a |"_s << u"item:"_s << u"a item:"_s;
}

void TestSearchOffers::aChoiceReplacesWhatWasBegun()
{
    QFETCH(QString, text);
    QFETCH(const QString, choice);
    QFETCH(const QString, result);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    QCOMPARE(searchOffers(text, cursor, SearchSubject::Players).applied(text, choice), result);
}

void TestSearchOffers::everyFieldIsDescribed()
{
    for (const SearchSubject subject : {SearchSubject::Players, SearchSubject::Events}) {
        for (const SearchFieldInfo &info : searchFields(subject))
            QVERIFY2(!searchFieldDescription(info).isEmpty(), info.name);
    }
}

void TestSearchOffers::anyTextAndCursorIsAnswered()
{
    const QString text = u" a(-b:\"c,d OR flag:x= )state/:y,,\" \\\"z has:a,b: "_s;
    for (qsizetype cursor = 0; cursor <= text.size(); ++cursor) {
        const SearchOffers offers = searchOffers(text, cursor, SearchSubject::Players);
        QVERIFY(offers.start >= 0 && offers.length >= 0);
        QVERIFY(offers.start <= cursor && offers.start + offers.length <= text.size());
    }
}

QTEST_GUILESS_MAIN(TestSearchOffers)
#include "tst_searchoffers.moc"
