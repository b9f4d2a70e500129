#include "models/json/jsonequal.h"
#include "models/json/jsonquery.h"
#include "models/json/jsonstring.h"

#include <QFile>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using NodeId = JsonArena::NodeId;

/// RFC 9535, 2.7.
QString normalizedPath(const JsonArena &document, NodeId node)
{
    if (node == JsonArena::Root)
        return u"$"_s;
    const QString above = normalizedPath(document, document.parent(node));
    if (!document.hasKey(node))
        return above + u'[' + document.token(node) + u']';
    QString key;
    const QString said = document.key(node);
    for (const QChar c : said) {
        static const QHash<char16_t, QString> Short{
            {u'\b', u"\\b"_s}, {u'\f', u"\\f"_s}, {u'\n', u"\\n"_s}, {u'\r', u"\\r"_s},
            {u'\t', u"\\t"_s}, {u'\'', u"\\'"_s}, {u'\\', u"\\\\"_s}};
        const bool isControl = c < u' ';
        key += Short.value(c.unicode(),
                           isControl ? u"\\u00%1"_s.arg(uint(c.unicode()), 2, 16, QLatin1Char('0'))
                                     : QString(c));
    }
    return above + u"['"_s + key + u"']"_s;
}

} // namespace

/// The whole compliance test suite of JSONPath; no case of it is left out.
class TestJsonQuerySuite final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QFile file(QFINDTESTDATA("../../data/jsonpath/cts.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto arena = JsonArena::parseTrusted(file.readAll());
        QVERIFY(arena);
        m_suite = *std::move(arena);
    }
    void caseHolds_data();
    void caseHolds();

private:
    [[nodiscard]] NodeId member(NodeId object, const char *key) const
    {
        return m_suite.memberUtf8(object, key);
    }
    [[nodiscard]] bool isWhatItFinds(NodeId expected, const JsonArena &document,
                                     const std::vector<NodeId> &nodes) const;
    [[nodiscard]] bool arePaths(NodeId expected, const JsonArena &document,
                                const std::vector<NodeId> &nodes) const;

    JsonArena m_suite;
};

void TestJsonQuerySuite::caseHolds_data()
{
    QTest::addColumn<quint32>("row");
    const NodeId tests = member(JsonArena::Root, "tests");
    QCOMPARE(m_suite.childCount(tests), 687u);
    for (quint32 row = 0; row < m_suite.childCount(tests); ++row) {
        const NodeId test = m_suite.child(tests, row);
        QTest::addRow("%u %s", row, qPrintable(m_suite.string(member(test, "name")))) << row;
    }
}

bool TestJsonQuerySuite::isWhatItFinds(NodeId expected, const JsonArena &document,
                                       const std::vector<NodeId> &nodes) const
{
    if (m_suite.childCount(expected) != nodes.size())
        return false;
    for (quint32 i = 0; i < nodes.size(); ++i) {
        if (!jsonEqual(m_suite, m_suite.child(expected, i), document, nodes[i]))
            return false;
    }
    return true;
}

bool TestJsonQuerySuite::arePaths(NodeId expected, const JsonArena &document,
                                  const std::vector<NodeId> &nodes) const
{
    if (m_suite.childCount(expected) != nodes.size())
        return false;
    for (quint32 i = 0; i < nodes.size(); ++i) {
        if (m_suite.string(m_suite.child(expected, i)) != normalizedPath(document, nodes[i]))
            return false;
    }
    return true;
}

void TestJsonQuerySuite::caseHolds()
{
    QFETCH(quint32, row);
    const NodeId test = m_suite.child(member(JsonArena::Root, "tests"), row);
    const auto query = JsonQuery::parse(m_suite.string(member(test, "selector")));
    if (member(test, "invalid_selector") != JsonArena::NoNode) {
        QVERIFY(!query);
        QCOMPARE(query.error().kind, Error::Kind::Invalid);
        QVERIFY(query.error().detail.contains(u"at column "_s));
        return;
    }
    QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
    const auto document
        = JsonArena::parseTrusted(m_suite.valueText(member(test, "document")).toByteArray());
    QVERIFY(document);
    const JsonQuery::Found found = query->nodeList(*document, 1'000'000);
    QCOMPARE(found.end, JsonQuery::End::Whole);
    if (const NodeId result = member(test, "result"); result != JsonArena::NoNode) {
        QVERIFY(isWhatItFinds(result, *document, found.nodes));
        QVERIFY(arePaths(member(test, "result_paths"), *document, found.nodes));
    } else {
        const NodeId results = member(test, "results");
        const NodeId paths = member(test, "results_paths");
        bool isOneOfThem = false;
        for (quint32 i = 0; i < m_suite.childCount(results); ++i)
            isOneOfThem = isOneOfThem
                || (isWhatItFinds(m_suite.child(results, i), *document, found.nodes)
                    && arePaths(m_suite.child(paths, i), *document, found.nodes));
        QVERIFY(isOneOfThem);
    }
    std::vector<NodeId> once = found.nodes;
    std::sort(once.begin(), once.end());
    once.erase(std::unique(once.begin(), once.end()), once.end());
    QCOMPARE(query->nodes(*document).nodes, once);
}

QTEST_GUILESS_MAIN(TestJsonQuerySuite)
#include "tst_jsonquerysuite.moc"
