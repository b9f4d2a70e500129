#include "models/query/searchparser.h"
#include "models/query/searchscope.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace waymark;

Q_DECLARE_METATYPE(waymark::SearchSubject)

namespace {

const QTimeZone utc = QTimeZone::utc();

QString fieldText(SearchField field)
{
    for (const SearchSubject subject : {SearchSubject::Players, SearchSubject::Events}) {
        for (const SearchFieldInfo &info : searchFields(subject)) {
            if (info.field == field)
                return info.nameText();
        }
    }
    return u"word"_s;
}

QString valueText(const SearchValue &value)
{
    if (const auto *text = std::get_if<SearchText>(&value))
        return text->quoted ? u'"' + text->text + u'"' : text->text;
    if (const auto *number = std::get_if<SearchNumber>(&value))
        return u'#' + number->text;
    if (const auto *range = std::get_if<TimeRange>(&value))
        return range->from.toPostgresText() + u" to "_s + range->to.toPostgresText();
    if (const auto *age = std::get_if<SearchAge>(&value))
        return QString::number(age->microseconds / 1'000'000) + u's';
    if (const auto *circle = std::get_if<SearchCircle>(&value))
        return u"circle %1 %2 %3"_s.arg(circle->centre.latitude)
            .arg(circle->centre.longitude)
            .arg(circle->metres);
    if (const auto *box = std::get_if<BoundingBox>(&value))
        return u"box %1 %2 %3 %4"_s.arg(box->west).arg(box->south).arg(box->east).arg(box->north);
    const auto &entry = std::get<SearchEntry>(value);
    return entry.key + (entry.value ? u'=' + valueText(*entry.value) : QString());
}

QString treeText(const SearchNode &node)
{
    static const QStringList comparisons{u"="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u" present"_s};
    QStringList parts;
    switch (node.kind) {
    case SearchNode::Kind::Everything:
        return u"all"_s;
    case SearchNode::Kind::Term:
        for (const SearchValue &value : node.term.values)
            parts += valueText(value);
        return fieldText(node.term.field) + node.term.path.toString()
            + comparisons[int(node.term.comparison)] + parts.join(u'|');
    case SearchNode::Kind::Not:
        return u"not "_s + treeText(node.children.front());
    default:
        for (const SearchNode &child : node.children)
            parts += treeText(child);
        return u'(' + parts.join(node.kind == SearchNode::Kind::And ? u" and "_s : u" or "_s)
            + u')';
    }
}

} // namespace

class TestSearchQuery final : public QObject
{
    Q_OBJECT
private slots:
    void playersTree_data();
    void playersTree();
    void eventsTree_data();
    void eventsTree();
    void mistakesNameTheColumn_data();
    void mistakesNameTheColumn();
    void datesAreReadInTheZone();
    void hostileTextsAreRefusedAndNotCrashedOn_data();
    void hostileTextsAreRefusedAndNotCrashedOn();
    void chipsTakeOneTermAway();
    void termTextsReadBackAsTheirValue_data();
    void termTextsReadBackAsTheirValue();
    void equalTextsAreEqualQueries();
    void playersTakeTheIdsThatTheyAreFoundUnder();
    void experiencesThatPlayersMustHaveAreNamed();
};

void TestSearchQuery::playersTree_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *text, const char *tree) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tree);
    };
    row("", "all");
    row("   ", "all");
    row("nova", "word=nova");
    row("\"two words\"", "word=\"two words\"");
    row("a b", "(word=a and word=b)");
    row("a AND b", "(word=a and word=b)");
    row("a OR b c", "(word=a or (word=b and word=c))");
    row("(a OR b) c", "((word=a or word=b) and word=c)");
    row("-5", "not word=5");
    row("-(a OR b)", "not (word=a or word=b)");
    row("--a", "not not word=a");
    row("a-b", "word=a-b");
    row("or", "word=or");
    row("\"OR\"", "word=\"OR\"");
    row("level:5", "level=#5");
    row("LEVEL:5", "level=#5");
    row("level:>=10", "level>=#10");
    row("level:=10", "level=#10");
    row("level:10..20", "(level>=#10 and level<=#20)");
    row("level:..20", "level<=#20");
    row("level:1,2,>8", "(level=#1|#2 or level>#8)");
    row("-level:1,2", "not level=#1|#2");
    row("playtime:>2h", "playtime>#7200");
    row("playtime:>1h 30m nova", "(playtime>#5400 and word=nova)");
    row("distance:<1.5km", "distance<#1500");
    row("distance:nan", "distance=#NaN");
    row("completion:>=50%", "completion>=#50");
    row("created:2025-10-24", "created=2025-10-24 00:00:00 to 2025-10-25 00:00:00");
    row("created:2025-10", "created=2025-10-01 00:00:00 to 2025-11-01 00:00:00");
    row("created:2025", "created=2025-01-01 00:00:00 to 2026-01-01 00:00:00");
    row("created:>2025-10-24T14:31", "created>2025-10-24 14:31:00 to 2025-10-24 14:32:00");
    row("created:\"2025-10-24 14:31:08.41Z\"",
        "created=2025-10-24 14:31:08.41 to 2025-10-24 14:31:08.42");
    row("created:2025-10-24T14:31:08+02:00", "created=2025-10-24 12:31:08 to 2025-10-24 12:31:09");
    row("played:<7d", "played<604800s");
    row("played:7d3h", "played<=615600s");
    row("played:>7d 3h", "played>615600s");
    row("played:<7d 3x", "(played<604800s and word=3x)");
    row("item:lamp,\"brass key\"", "item=lamp|\"brass key\"");
    row("item:\"a,b\"", "item=\"a,b\"");
    row("item:\"say \\\"hi\\\" c:\\dir\"", "item=\"say \"hi\" c:\\dir\"");
    row("item:\"\"", "item=\"\"");
    row("item:=SUM", "item==SUM");
    row("flag:door", "flag=door=true");
    row("flag:door=false,mailbox", "flag=door=false|mailbox=true");
    row("flag:\"a=b\"=false", "flag=a=b=false");
    row("choice:path=left", "choice=path=left");
    row("choice:path", "choice=path");
    row("state/gold:>=100", "state/gold>=#100");
    row("state/gold:10..20", "(state/gold>=#10 and state/gold<=#20)");
    row("state/name:\"5\"", "state/name=\"5\"");
    row("state/\"a b:c\"/~1x:5", "state/a b:c/~1x=5");
    row("state:5", "state=5");
    row("has:item", "item present");
    row("has:state/gold", "state/gold present");
    row("has:item,quest", "(item present or quest present)");
    row("-has:completed", "not completed present");
    row("id:{550E8400-E29B-41D4-A716-446655440000}", "id=\"550e8400-e29b-41d4-a716-446655440000\"");
    row("(item:a) (OR) ", "");
    row("experience:wylding-woods (item:a OR item:b)",
        "(experience=wylding-woods and (item=a or item=b))");
}

void TestSearchQuery::playersTree()
{
    QFETCH(const QString, text);
    QFETCH(const QString, tree);
    const auto query = SearchQuery::parse(text, SearchSubject::Players, utc);
    if (tree.isEmpty()) {
        QVERIFY(!query);
        return;
    }
    QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
    QCOMPARE(treeText(query->root()), tree);
    QCOMPARE(query->text(), text);
    QCOMPARE(query->isEmpty(), text.trimmed().isEmpty());
}

void TestSearchQuery::eventsTree_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *text, const char *tree) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tree);
    };
    row("type:waypoint_visited content:8_inter_gravity_car after:7d",
        "(type=waypoint_visited and content=8_inter_gravity_car and at<=604800s)");
    row("after:2025-10-24", "at>=2025-10-24 00:00:00 to 2025-10-25 00:00:00");
    row("before:2025-10-24", "at<2025-10-24 00:00:00 to 2025-10-25 00:00:00");
    row("before:7d", "at>604800s");
    row("at:2025-10-24T14:31Z", "at=2025-10-24 14:31:00 to 2025-10-24 14:32:00");
    row("near:37.9,-122.5,1.5km", "near=circle 37.9 -122.5 1500");
    row("near:37.9,-122.5,50", "near=circle 37.9 -122.5 50");
    row("in:170,-10,-170,10", "in=box 170 -10 -170 10");
    row("data/reward/xp:>=100", "data/reward/xp>=#100");
    row("has:location", "location present");
    row("player:dev@gaia.local", "player=dev@gaia.local");
}

void TestSearchQuery::eventsTree()
{
    QFETCH(const QString, text);
    QFETCH(const QString, tree);
    const auto query = SearchQuery::parse(text, SearchSubject::Events, utc);
    QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
    QCOMPARE(treeText(query->root()), tree);
}

void TestSearchQuery::mistakesNameTheColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SearchSubject>("subject");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("contains");
    const auto row = [](const char *text, int column, const char *contains,
                        SearchSubject subject = SearchSubject::Players) {
        QTest::newRow(text) << QString::fromUtf8(text) << subject << column
                            << QString::fromUtf8(contains);
    };
    row("lvl:5", 1, "“level”");
    row("a itme:lamp", 3, "“item”");
    row("items:lamp", 1, "“item”");
    row("zzzzzz:5", 1, "id, user, level");
    row("http://x", 1, "quotation marks");
    row("level:", 7, "number");
    row("level:ten", 7, "number");
    row("level:>=ten", 9, "number");
    row("level:1,,2", 9, "number");
    row("level:5..x", 10, "number");
    row("level>=10", 1, "level:>=10");
    row("item:>5", 6, "compared");
    row("level/x:5", 6, "path");
    row("state/~x:5", 6, "pointer");
    row("created:yesterdayish", 9, "2025-10-24");
    row("created:2025-02-30", 9, "2025-10-24");
    row("created:infinity", 9, "2025-10-24");
    row("id:abc", 4, "550e8400");
    row("-", 2, "-");
    row("- a", 2, "-");
    row("a OR", 5, "term");
    row("OR a", 1, "term");
    row("a AND", 6, "AND");
    row("(a", 3, "column 1");
    row("a)", 2, "closes nothing");
    row("()", 2, "term");
    row("item:\"lamp", 6, "never closed");
    row("x \"lamp", 3, "never closed");
    row("\"\"", 1, "word");
    row("has:", 5, "field");
    row("has:gold", 5, "gold");
    row("flag:=true", 6, "flag");
    row("choice:x=", 8, "choice");
    row("near:1,2", 6, "37.9057", SearchSubject::Events);
    row("near:91,2,5", 6, "37.9057", SearchSubject::Events);
    row("in:1,2,x,4", 8, "west,south", SearchSubject::Events);
    row("in:1,20,3,4", 6, "south", SearchSubject::Events);
    row("location:x", 10, "has:location", SearchSubject::Events);
    row("level:5", 1, "level", SearchSubject::Events);
    row("after:>7d", 7, "7d", SearchSubject::Events);
    row("after:99999999999d", 7, "7d", SearchSubject::Events);
}

void TestSearchQuery::mistakesNameTheColumn()
{
    QFETCH(const QString, text);
    QFETCH(const SearchSubject, subject);
    QFETCH(const int, column);
    QFETCH(const QString, contains);
    const auto query = SearchQuery::parse(text, subject, utc);
    QVERIFY(!query);
    const QString &detail = query.error().detail;
    QCOMPARE(query.error().kind, Error::Kind::Invalid);
    QVERIFY2(detail.startsWith(u"Column %1: "_s.arg(column)), qPrintable(detail));
    QVERIFY2(detail.contains(contains), qPrintable(detail));
}

void TestSearchQuery::datesAreReadInTheZone()
{
    const QTimeZone tokyo("Asia/Tokyo");
    const auto query = SearchQuery::parse(u"created:2025-10-24"_s, SearchSubject::Players, tokyo);
    QVERIFY(query);
    QCOMPARE(treeText(query->root()), u"created=2025-10-23 15:00:00 to 2025-10-24 15:00:00"_s);

    // a day of 23 hours
    const QTimeZone berlin("Europe/Berlin");
    const auto spring = SearchQuery::parse(u"created:2025-03-30"_s, SearchSubject::Players, berlin);
    QVERIFY(spring);
    QCOMPARE(treeText(spring->root()), u"created=2025-03-29 23:00:00 to 2025-03-30 22:00:00"_s);
}

void TestSearchQuery::hostileTextsAreRefusedAndNotCrashedOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nul") << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("lone surrogate") << QString(u"a"_s + QChar(0xd800));
    QTest::newRow("100 KB") << QString(100'000, u'a');
    QTest::newRow("100 KB of parentheses") << QString(100'000, u'(');
    QTest::newRow("deep groups") << QString(QString(5'000, u'(') + u'a' + QString(4'000, u')'));
    QTest::newRow("many minuses") << QString(QString(9'000, u'-') + u'a');
    QTest::newRow("number of no range") << u"level:1e999999"_s;
    QTest::newRow("digits of another script") << u"level:٣"_s;
    QTest::newRow("line end after a number") << u"level:\"5\n\""_s;
}

void TestSearchQuery::hostileTextsAreRefusedAndNotCrashedOn()
{
    QFETCH(const QString, text);
    const auto query = SearchQuery::parse(text, SearchSubject::Players, utc);
    QVERIFY(!query);
    QVERIFY2(query.error().detail.startsWith(u"Column "_s), qPrintable(query.error().detail));
    QVERIFY(query.error().detail.size() < 400);
}

void TestSearchQuery::chipsTakeOneTermAway()
{
    const auto query = SearchQuery::parse(u"a  AND (b OR c) -level:1..5  played:<7d 3h"_s,
                                          SearchSubject::Players, utc);
    QVERIFY(query);
    QCOMPARE(query->topTerms(),
             (QStringList{u"a"_s, u"(b OR c)"_s, u"-level:1..5"_s, u"played:<7d 3h"_s}));
    QCOMPARE(query->textWithout(1), u"a -level:1..5 played:<7d 3h"_s);

    const auto range = SearchQuery::parse(u"level:1..5"_s, SearchSubject::Players, utc);
    QCOMPARE(range->topTerms(), QStringList{u"level:1..5"_s});
    QCOMPARE(range->textWithout(0), QString());
    const auto any = SearchQuery::parse(u"a OR b"_s, SearchSubject::Players, utc);
    QCOMPARE(any->topTerms(), QStringList{u"a OR b"_s});
    QCOMPARE(SearchQuery::textWith(u"a OR b"_s, u"c"_s), u"(a OR b) c"_s);
    QCOMPARE(SearchQuery::textWith(u" (a OR b) "_s, u"c"_s), u"(a OR b) c"_s);
    QCOMPARE(SearchQuery::textWith(QString(), u"c"_s), u"c"_s);
}

void TestSearchQuery::termTextsReadBackAsTheirValue_data()
{
    QTest::addColumn<QString>("value");
    for (const QString &value :
         {u"lamp"_s, u"brass key"_s, u""_s, u"OR"_s, u"a\"b\\"_s, u"a\\\"b"_s, u"-x"_s, u">=5"_s,
          u"a,b"_s, u"(x)"_s, u"a:b"_s, u"<b>x</b>"_s, u"=SUM(A1)"_s, u"🗝️"_s, u"a..b"_s})
        QTest::newRow(qPrintable(u"<%1>"_s.arg(value))) << value;
}

void TestSearchQuery::termTextsReadBackAsTheirValue()
{
    QFETCH(const QString, value);
    const QString text = SearchQuery::termText(u"item"_s, value);
    const auto query = SearchQuery::parse(text, SearchSubject::Players, utc);
    QVERIFY2(query, qPrintable(text));
    QCOMPARE(std::get<SearchText>(query->root().term.values.front()).text, value);
}

void TestSearchQuery::equalTextsAreEqualQueries()
{
    const auto parse = [](const QString &text, const QTimeZone &zone) {
        return *SearchQuery::parse(text, SearchSubject::Players, zone);
    };
    QCOMPARE(parse(u"created:2025"_s, utc), parse(u"created:2025"_s, utc));
    QVERIFY(!(parse(u"created:2025"_s, utc) == parse(u"created:2024"_s, utc)));
    QVERIFY(!(parse(u"created:2025"_s, utc) == parse(u"created:2025"_s, QTimeZone("Asia/Tokyo"))));
    QCOMPARE(SearchQuery(), parse(QString(), utc));
}

void TestSearchQuery::playersTakeTheIdsThatTheyAreFoundUnder()
{
    const QString text = u"(user:Ada,\"b c\" OR level:2) -user:d has:user e"_s;
    const auto query = SearchQuery::parse(text, SearchSubject::Players, utc);
    QVERIFY(query);
    QCOMPARE(query->namedPlayers(), (QStringList{u"Ada"_s, u"b c"_s, u"d"_s}));
    const SearchQuery byIds = query->withPlayers({u"1"_s, u"2"_s, u"3"_s});
    QCOMPARE(byIds.namedPlayers(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(byIds.text(), text);
    QCOMPARE(byIds.topTerms(), query->topTerms());
    QVERIFY(!(byIds == *query));
    const auto ofEvents = SearchQuery::parse(u"player:Ada e"_s, SearchSubject::Events, utc);
    QVERIFY(ofEvents);
    QCOMPARE(ofEvents->namedPlayers(), QStringList{u"Ada"_s});
    QCOMPARE(SearchQuery().withPlayers({}), SearchQuery());
}

void TestSearchQuery::experiencesThatPlayersMustHaveAreNamed()
{
    const auto named = [](const QString &text) {
        const auto query = SearchQuery::parse(text, SearchSubject::Players, utc);
        return query ? namedExperiences(*query) : QStringList{u"(refused)"_s};
    };
    QCOMPARE(named(u"experience:woods"_s), QStringList{u"woods"_s});
    QCOMPARE(named(u"level:>3 experience:woods,house item:lamp"_s),
             (QStringList{u"woods"_s, u"house"_s}));
    QCOMPARE(named(u"-experience:woods level:2"_s), QStringList());
    QCOMPARE(named(u"experience:woods OR level:2"_s), QStringList());
    QCOMPARE(named({}), QStringList());
}

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
