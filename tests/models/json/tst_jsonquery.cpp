#include "models/json/jsonquery.h"
#include "models/json/jsonregexp.h"
#include "tests/support/seeds.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

using NodeId = JsonArena::NodeId;

JsonArena documentOf(const QByteArray &text)
{
    return *JsonArena::parseTrusted(text);
}

QStringList pathsOf(const JsonArena &document, const std::vector<NodeId> &nodes)
{
    QStringList paths;
    for (const NodeId node : nodes)
        paths.append(document.pointer(node).toString());
    return paths;
}

/// A random query with an evaluation of its own, which knows lists of nodes and nothing else.
class PlainQuery
{
public:
    explicit PlainQuery(quint32 seed)
        : m_random(seed)
    {
        for (int i = below(4) + 1; i-- > 0;) {
            Segment segment{below(4) == 0, {}};
            for (int j = below(5) == 0 ? 2 : 1; j-- > 0;)
                segment.selectors.append({below(5), below(5) - 2, below(5) - 2, below(5) - 2});
            m_segments.append(segment);
        }
    }

    [[nodiscard]] QByteArray document() { return value(5); }
    [[nodiscard]] QString text() const
    {
        QString text = u"$"_s;
        for (const Segment &segment : m_segments) {
            QStringList selectors;
            for (const Selector &selector : segment.selectors)
                selectors.append(textOf(selector));
            text += (segment.descends ? u"..["_s : u"["_s) + selectors.join(u',') + u']';
        }
        return text;
    }
    [[nodiscard]] std::vector<NodeId> of(const JsonArena &document) const
    {
        std::vector<NodeId> nodes{JsonArena::Root};
        for (const Segment &segment : m_segments) {
            std::vector<NodeId> next;
            for (const NodeId node : nodes) {
                for (const NodeId at :
                     segment.descends ? inside(document, node) : std::vector<NodeId>{node}) {
                    for (const Selector &selector : segment.selectors) {
                        const auto picked = pick(document, at, selector);
                        next.insert(next.end(), picked.begin(), picked.end());
                    }
                }
            }
            nodes = next;
        }
        return nodes;
    }

private:
    struct Selector
    {
        int kind;
        int a;
        int b;
        int c;
    };
    struct Segment
    {
        bool descends;
        QList<Selector> selectors;
    };

    [[nodiscard]] int below(int bound) { return m_random.bounded(bound); }
    [[nodiscard]] QByteArray value(int depth)
    {
        const int kind = depth > 0 ? below(4) : 0;
        if (kind < 2)
            return QByteArray::number(below(4) - 1) + (below(2) == 0 ? ".0" : "");
        QByteArrayList parts;
        for (int i = below(4); i-- > 0;)
            parts.append((kind == 2 ? QByteArray() : "\"k" + QByteArray::number(i) + "\": ")
                         + value(depth - 1));
        return kind == 2 ? '[' + parts.join(", ") + ']' : '{' + parts.join(", ") + '}';
    }
    [[nodiscard]] static QString textOf(const Selector &selector)
    {
        switch (selector.kind) {
        case 0:
            return u"'k%1'"_s.arg(selector.a);
        case 1:
            return u"*"_s;
        case 2:
            return QString::number(selector.a);
        case 3:
            return u"%1:%2:%3"_s.arg(selector.a).arg(selector.b).arg(selector.c);
        default:
            return u"?@ >= %1 && @ != %2 || count(@.*) == 2"_s.arg(selector.a).arg(selector.b);
        }
    }
    [[nodiscard]] static std::vector<NodeId> childrenOf(const JsonArena &document, NodeId node)
    {
        std::vector<NodeId> children;
        for (NodeId at = 0; at < document.nodeCount(); ++at) {
            if (document.parent(at) == node)
                children.push_back(at);
        }
        return children;
    }
    [[nodiscard]] static std::vector<NodeId> inside(const JsonArena &document, NodeId node)
    {
        std::vector<NodeId> all{node};
        for (const NodeId child : childrenOf(document, node)) {
            const auto below = inside(document, child);
            all.insert(all.end(), below.begin(), below.end());
        }
        return all;
    }
    [[nodiscard]] static bool isPicked(const JsonArena &document, NodeId node,
                                       const Selector &selector)
    {
        const auto number = document.valueText(node).toByteArray().toDouble(); // they are small
        const bool isNumber = document.type(node) == JsonType::Number;
        return (isNumber && number >= selector.a && number != selector.b)
            || childrenOf(document, node).size() == 2;
    }
    [[nodiscard]] static std::vector<NodeId> pick(const JsonArena &document, NodeId node,
                                                  const Selector &selector)
    {
        const auto children = childrenOf(document, node);
        const int count = int(children.size());
        const bool isArray = document.type(node) == JsonType::Array;
        std::vector<NodeId> picked;
        for (int i = 0; i < count && selector.kind != 3; ++i) {
            const bool isKey = document.token(children[i]) == u'k' + QString::number(selector.a);
            const bool isIndex = i == (selector.a < 0 ? selector.a + count : selector.a);
            if (selector.kind == 1 || (selector.kind == 0 && !isArray && isKey)
                || (selector.kind == 2 && isArray && isIndex)
                || (selector.kind == 4 && isPicked(document, children[i], selector)))
                picked.push_back(children[i]);
        }
        if (selector.kind != 3 || !isArray || selector.c == 0)
            return picked;
        const int from = selector.a < 0 ? selector.a + count : selector.a;
        const int to = selector.b < 0 ? selector.b + count : selector.b;
        for (int step = 0; step < count; ++step) { // every index that counting from there reaches
            const int lowest = selector.c > 0 ? std::max(from, 0) : std::min(from, count - 1);
            const int at = lowest + step * selector.c;
            if (at >= 0 && at < count && (selector.c > 0 ? at < to : at > to))
                picked.push_back(children[at]);
        }
        return picked;
    }

    QRandomGenerator m_random;
    QList<Segment> m_segments;
};

} // namespace

class TestJsonQuery final : public QObject
{
    Q_OBJECT
private slots:
    void numbersAreComparedByTheirDigits_data();
    void numbersAreComparedByTheirDigits();
    void problemsSayTheColumn_data();
    void problemsSayTheColumn();
    void expressionsAreThoseOfTheRfc_data();
    void expressionsAreThoseOfTheRfc();
    void agreesWithAPlainEvaluation_data();
    void agreesWithAPlainEvaluation();
    void everyNodeComesOnce();
    void noQueryIsWithoutAnEnd_data();
    void noQueryIsWithoutAnEnd();
    void itStopsWhenToldTo();
};

void TestJsonQuery::numbersAreComparedByTheirDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("2^53 + 1 is not 2^53") << u"$[?@ == 9007199254740993]"_s << QStringList{u"/1"_s};
    QTest::newRow("10 is 10.00") << u"$[?@ == 10]"_s << QStringList{u"/2"_s};
    QTest::newRow("1e1 is 10.00") << u"$[?@ == 1e1]"_s << QStringList{u"/2"_s};
    QTest::newRow("beyond double") << u"$[?@ > 1e399]"_s << QStringList{u"/3"_s};
    QTest::newRow("tiny but not zero") << u"$[?@ < 1e-300 && @ > 0]"_s << QStringList{u"/4"_s};
    QTest::newRow("zero with a sign") << u"$[?@ == -0]"_s << QStringList{u"/5"_s};
}

void TestJsonQuery::numbersAreComparedByTheirDigits()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const JsonArena document
        = documentOf("[9007199254740992, 9007199254740993, 10.00, 1e400, 1e-400, 0.0, \"10\"]");
    QCOMPARE(pathsOf(document, JsonQuery::parse(text)->nodes(document).nodes), expected);
}

void TestJsonQuery::problemsSayTheColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no key") << u"$.inventory."_s << 13 << u"a key or “*”"_s;
    QTest::newRow("open bracket") << u"$[0"_s << 4 << u"“,” or “]”"_s;
    QTest::newRow("open quote") << u"$['id]"_s << 3 << u"not closed"_s;
    QTest::newRow("several values compared") << u"$[?@.* == 1]"_s << 4 << u"several values"_s;
    QTest::newRow("unknown function") << u"$[?size(@) == 1]"_s << 4 << u"length, count"_s;
    QTest::newRow("half a comparison") << u"$[?@.n == ]"_s << 11 << u"a value or a function"_s;
    QTest::newRow("one sign of two") << u"$[?@.n = 1]"_s << 8 << u"“==” is expected"_s;
    QTest::newRow("trailing space") << u"$.a "_s << 4 << u"nothing may follow"_s;
    QTest::newRow("a price") << u"$100"_s << 2 << u"“.”, “..”, “[”"_s;
    QTest::newRow("too deep") << u"$"_s + u"[?@"_s.repeated(200) << 154 << u"too deeply"_s;
}

void TestJsonQuery::problemsSayTheColumn()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(QString, expected);
    const auto query = JsonQuery::parse(text);
    QVERIFY(!query);
    QVERIFY2(query.error().detail.contains(u"at column %1: "_s.arg(column)),
             qPrintable(query.error().detail));
    QVERIFY2(query.error().detail.contains(expected), qPrintable(query.error().detail));
}

void TestJsonQuery::expressionsAreThoseOfTheRfc_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<bool>>("expected"); // nothing: it is no I-Regexp
    const auto row = [](const char *expression, const char *text, std::optional<bool> expected) {
        QTest::addRow("%s on %s", expression, text)
            << QString::fromUtf8(expression) << QString::fromUtf8(text) << expected;
    };
    row("a.b", "a\nb", false);
    row("a.b", "axb", true);
    row("[0-9]{2,3}", "1234", false);
    row("[0-9]{2,3}", "123", true);
    row("[^a-c]", "d", true);
    row("[-a]", "-", true);
    row("[a-]", "-", true);
    row("\\p{Lu}\\P{Lu}", "Ab", true);
    row("(ab|cd)+", "abcd", true);
    row("", "", true);
    row("\\d", "1", std::nullopt); // of Perl
    row("\\w", "a", std::nullopt);
    row("(?i)a", "A", std::nullopt);
    row("(?=a)", "a", std::nullopt);
    row("a*?", "a", std::nullopt);
    row("a++", "a", std::nullopt);
    row("[a-b-c]", "b", std::nullopt);
    row("[]", "", std::nullopt);
    row("a{", "a", std::nullopt);
    row("a{2,1}", "a", std::nullopt);
    row("(a", "a", std::nullopt);
    row("a)", "a", std::nullopt);
    row("\\p{Han}", "a", std::nullopt);
    row("(a+)+b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false); // given up
}

void TestJsonQuery::expressionsAreThoseOfTheRfc()
{
    QFETCH(QString, expression);
    QFETCH(QString, text);
    QFETCH(std::optional<bool>, expected);
    const auto compiled = JsonRegexp::compile(expression);
    QCOMPARE(compiled.has_value(), expected.has_value());
    if (compiled)
        QCOMPARE(compiled->isWhole(text), *expected);
}

void TestJsonQuery::agreesWithAPlainEvaluation_data()
{
    addSeeds(400);
}

void TestJsonQuery::agreesWithAPlainEvaluation()
{
    QFETCH(quint32, seed);
    PlainQuery plain(seed);
    for (int round = 0; round < 4; ++round) {
        const JsonArena document = documentOf(plain.document());
        const auto query = JsonQuery::parse(plain.text());
        QVERIFY2(query, qPrintable(plain.text()));
        std::vector<NodeId> expected = plain.of(document);
        QVERIFY2(query->nodeList(document, 1'000'000).nodes == expected,
                 qPrintable(plain.text() + u" in "_s + QString::fromUtf8(document.text())));
        std::sort(expected.begin(), expected.end());
        expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
        QVERIFY2(query->nodes(document).nodes == expected, qPrintable(plain.text()));
    }
}

void TestJsonQuery::everyNodeComesOnce()
{
    const JsonArena document = documentOf("[1, [2, 3]]");
    const auto query = JsonQuery::parse(u"$..[*, 0, *]");
    QCOMPARE(pathsOf(document, query->nodes(document).nodes),
             (QStringList{u"/0"_s, u"/1"_s, u"/1/0"_s, u"/1/1"_s}));
    QCOMPARE(query->nodeList(document, 100).nodes.size(), size_t(10));
    QCOMPARE(query->nodeList(document, 3).nodes.size(), size_t(3));
}

void TestJsonQuery::noQueryIsWithoutAnEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("twice down") << u"$..*..*"_s;
    QTest::newRow("many times down") << u"$"_s + u"..*"_s.repeated(50);
    QTest::newRow("doubled") << u"$"_s + u"[*,*]"_s.repeated(50);
    QTest::newRow("the whole document for each value") << u"$..[?$..x]"_s;
    QTest::newRow("counted for each value") << u"$..[?count(@..*) > 100]"_s;
    QTest::newRow("counted in each other") << u"$..[?count(@..[?count(@..*) > 1]) > 1]"_s;
    QTest::newRow("a hard expression") << u"$..[?match(@, '(a+)+b')]"_s;
}

/// A hundred thousand values, wide and deep: what is too much is given up.
void TestJsonQuery::noQueryIsWithoutAnEnd()
{
    QFETCH(QString, text);
    static const JsonArena document = [] {
        QByteArray deep = "1";
        for (int i = 0; i < 900; ++i)
            deep = "[\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", " + deep + ']';
        QByteArrayList parts(98'000, "1");
        return documentOf('[' + deep + ", [" + parts.join(", ") + "]]");
    }();
    QVERIFY(document.nodeCount() > 99'000);
    QElapsedTimer clock;
    clock.start();
    JsonQueryBounds bounds;
    bounds.steps = 2'000'000;
    const auto query = JsonQuery::parse(text);
    QVERIFY(query);
    const JsonQuery::Found found = query->nodes(document, bounds);
    QVERIFY(found.end != JsonQuery::End::Stopped);
    QVERIFY(found.nodes.size() <= document.nodeCount());
    qInfo("%lld ms, %zu found%s", clock.elapsed(), found.nodes.size(),
          found.end == JsonQuery::End::Whole ? "" : ", given up");
    if (text == "$..*..*"_L1) {
        QCOMPARE(found.end, JsonQuery::End::Whole);
        QCOMPARE(found.nodes.size(), size_t(document.nodeCount() - 3)); // but those of the root
    }
}

void TestJsonQuery::itStopsWhenToldTo()
{
    const JsonArena document = documentOf('[' + QByteArrayList(10'000, "1").join(", ") + ']');
    JsonQueryBounds bounds;
    int asked = 0;
    bounds.goOn = [&] { return ++asked < 3; };
    const JsonQuery::Found found = JsonQuery::parse(u"$..*")->nodes(document, bounds);
    QCOMPARE(found.end, JsonQuery::End::Stopped);
    QVERIFY(found.nodes.empty());
    QCOMPARE(asked, 3);
}

QTEST_GUILESS_MAIN(TestJsonQuery)
#include "tst_jsonquery.moc"
