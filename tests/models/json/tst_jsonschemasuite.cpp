#include "models/json/jsonschemacheck.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A group of the suite that does not apply, and why.
struct LeftOut
{
    QLatin1StringView file; ///< of both drafts, without its folder
    QLatin1StringView group; ///< as it begins; empty: all of the file
    QLatin1StringView reason;
};

constexpr auto Elsewhere = "refers to another file, which is never read"_L1;
constexpr auto MetaSchema = "refers to the schema of schemas, which is another file"_L1;
constexpr auto OwnDialect = "is written for a dialect that is in another file"_L1;
constexpr auto NulText = "has U+0000, which no save can hold"_L1;
constexpr auto ContentNote = "asks for content to be checked, which both drafts leave open"_L1;

constexpr LeftOut LeftOutGroups[]{
    {"refRemote.json"_L1, {}, Elsewhere},
    {"cross-draft.json"_L1, {}, Elsewhere},
    {"dynamicRef.json"_L1, "strict-tree schema, guards against misspelled properties"_L1,
     Elsewhere},
    {"dynamicRef.json"_L1, "tests for implementation dynamic anchor and reference link"_L1,
     Elsewhere},
    {"dynamicRef.json"_L1, "$ref and $dynamicAnchor are independent of order"_L1, Elsewhere},
    {"definitions.json"_L1, "validate definition against metaschema"_L1, MetaSchema},
    {"defs.json"_L1, "validate definition against metaschema"_L1, MetaSchema},
    {"ref.json"_L1, "remote ref, containing refs itself"_L1, MetaSchema},
    {"ref.json"_L1, "URN base URI with f-component"_L1, MetaSchema},
    {"anchor.json"_L1, "invalid anchors"_L1, MetaSchema},
    {"id.json"_L1, "Invalid use of fragments in location-independent $id"_L1, MetaSchema},
    {"id.json"_L1, "Valid use of empty fragments in location-independent $id"_L1, MetaSchema},
    {"id.json"_L1, "Unnormalized $ids are allowed but discouraged"_L1, MetaSchema},
    {"draft2020-12/optional/ecmascript-regex.json"_L1, "\\a is not an ECMA 262 control escape"_L1,
     MetaSchema},
    {"vocabulary.json"_L1, {}, OwnDialect},
    {"format-assertion.json"_L1, {}, OwnDialect},
    {"enum.json"_L1, "nul characters in strings"_L1, NulText},
    {"const.json"_L1, "nul characters in strings"_L1, NulText},
    {"optional/content.json"_L1, {}, ContentNote},
};

bool isLeftOut(const QString &file, const QString &group)
{
    return std::any_of(std::begin(LeftOutGroups), std::end(LeftOutGroups), [&](const LeftOut &out) {
        return file.endsWith(u'/' + QString(out.file)) && group.startsWith(out.group);
    });
}

QByteArray member(const JsonArena &arena, JsonArena::NodeId object, const QString &key)
{
    return arena.valueText(arena.member(object, key)).toByteArray();
}

QString text(const JsonArena &arena, JsonArena::NodeId object, const QString &key)
{
    return arena.string(arena.member(object, key));
}

} // namespace

/// The suite that those who implement JSON Schema share, for the two drafts that Waymark reads.
class TestJsonSchemaSuite : public QObject
{
    Q_OBJECT

private slots:
    void groupHolds_data();
    void groupHolds();
    void leftOutGroupsAreRefused();

private:
    QHash<QString, JsonArena> m_files;
};

void TestJsonSchemaSuite::groupHolds_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<quint32>("group");
    for (const QString &draft : {u"draft7"_s, u"draft2020-12"_s}) {
        const QString folder = QFINDTESTDATA(u"../../data/jsonschema/"_s + draft);
        QDirIterator files(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto arena = JsonArena::parseTrusted(file.readAll());
            QVERIFY(arena);
            m_files.insert(file.fileName(), *arena);
            for (quint32 row = 0; row < arena->childCount(JsonArena::Root); ++row) {
                const auto group = arena->child(JsonArena::Root, row);
                const QString name = draft + u'/' + files.fileName() + u": "_s
                    + text(*arena, group, u"description"_s);
                if (!isLeftOut(file.fileName(), text(*arena, group, u"description"_s)))
                    QTest::newRow(qUtf8Printable(name)) << file.fileName() << row;
            }
        }
    }
    QVERIFY(m_files.size() > 80);
}

void TestJsonSchemaSuite::groupHolds()
{
    QFETCH(const QString, file);
    QFETCH(const quint32, group);
    const JsonArena &suite = m_files[file];
    const auto node = suite.child(JsonArena::Root, group);
    const auto schema = JsonSchema::compile(
        member(suite, node, u"schema"_s),
        file.contains("draft7"_L1) ? JsonSchemaDraft::Draft7 : JsonSchemaDraft::Draft202012);
    QVERIFY2(schema, schema ? "" : qUtf8Printable(schema.error().detail));
    const auto tests = suite.member(node, u"tests");
    QVERIFY(suite.childCount(tests) > 0);
    for (quint32 row = 0; row < suite.childCount(tests); ++row) {
        const auto test = suite.child(tests, row);
        const auto document = JsonArena::parseTrusted(member(suite, test, u"data"_s));
        QVERIFY(document);
        const JsonSchemaReport report = checkJson(*schema, *document);
        const QString name = text(suite, test, u"description"_s);
        QVERIFY2(report.unfinished.isEmpty(), qUtf8Printable(report.unfinished));
        QVERIFY2(report.isValid() == (member(suite, test, u"valid"_s) == "true"),
                 qUtf8Printable(name));
        for (const JsonSchemaError &error : report.errors)
            QVERIFY2(!error.text.isEmpty() && error.node < document->nodeCount(),
                     qUtf8Printable(name));
    }
}

/// What does not apply says so by an error of the schema, and nothing is left out for nothing.
void TestJsonSchemaSuite::leftOutGroupsAreRefused()
{
    for (const LeftOut &out : LeftOutGroups) {
        int found = 0;
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            if (!file.key().endsWith(u'/' + QString(out.file)))
                continue;
            for (quint32 row = 0; row < file->childCount(JsonArena::Root); ++row) {
                const auto group = file->child(JsonArena::Root, row);
                if (!text(*file, group, u"description"_s).startsWith(out.group))
                    continue;
                ++found;
                const auto schema = JsonSchema::compile(member(*file, group, u"schema"_s));
                const QString name = file.key() + u": "_s + text(*file, group, u"description"_s);
                if (out.reason == ContentNote)
                    continue;
                QVERIFY2(!schema, qUtf8Printable(name));
                QVERIFY2(schema.error().detail.startsWith("Line "_L1), qUtf8Printable(name));
            }
        }
        QVERIFY2(found > 0, out.file.data());
    }
}

QTEST_APPLESS_MAIN(TestJsonSchemaSuite)
#include "tst_jsonschemasuite.moc"
