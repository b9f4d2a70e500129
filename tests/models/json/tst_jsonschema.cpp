#include "models/json/jsondecimal.h"
#include "models/json/jsonpattern.h"
#include "models/json/jsonschemacheck.h"
#include "models/json/jsonunique.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

JsonSchema schemaOf(const QByteArray &text, JsonSchemaDraft draft = JsonSchemaDraft::Draft202012)
{
    const auto schema = JsonSchema::compile(text, draft);
    if (!schema)
        qFatal("%s", qUtf8Printable(schema.error().detail));
    return *schema;
}

/// "path keyword: text" of each error.
QStringList errorsOf(const QByteArray &schema, const QByteArray &document)
{
    const auto arena = JsonArena::parseTrusted(document);
    QStringList lines;
    const JsonSchemaReport report = checkJson(schemaOf(schema), *arena);
    for (const JsonSchemaError &error : report.errors)
        lines.append(
            u"%1 %2: %3"_s.arg(arena->pointer(error.node).toString(), error.keyword, error.text));
    if (!report.unfinished.isEmpty())
        lines.append(report.unfinished);
    return lines;
}

} // namespace

class TestJsonSchema : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreExact_data();
    void numbersAreExact();
    void multiplesAreFound_data();
    void multiplesAreFound();
    void patternsAreOfEcmaScript_data();
    void patternsAreOfEcmaScript();
    void patternsAreRefused_data();
    void patternsAreRefused();
    void aPatternCannotHang();
    void schemasAreRefusedWithTheirPlace_data();
    void schemasAreRefusedWithTheirPlace();
    void errorsStandAtTheirPlaces_data();
    void errorsStandAtTheirPlaces();
    void aFormThatIsMeantTellsItsErrors();
    void errorsAreCappedAndCounted();
    void endlessSchemasEnd_data();
    void endlessSchemasEnd();
    void deepDocumentsAreBounded();
    void aCheckCanBeStopped();
    void equalItemsAreFoundInLargeArrays();
    void aLargeSaveIsChecked();
};

void TestJsonSchema::numbersAreExact_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("isValid");
    const QByteArray integer = R"({"type": "integer"})";
    for (const char *const whole :
         {"0", "-0", "5", "5.0", "-5.00", "50e-1", "9007199254740992", "9007199254740993",
          "18446744073709551616", "1e400", "1.5e1", "2147483648", "0e-5", "0.000"})
        QTest::newRow(whole) << integer << QByteArray(whole) << true;
    for (const char *const broken : {"0.5", "1e-1", "9007199254740993.5", "15e-1", "1e-400"})
        QTest::newRow(broken) << integer << QByteArray(broken) << false;
    const auto row = [](const char *schema, const char *number, bool isValid) {
        QTest::addRow("%s %s", schema, number)
            << QByteArray(schema) << QByteArray(number) << isValid;
    };
    row(R"({"minimum": 9007199254740993})", "9007199254740992", false);
    row(R"({"minimum": 9007199254740993})", "9007199254740993", true);
    row(R"({"exclusiveMaximum": 18446744073709551616})", "18446744073709551616.0", false);
    row(R"({"exclusiveMaximum": 18446744073709551616})", "18446744073709551615.9", true);
    row(R"({"multipleOf": 0.01})", "19.99", true);
    row(R"({"multipleOf": 0.01})", "19.995", false);
    row(R"({"multipleOf": 0.1})", "0.3", true);
    row(R"({"multipleOf": 3})", "9007199254740993", true);
    row(R"({"const": 9007199254740993})", "9007199254740992", false);
    row(R"({"const": 9007199254740993})", "9007199254740993.0", true);
    row(R"({"enum": [1, 10.00]})", "1e1", true);
    row(R"({"maxLength": 2.0})", "\"ab\"", true);
    row(R"({"maxLength": 1e400})", "\"ab\"", true);
}

void TestJsonSchema::numbersAreExact()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, number);
    for (const auto draft : {JsonSchemaDraft::Draft7, JsonSchemaDraft::Draft202012}) {
        const auto document = JsonArena::parseTrusted(number);
        QTEST(checkJson(schemaOf(schema, draft), *document).isValid(), "isValid");
    }
}

void TestJsonSchema::multiplesAreFound_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("divisor");
    QTest::addColumn<bool>("isMultiple");
    const auto row = [](const QByteArray &number, const QByteArray &divisor, bool isMultiple) {
        QTest::addRow("%s / %s", number.left(30).constData(), divisor.left(30).constData())
            << number << divisor << isMultiple;
    };
    row("0", "7", true);
    row("-21", "7", true);
    row("22", "7", false);
    row("1e308", "0.5", true);
    row("1e131071", "0.0000000001", true);
    row("1e131071", "1024", true);
    row("1e131071", "3", false);
    row("4.5", "1.5", true);
    row("4.6", "1.5", false);
    row("100", "1e3", false);
    row("5", "10", false);
    row("0.0075", "0.0001", true);
    row("0.00751", "0.0001", false);
    // beyond a machine word, one above and one below
    row("121932631112635269", "123456789", true);
    row("121932631112635268", "123456789", false);
    row("15241578753238836750495351562536198787501905199875019052100",
        "123456789012345678901234567890", true);
    row("15241578753238836750495351562536198787501905199875019052101",
        "123456789012345678901234567890", false);
}

void TestJsonSchema::multiplesAreFound()
{
    QFETCH(const QByteArray, number);
    QFETCH(const QByteArray, divisor);
    QTEST(JsonDecimal::parse(number)->isMultipleOf(*JsonDecimal::parse(divisor)), "isMultiple");
}

void TestJsonSchema::patternsAreOfEcmaScript_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const QString &expression, const QString &text, bool matches) {
        QTest::addRow("%s in %s", qUtf8Printable(expression), qUtf8Printable(text))
            << expression << text << matches;
    };
    row(u"^abc$"_s, u"abc\n"_s, false);
    row(u"b"_s, u"abc"_s, true);
    row(u"^a.c$"_s, u"a\u2028c"_s, false);
    row(u"^a.c$"_s, u"a🐲c"_s, true);
    row(u"^[^]$"_s, u"\n"_s, true);
    row(u"[]"_s, u"x"_s, false);
    row(u"^[[:alpha:]]$"_s, u":]"_s, true);
    row(u"^[[:alpha:]]$"_s, u"z"_s, false);
    row(u"^\\u00e4\\u{1F432}\\x41$"_s, u"ä🐲A"_s, true);
    row(u"^\\ud83d\\udc32$"_s, u"🐲"_s, true);
    row(u"^\\cJ$"_s, u"\n"_s, true);
    row(u"^\\v$"_s, u"\n"_s, false);
    row(u"^\\s\\S$"_s, u"\ufeffx"_s, true);
    row(u"^[\\s]$"_s, u"\u00a0"_s, true);
    row(u"^\\w+$"_s, u"é"_s, false);
    row(u"^\\d$"_s, u"߀"_s, false);
    row(u"^\\p{Letter}\\P{L}$"_s, u"é1"_s, true);
    row(u"^\\p{Script=Greek}$"_s, u"α"_s, true);
    row(u"^(?<year>\\d{4})-\\k<year>$"_s, u"1999-1999"_s, true);
    row(u"^a\\/b\\-c$"_s, u"a/b-c"_s, true);
    row(u"$^"_s, QString(), true);
}

void TestJsonSchema::patternsAreOfEcmaScript()
{
    QFETCH(const QString, expression);
    QFETCH(const QString, text);
    QFETCH(const bool, matches);
    const auto pattern = JsonPattern::compile(expression);
    QVERIFY2(pattern, pattern ? "" : qUtf8Printable(pattern.error().detail));
    QCOMPARE(pattern->match(text), matches ? JsonPattern::Match::Yes : JsonPattern::Match::No);
}

void TestJsonSchema::patternsAreRefused_data()
{
    QTest::addColumn<QString>("expression");
    for (const char *const expression :
         {"(", "[a", "\\", "\\a", "\\Qa\\E", "(*ACCEPT)", "\\u12", "\\ud83d", "\\x1", "\\c1", "\\p",
          "\\p{Unheard_Of}", "a{2,1}", "*"})
        QTest::newRow(expression) << QString::fromUtf8(expression);
}

void TestJsonSchema::patternsAreRefused()
{
    QFETCH(const QString, expression);
    const auto pattern = JsonPattern::compile(expression);
    QVERIFY(!pattern);
    QVERIFY(!pattern.error().detail.isEmpty());
}

void TestJsonSchema::aPatternCannotHang()
{
    const QByteArray schema = R"({"pattern": "^(a+)+$"})";
    const auto document = JsonArena::parseTrusted('"' + QByteArray(40, 'a') + "!\"");
    const JsonSchemaReport report = checkJson(schemaOf(schema), *document);
    QVERIFY2(report.unfinished.contains("^(a+)+$"_L1), qUtf8Printable(report.unfinished));
    QVERIFY(!report.isValid());
}

void TestJsonSchema::schemasAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("begins");
    const auto row = [](const char *name, const char *schema, const QString &begins) {
        QTest::newRow(name) << QByteArray(schema) << begins;
    };
    row("no JSON", "{\n  \"type\": }", u"Line 2, column 11:"_s);
    row("no schema", "[]", u"Line 1, column 1: A schema is an object"_s);
    row("type", "{\n \"properties\": {\n  \"a\": {\"type\": \"int\"}}}",
        u"Line 3, column 17: A type"_s);
    row("draft", R"({"$schema": "http://json-schema.org/draft-04/schema#"})",
        u"Line 1, column 13: The schema is written for"_s);
    row("remote", R"({"$ref": "https://example.com/a.json#/b"})",
        u"Line 1, column 10: “https://example.com/a.json#/b” is not in this file"_s);
    row("nothing there", R"({"$ref": "#/$defs/a"})",
        u"Line 1, column 10: There is nothing at “#/$defs/a”"_s);
    row("no such anchor", R"({"$ref": "#a"})", u"Line 1, column 10: Nothing here is named “#a”"_s);
    row("not a schema there", R"({"$ref": "#/$defs", "$defs": {"a": {"$ref": "#/x"}}, "x": 7})",
        u"Line 1, column"_s);
    row("pattern", R"({"pattern": "("})", u"Line 1, column 13: “(” is no regular expression"_s);
    row("items", R"({"items": [true]})", u"Line 1, column 11: In draft 2020-12"_s);
    row("count", R"({"minItems": -1})", u"Line 1, column 14: “minItems” must be a whole number"_s);
    row("multiple", R"({"multipleOf": 0})", u"Line 1, column 16: “multipleOf” must be more"_s);
    row("required", R"({"required": [1]})", u"Line 1, column 15: A key is a string"_s);
    row("empty list", R"({"anyOf": []})", u"Line 1, column 11: “anyOf” must have at least"_s);
    row("keyword's type", R"({"properties": 1})",
        u"Line 1, column 16: “properties” must be of the type object, and is number"_s);
}

void TestJsonSchema::schemasAreRefusedWithTheirPlace()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QString, begins);
    const auto compiled = JsonSchema::compile(schema);
    QVERIFY(!compiled);
    QVERIFY2(compiled.error().detail.startsWith(begins), qUtf8Printable(compiled.error().detail));
    QCOMPARE(compiled.error().kind, Error::Kind::Invalid);
}

void TestJsonSchema::errorsStandAtTheirPlaces_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("errors");
    const auto row = [](const char *schema, const char *document, const QStringList &errors) {
        QTest::addRow("%s %s", schema, document)
            << QByteArray(schema) << QByteArray(document) << errors;
    };
    row(R"({"properties": {"a/b": {"type": "integer", "minimum": 1}}})", R"({"a/b": 0.5})",
        {u"/a~1b type: must be of the type integer, is number"_s,
         u"/a~1b minimum: must be at least 1"_s});
    row(R"({"required": ["a", "b"]})", R"({"b": 1})", {u" required: “a” is missing"_s});
    row(R"({"properties": {"a": true}, "additionalProperties": false})", R"({"a": 1, "b": 2})",
        {u"/b additionalProperties: the schema has no such key here"_s});
    row(R"({"prefixItems": [true], "items": false})", "[1, 2]",
        {u"/1 items: the schema has no such item here"_s});
    row(R"({"allOf": [{"properties": {"a": true}}], "unevaluatedProperties": false})",
        R"({"a": 1, "b": 2})", {u"/b unevaluatedProperties: the schema has no such key here"_s});
    row(R"({"uniqueItems": true})", "[1, {\"a\": 1}, 1.0]",
        {u"/2 uniqueItems: is the same as item 0; no two may be the same"_s});
    row(R"({"items": {"enum": ["a", "b"]}})", R"(["a", "c"])",
        {u"/1 enum: must be one of \"a\", \"b\""_s});
    row(R"({"propertyNames": {"pattern": "^[a-z]+$"}})", R"({"a": 1, "B": 2})",
        {u"/B propertyNames: is no key that the schema allows here"_s});
    row(R"({"type": ["string", "null"]})", "[]",
        {u" type: must be of one of the types null, string, is array"_s});
    row(R"({"anyOf": [{"type": "string"}, {"type": "null"}]})", "1",
        {u" anyOf: fits none of the 2 forms that the schema allows"_s});
}

void TestJsonSchema::errorsStandAtTheirPlaces()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, document);
    QTEST(errorsOf(schema, document), "errors");
}

void TestJsonSchema::aFormThatIsMeantTellsItsErrors()
{
    const QByteArray schema = R"({"items": {"oneOf": [{"$ref": "#/$defs/sword"},
                                                      {"$ref": "#/$defs/lamp"}]},
        "$defs": {
            "sword": {"properties": {"kind": {"const": "sword"}, "edge": {"type": "integer"}}},
            "lamp": {"properties": {"kind": {"const": "lamp"}, "oil": {"maximum": 10}}}}})";
    QCOMPARE(errorsOf(schema, R"([{"kind": "lamp", "oil": 3}, {"kind": "lamp", "oil": 11}])"),
             QStringList{u"/1/oil maximum: must be at most 10"_s});
}

void TestJsonSchema::errorsAreCappedAndCounted()
{
    QByteArray document = "[";
    for (int i = 0; i < 5000; ++i)
        document += "\"x\",";
    document.back() = ']';
    const auto arena = JsonArena::parseTrusted(document);
    const auto report = checkJson(schemaOf(R"({"items": {"type": "integer"}})"), *arena);
    QCOMPARE(report.errors.size(), 1000);
    QCOMPARE(report.count, 5000);
    QVERIFY(report.unfinished.isEmpty());
}

void TestJsonSchema::endlessSchemasEnd_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("itself") << QByteArray(R"({"$ref": "#"})");
    QTest::newRow("in a ring") << QByteArray(
        R"({"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#"}}})");
    QTest::newRow("doubling") << QByteArray(
        R"({"anyOf": [{"not": {"$ref": "#"}}, {"$ref": "#"}]})");
    QTest::newRow("dynamic") << QByteArray(R"({"$dynamicAnchor": "a", "$dynamicRef": "#a"})");
}

void TestJsonSchema::endlessSchemasEnd()
{
    QFETCH(const QByteArray, schema);
    const auto report = checkJson(schemaOf(schema), JsonArena());
    QVERIFY(!report.unfinished.isEmpty());
    QVERIFY(!report.isValid());
}

void TestJsonSchema::deepDocumentsAreBounded()
{
    const auto schema = schemaOf(R"({"items": {"$ref": "#"}})");
    const auto nested = [](int depth) {
        return *JsonArena::parseTrusted(QByteArray(depth, '[') + QByteArray(depth, ']'));
    };
    QVERIFY(checkJson(schema, nested(400)).isValid());
    QVERIFY(!checkJson(schema, nested(14'000)).unfinished.isEmpty());
    // as deep as a file may be
    const auto deep = schemaOf(QByteArray(R"({"not":)").repeated(1000) + "true"
                               + QByteArray("}").repeated(1000));
    QVERIFY(checkJson(deep, JsonArena()).isValid()); // an even number of them
}

void TestJsonSchema::aCheckCanBeStopped()
{
    const auto arena = JsonArena::parseTrusted('[' + QByteArray("1,").repeated(100'000) + "1]");
    int asked = 0;
    const auto report = checkJson(schemaOf(R"({"items": {"type": "string"}})"), *arena,
                                  [&asked] { return ++asked < 3; });
    QCOMPARE(asked, 3);
    QVERIFY(!report.unfinished.isEmpty());
    QVERIFY(report.count < 100'000);
}

void TestJsonSchema::equalItemsAreFoundInLargeArrays()
{
    QByteArray text = "[";
    for (int i = 0; i < 50'000; ++i)
        text += "{\"id\":" + QByteArray::number(i) + ",\"at\":[1,2]},";
    const auto unique = JsonArena::parseTrusted(text + "0]");
    QVERIFY(!equalElements(*unique, JsonArena::Root));
    const auto repeated = JsonArena::parseTrusted(text + R"({"at":[1.0,2e0],"id":4.0}])");
    const auto equal = equalElements(*repeated, JsonArena::Root);
    QVERIFY(equal);
    QCOMPARE(repeated->row(equal->first), 4U);
    QCOMPARE(repeated->row(equal->second), 50'000U);
    const auto alike
        = JsonArena::parseTrusted(R"([[1,2],[2,1],{"a":1,"b":2},{"a":2,"b":1},"1",1])");
    QVERIFY(!equalElements(*alike, JsonArena::Root));
}

void TestJsonSchema::aLargeSaveIsChecked()
{
    QByteArray text = R"({"level": 3, "inventory": [)";
    for (int i = 0; text.size() < 1'400'000; ++i)
        text += R"({"id": ")" + QByteArray::number(i) + R"(", "item": "lamp", "count": 1.0},)";
    text.back() = ']';
    text += '}';
    const auto arena = JsonArena::parseTrusted(text);
    const auto schema = schemaOf(R"({
        "properties": {"level": {"type": "integer"},
                       "inventory": {"type": "array", "items": {"$ref": "#/$defs/item"}}},
        "additionalProperties": false,
        "$defs": {"item": {"type": "object", "required": ["id", "item"],
            "properties": {"id": {"type": "string", "pattern": "^[0-9]+$"},
                           "item": {"enum": ["lamp", "sword"]},
                           "count": {"type": "integer", "minimum": 1}},
            "unevaluatedProperties": false}}})");
    JsonSchemaReport report;
    QBENCHMARK_ONCE
    {
        report = checkJson(schema, *arena);
    }
    QVERIFY(report.isValid());
}

QTEST_APPLESS_MAIN(TestJsonSchema)
#include "tst_jsonschema.moc"
