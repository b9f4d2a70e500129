#include "models/json/jsonnumber.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestJsonNumber : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void printsAsNumericDoes_data();
    void printsAsNumericDoes();
    void knowsTheRange_data();
    void knowsTheRange();
    void compares_data();
    void compares();
    void comparesHugeNumbersCheaply();
    void adds_data();
    void adds();
    void refusesSumsBeyondNumeric();
};

void TestJsonNumber::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    for (const char *text : {"0", "-0", "10", "1.5", "-1.50e+10", "1E-2", "0e0", "0.0", "1e00"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text :
         {"",      "-",   "+1",       "01",   "-01", ".5", "1.",    "1.e1", "1e",    "1e+",
          "1e1.5", "NaN", "Infinity", "0x10", "1 ",  " 1", "1_000", "--1",  "1e1e1", "00"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text) << false;
}

void TestJsonNumber::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isNumber);
    QCOMPARE(JsonNumber::parse(text).has_value(), isNumber);
}

void TestJsonNumber::printsAsNumericDoes_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *lexeme, const QByteArray &text) {
        QTest::newRow(lexeme) << QByteArray(lexeme) << text;
    };
    row("10.00", "10.00");
    row("1e2", "100");
    row("1.50e1", "15.0");
    row("-0", "0");
    row("-0.0", "0.0");
    row("0e5", "0");
    row("0e-5", "0.00000");
    row("-1.5E-3", "-0.0015");
    row("12345e-2", "123.45");
    row("0.001e3", "1");
    row("0.0010e3", "1.0");
    row("0.5e1", "5");
    row("1e0", "1");
    row("18446744073709551616", "18446744073709551616");
    row("1e-400", "0." + QByteArray(399, '0') + "1");
    row("1e400", "1" + QByteArray(400, '0'));
}

void TestJsonNumber::printsAsNumericDoes()
{
    QFETCH(QByteArray, lexeme);
    QFETCH(QByteArray, text);
    const auto number = JsonNumber::parse(lexeme);
    QVERIFY(number && number->isInRange());
    QCOMPARE(number->toNumericText(), text);
    QCOMPARE(JsonNumber::parse(text)->toNumericText(), text);
    QVERIFY(*JsonNumber::parse(text) == *number);
}

void TestJsonNumber::knowsTheRange_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    QTest::addColumn<bool>("inRange");
    const auto row = [](const char *name, const QByteArray &lexeme, bool inRange) {
        QTest::newRow(name) << lexeme << inRange;
    };
    row("1e131071", "1e131071", true);
    row("1e131072", "1e131072", false);
    row("99e131070", "99e131070", true);
    row("99e131071", "99e131071", false);
    row("0.09e131073", "0.09e131073", true);
    row("131072 digits", QByteArray(131'072, '9'), true);
    row("131073 digits", QByteArray(131'073, '9'), false);
    row("1e-16383", "1e-16383", true);
    row("1e-16384", "1e-16384", false);
    row("0e-16384", "0e-16384", false);
    row("16383 zeros", "0." + QByteArray(16'383, '0'), true);
    row("16384 zeros", "0." + QByteArray(16'384, '0'), false);
    row("16384 fraction digits taken back by the exponent", "0." + QByteArray(16'384, '1') + "e1",
        true);
    row("0e131072", "0e131072", true);
    row("0e1000000", "0e1000000", true);
    row("an exponent beyond everything", "1e99999999999999999999", false);
    row("zero with that exponent", "0e99999999999999999999", false);
    row("a negative exponent beyond everything", "1e-99999999999999999999", false);
}

void TestJsonNumber::knowsTheRange()
{
    QFETCH(QByteArray, lexeme);
    QFETCH(bool, inRange);
    const auto number = JsonNumber::parse(lexeme);
    QVERIFY(number);
    QCOMPARE(number->isInRange(), inRange);
    QCOMPARE(number->rangeProblem().isEmpty(), inRange);
}

void TestJsonNumber::compares_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("order");
    const auto row = [](const char *a, const char *b, int order) {
        QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b) << order;
    };
    row("10", "10.00", 0);
    row("10", "1e1", 0);
    row("0", "-0.00", 0);
    row("0e10", "0", 0);
    row("9007199254740993", "9007199254740992", 1);
    row("18446744073709551616", "18446744073709551615", 1);
    row("-1", "1", -1);
    row("-1", "-2", 1);
    row("-10.5", "-10.50", 0);
    row("0.1", "0.09", 1);
    row("100e-2", "1", 0);
    row("1e-400", "0", 1);
    row("-1e-400", "0", -1);
    row("123", "1234", -1);
    row("0.0001", "1e-4", 0);
    row("1.0000000000000000000000001", "1", 1);
}

void TestJsonNumber::compares()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, order);
    const auto sign = [](std::strong_ordering o) { return o < 0 ? -1 : o > 0 ? 1 : 0; };
    QCOMPARE(sign(*JsonNumber::parse(a) <=> *JsonNumber::parse(b)), order);
    QCOMPARE(sign(*JsonNumber::parse(b) <=> *JsonNumber::parse(a)), -order);
}

void TestJsonNumber::comparesHugeNumbersCheaply()
{
    const auto huge = JsonNumber::parse("1e131071");
    const auto one = JsonNumber::parse("1");
    QBENCHMARK
    {
        QVERIFY(*huge > *one);
    }
    QVERIFY(*JsonNumber::parse("1e131071") == *JsonNumber::parse("10e131070"));
}

void TestJsonNumber::adds_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArray>("sum");
    const auto row = [](const char *a, const char *b, const QByteArray &sum) {
        QTest::addRow("%s + %s", a, b) << QByteArray(a) << QByteArray(b) << sum;
    };
    row("100.50", "50", "150.50");
    row("1", "-1", "0");
    row("1.00", "-1", "0.00");
    row("-1", "-0.5", "-1.5");
    row("0.9", "0.1", "1.0");
    row("999", "1", "1000");
    row("5", "-10", "-5");
    row("-5", "10.25", "5.25");
    row("0", "-0.0", "0.0");
    row("1e2", "1", "101");
    row("18446744073709551615", "1", "18446744073709551616");
    row("1e-3", "1e3", "1000.001");
    row("-0.001", "0.0005", "-0.0005");
    row("1e131071", "-1", QByteArray(131'071, '9'));
}

void TestJsonNumber::adds()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QByteArray, sum);
    const auto done = addJsonNumbers(a, b);
    QVERIFY(done);
    QCOMPARE(*done, sum);
    QCOMPARE(*addJsonNumbers(b, a), sum);
}

void TestJsonNumber::refusesSumsBeyondNumeric()
{
    const QByteArray largest(131'072, '9');
    const auto sum = addJsonNumbers(largest, "1");
    QVERIFY(!sum);
    QCOMPARE(sum.error().kind, Error::Kind::Invalid);
    QVERIFY(!addJsonNumbers("1", "one"));
    QVERIFY(!addJsonNumbers("1e131072", "1"));
}

QTEST_APPLESS_MAIN(TestJsonNumber)
#include "tst_jsonnumber.moc"
