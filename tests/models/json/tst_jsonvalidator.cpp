#include "models/json/jsonarena.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonvalidator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestJsonValidator : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refusesWithPlaceAndRemedy_data();
    void refusesWithPlaceAndRemedy();
    void depthIsLimited();
    void duplicateKeysNameKeyAndPath_data();
    void duplicateKeysNameKeyAndPath();
    void sizeOfContainersIsLimited_data();
    void sizeOfContainersIsLimited();
    void checksTypedStrings_data();
    void checksTypedStrings();
};

void TestJsonValidator::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"null",
                             "true",
                             "false",
                             "0",
                             "-0",
                             "10.00",
                             "1e2",
                             "1.50e1",
                             "9007199254740993",
                             "18446744073709551616",
                             "1e309",
                             "1e400",
                             "1e-400",
                             "1e131071",
                             "\"\"",
                             "5",
                             "[]",
                             "{}",
                             " [ 1 , 2 ] ",
                             "\t\r\n{ \"a\" : [ ] }\n",
                             R"("\"\\\/\b\f\n\r\t")",
                             R"("\u2028\u007f")",
                             R"("\ud83d\ude00")",
                             "\"\xF0\x9F\x98\x80\"",
                             "\"\xED\x9F\xBF\"",
                             "\"\x7f\"",
                             R"({"a": 1, "A": 2})",
                             R"({"": 0})",
                             R"([1, "1", 1.0])",
                             "\"\xEF\xBF\xBF\""})
        QTest::newRow(text) << QByteArray(text);
}

void TestJsonValidator::accepts()
{
    QFETCH(QByteArray, text);
    const auto arena = JsonArena::parseStrict(text);
    QVERIFY2(arena, arena ? "" : qPrintable(arena.error().detail));
    QCOMPARE(arena->text(), text);
}

void TestJsonValidator::refusesWithPlaceAndRemedy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message"); // a part of it
    const auto row = [](const char *name, const QByteArray &text, const QString &message) {
        QTest::newRow(name) << text << message;
    };
    row("empty", "", u"Line 1, column 1: There is no value"_s);
    row("only space", " \n ", u"Line 2, column 2: There is no value"_s);
    row("no leading digit", ".5", u"Line 1, column 1: A number must not begin with “.”"_s);
    row("no digit behind the point", "[1.]", u"Line 1, column 4: A digit is missing"_s);
    row("leading zero", "[01]", u"Line 1, column 2: A number must not begin with 0"_s);
    row("negative leading zero", "-01", u"A number must not begin with 0"_s);
    row("plus", "+1", u"must not begin with “+”"_s);
    row("no exponent", "1e", u"A digit is missing"_s);
    row("NaN", "NaN", u"A value is expected"_s);
    row("Infinity", "[-Infinity]", u"Line 1, column 3: A digit is missing"_s);
    row("beyond numeric", "{\"a\": 1e131072}",
        u"column 7: The number has more than 131072 digits before"_s);
    row("finer than numeric", "1e-16384", u"more than 16383 digits behind"_s);
    row("True", "True", u"in lower case"_s);
    row("word goes on", "nullx", u"Something follows"_s);
    row("unknown escape", R"("\x41")", u"Line 1, column 2: No such escape"_s);
    row("raw tab", "\"a\tb\"",
        u"Line 1, column 3: A control character must be escaped in a string; write \\n, \\t or \\u0009."_s);
    row("raw line feed", "\"a\nb\"", u"control character"_s);
    row("escaped zero", R"({"a": "x\u0000"})", u"column 9: U+0000 cannot be stored"_s);
    row("escaped zero in a key", R"({"\u0000": 1})", u"U+0000"_s);
    row("raw zero", QByteArray("\"\0\"", 3), u"U+0000"_s);
    row("zero outside of a string", QByteArray("[\0]", 3), u"Line 1, column 2"_s);
    row("lone high surrogate", R"("\ud83d")", u"first half of a surrogate pair"_s);
    row("high surrogate twice", R"("\ud83d\ud83d\ude00")", u"first half"_s);
    row("lone low surrogate", R"("\ude00")", u"second half of a surrogate pair"_s);
    row("raw surrogate", "\"\xED\xA0\xBD\"", u"not UTF-8"_s);
    row("Latin-1", "\"\xE9\"", u"not UTF-8"_s);
    row("overlong", "\"\xC0\xAF\"", u"not UTF-8"_s);
    row("beyond Unicode", "\"\xF4\x90\x80\x80\"", u"not UTF-8"_s);
    row("cut sequence", "\"\xF0\x9F\x98", u"not UTF-8"_s);
    row("short \\u", R"("\u12")", u"four hexadecimal digits"_s);
    row("signed \\u", R"("\u+123")", u"four hexadecimal digits"_s);
    row("single quotes", "{'a': 1}", u"double quotes"_s);
    row("single quotes of a later key", R"({"a": 1, 'b': 1})", u"double quotes"_s);
    row("comment before a key", "{ // a\n}", u"no comments"_s);
    row("single quoted value", "['a']", u"double quotes"_s);
    row("trailing comma", "[1, 2,\n]",
        u"Line 2, column 1: A comma stands before the closing bracket"_s);
    row("trailing comma in an object", R"({"a": 1, })", u"comma stands before"_s);
    row("two commas", "[1,,2]", u"A value is expected"_s);
    row("no comma", "[1 2]", u"Line 1, column 4: A “,” or “]” is missing"_s);
    row("no colon", R"({"a" 1})", u"A “:” is missing"_s);
    row("number as key", "{1: 2}", u"A key in quotes is missing"_s);
    row("comment", "// x\n1", u"no comments"_s);
    row("wrong bracket", R"({"a": 1])", u"A “,” or “}” is missing"_s);
    row("not closed", R"({"a": [1)", u"Line 1, column 9: The text ends too early"_s);
    row("string not closed", R"(["é", "abc)", u"Line 1, column 7: The string is not closed"_s);
    row("two values", "1 2", u"column 3: Something follows"_s);
    row("byte order mark", "\xEF\xBB\xBF{}", u"Line 1, column 1"_s);
    row("column counts characters", "{\"é😀\": x}", u"column 8"_s);
}

void TestJsonValidator::refusesWithPlaceAndRemedy()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto arena = JsonArena::parseStrict(text);
    QVERIFY(!arena);
    QCOMPARE(arena.error().kind, Error::Kind::Invalid);
    QVERIFY2(arena.error().detail.contains(message), qPrintable(arena.error().detail));
    QVERIFY2(arena.error().detail.startsWith(u"Line "), qPrintable(arena.error().detail));
}

void TestJsonValidator::depthIsLimited()
{
    const auto nested
        = [](int depth) -> QByteArray { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(JsonArena::parseStrict(nested(JsonValidator::MaximumDepth)));
    QVERIFY(!JsonArena::parseStrict(nested(JsonValidator::MaximumDepth + 1)));
    QVERIFY(!JsonArena::parseStrict(nested(1'000'000)));
}

void TestJsonValidator::duplicateKeysNameKeyAndPath_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");
    QTest::newRow("flat") << QByteArray("{\n\"gold\": 1,\n \"x\": 2, \"gold\": 3}") << u"/gold"_s
                          << u"Line 3, column 10: The object has the key “gold” twice"_s;
    QTest::newRow("escaped") << QByteArray(R"({"a": [{"\u00e9": 1, "é": 1}]})") << u"/a/0/é"_s
                             << u"“é” twice"_s;
    QTest::newRow("empty") << QByteArray(R"({"": 1, "b": 2, "": 1})") << u"/"_s << u"“” twice"_s;
}

void TestJsonValidator::duplicateKeysNameKeyAndPath()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(QString, message);
    const auto arena = JsonArena::parseStrict(text);
    QVERIFY(!arena);
    QCOMPARE(arena.error().paths, QStringList(path));
    QVERIFY2(arena.error().detail.contains(message), qPrintable(arena.error().detail));
    QVERIFY(JsonValidator::checkText(text)); // jsonb itself takes them
}

/// The bound of jsonb is beyond what a test should make, so that it is brought down here; the
/// sizes themselves are held against the server's in tst_jsonagreement.
void TestJsonValidator::sizeOfContainersIsLimited_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("bytes"); // of the largest container
    QTest::addColumn<QString>("path"); // of the innermost that is as large
    const QByteArray wide = R"("12345678")";
    QTest::newRow("array") << "[" + wide + ", " + wide + "]" << qint64(4 + 2 * 4 + 16) << u""_s;
    QTest::newRow("object") << R"({"abcd": )" + wide + "}" << qint64(4 + 2 * 4 + 4 + 8) << u""_s;
    QTest::newRow("numbers") << QByteArray("[1, 2, 3]") << qint64(4 + 3 * 4 + 3 * 8) << u""_s;
    QTest::newRow("escapes count as what they say")
        << QByteArray(R"(["\u0041\u0041\u0041\u0041"])") << qint64(4 + 4 + 4) << u""_s;
}

void TestJsonValidator::sizeOfContainersIsLimited()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, bytes);
    QFETCH(QString, path);
    const auto arena = *JsonArena::parseStrict(text);
    QVERIFY(jsonbSize(arena, bytes).tooLarge == JsonArena::NoNode);
    QCOMPARE(jsonbSize(arena, bytes - 1).tooLarge, JsonArena::Root);
    QVERIFY(JsonValidator::checkSize(arena)); // far from the real one
    // Too large by itself, and not only where it lies.
    const auto inside = *JsonArena::parseStrict(R"({"a": [0, )" + text + "]}");
    const auto checked = JsonValidator::checkSize(inside, bytes - 2);
    QVERIFY(!checked);
    QCOMPARE(checked.error().paths, QStringList(u"/a/1"_s + path));
    QVERIFY2(checked.error().detail.startsWith(u"Line 1, column 11: "),
             qPrintable(checked.error().detail));
}

void TestJsonValidator::checksTypedStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("emoji") << u"a😀"_s << true;
    QTest::newRow("control characters") << u"a\tb\u0001"_s << true;
    QTest::newRow("byte order mark first") << QString(QChar(0xFEFF)) + u"a"_s << true;
    QTest::newRow("two of them") << QString(2, QChar(0xFEFF)) << true;
    QTest::newRow("zero") << u"a"_s + QChar(0) << false;
    QTest::newRow("high surrogate") << u"a"_s + QChar(0xD83D) << false;
    QTest::newRow("low surrogate") << QString(QChar(0xDE00)) + u"a"_s << false;
    QTest::newRow("pair the wrong way round") << QString(QChar(0xDE00)) + QChar(0xD83D) << false;
}

void TestJsonValidator::checksTypedStrings()
{
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(checkJsonString(text).hasValue(), fits);
    if (fits) {
        QCOMPARE(decodeJsonString(quoteJsonString(text)), text);
        QVERIFY(JsonArena::parseStrict(quoteJsonString(text)));
    }
}

QTEST_APPLESS_MAIN(TestJsonValidator)
#include "tst_jsonvalidator.moc"
