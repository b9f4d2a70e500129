#include "models/json/jsonequal.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonvalidator.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

namespace {

constexpr QChar Separator(0x1E); // no document has it raw that both sides accept

/// Random JSON as careless as people write it: any spaces, escapes, exponents, order of keys, and
/// keys twice.
class CarelessJson
{
public:
    explicit CarelessJson(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return int(m_random.bounded(quint32(limit))); }

    QByteArray value(int depth)
    {
        const QByteArray before = space();
        const int kind = depth > 0 ? below(6) : below(4);
        const QByteArray text = kind < 2 ? number()
            : kind == 2                  ? string()
            : kind == 3                  ? pick({"true", "false", "null"})
            : kind == 4                  ? list(depth, '[', ']')
                                         : list(depth, '{', '}');
        return before + text + space();
    }
    QByteArray number()
    {
        QByteArray text = below(3) ? "" : "-";
        if (below(4) == 0)
            text += '0';
        else
            text += QByteArray::number(1 + below(100'000)) + digits(below(3) ? 0 : 30);
        if (below(2))
            text += '.' + digits(1 + below(6)) + pick({"", "0", "00"});
        if (below(3) == 0)
            text += pick({"e", "E", "e+", "E-", "e-0"}) + QByteArray::number(below(40));
        return text;
    }
    QByteArray string()
    {
        QByteArray text = "\"";
        for (int i = below(5); i > 0; --i)
            text += pick({"a",
                          "Z",
                          "0",
                          "/",
                          "\\/",
                          "\\\\",
                          "\\\"",
                          "\\n",
                          "\\t",
                          "\\b",
                          "\\f",
                          "\\r",
                          "\\u0001",
                          "\\u001F",
                          "\\u007f",
                          "\x7f",
                          "é",
                          "\\u00e9",
                          "\\u2028",
                          "\xE2\x80\xA8",
                          "\xF0\x9F\x98\x80",
                          "\\ud83d\\ude00",
                          "{",
                          "<b>",
                          "'",
                          ","});
        return text + '"';
    }
    /// One byte of text becomes another one, is doubled, or falls away.
    QByteArray spoilt(QByteArray text)
    {
        const qsizetype at = below(int(text.size()));
        const char other = *pick({"0", "1", ".", "-", "e", "\"", "\\", ",", ":", "[", "]",
                                  "{", "}", " ", "u", "d", "8",  "\t", "+", "t", "n"})
                                .constData();
        switch (below(3)) {
        case 0:
            return text.replace(at, 1, QByteArray(1, other));
        case 1:
            return text.insert(at, other);
        default:
            return text.remove(at, 1);
        }
    }

private:
    QByteArray pick(std::initializer_list<const char *> from)
    {
        return *(from.begin() + below(int(from.size())));
    }
    QByteArray space() { return below(4) ? "" : pick({" ", "\n", "\t", "\r\n  "}); }
    QByteArray digits(int count)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += char('0' + below(10));
        return text;
    }
    QByteArray list(int depth, char open, char close)
    {
        QByteArray text(1, open);
        text += space();
        for (int i = below(5), first = true; i > 0; --i, first = false) {
            text += first ? "" : ",";
            if (open == '{')
                text += space() + string() + space() + ':';
            text += value(depth - 1);
        }
        return text + close;
    }

    QRandomGenerator m_random;
};

/// Answers of the server to many texts in one round trip; "" where it refused.
QStringList ask(const QString &database, const QByteArray &expression, const QStringList &texts)
{
    SqlStatement statement("SELECT string_agg(coalesce(");
    statement.append(expression);
    statement.append(", ''), chr(30) ORDER BY n) FROM unnest(string_to_array(");
    statement.append(statement.bind(texts.join(Separator)));
    statement.append("::text, chr(30))) WITH ORDINALITY AS t(d, n)");
    return TestServer::value(database, statement).split(Separator);
}

} // namespace

/// What the functions of this room say of jsonb is what a real PostgreSQL does.
class TestJsonAgreement : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void canonicalTextIsTheServers();
    void acceptsWhatTheServerAccepts();
    void acceptsOfTheParsingSuiteWhatTheServerAccepts_data();
    void acceptsOfTheParsingSuiteWhatTheServerAccepts();
    void sizesAreTheServers();
    void rangeOfNumbersIsTheServers();
    void comparesAndAddsLikeNumeric();
    void equalityIsTheServers();

private:
    QString m_database;
};

void TestJsonAgreement::initTestCase()
{
    m_database = TestServer::instance().createDatabase(TestServer::Schema::Empty);
    TestServer::execute(
        m_database,
        "CREATE FUNCTION stored(d text) RETURNS text LANGUAGE plpgsql AS "
        "$$BEGIN RETURN d::jsonb::text; EXCEPTION WHEN OTHERS THEN RETURN ''; END$$");
    TestServer::execute(m_database,
                        "CREATE FUNCTION stored_bytes(hex text) RETURNS text LANGUAGE plpgsql AS "
                        "$$BEGIN RETURN convert_from(decode(hex, 'hex'), 'UTF8')::jsonb::text; "
                        "EXCEPTION WHEN OTHERS THEN RETURN ''; END$$");
}

void TestJsonAgreement::canonicalTextIsTheServers()
{
    CarelessJson careless(1);
    QStringList documents;
    for (int i = 0; i < 3000; ++i)
        documents += QString::fromUtf8(careless.value(5));
    const QStringList stored = ask(m_database, "d::jsonb::text", documents);
    QCOMPARE(stored.size(), documents.size());
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const QByteArray text = documents[i].toUtf8();
        QVERIFY2(JsonValidator::checkText(text), text.constData());
        const auto arena = JsonArena::parseTrusted(text);
        QVERIFY2(arena, text.constData());
        QCOMPARE(QString::fromUtf8(canonicalJson(*arena)), stored[i]);
        const auto again = JsonArena::parseStrict(stored[i].toUtf8());
        QVERIFY(again);
        QCOMPARE(canonicalJson(*again), stored[i].toUtf8());
    }
}

void TestJsonAgreement::acceptsWhatTheServerAccepts()
{
    CarelessJson careless(2);
    QStringList documents;
    while (documents.size() < 6000) {
        const QByteArray text = careless.spoilt(careless.value(3));
        if (!text.isEmpty())
            documents += QString::fromUtf8(text);
    }
    const QStringList stored = ask(m_database, "stored(d)", documents);
    QCOMPARE(stored.size(), documents.size());
    int refused = 0;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const bool accepted = JsonValidator::checkText(documents[i].toUtf8()).hasValue();
        QVERIFY2(accepted == !stored[i].isEmpty(), qUtf8Printable(documents[i]));
        refused += accepted ? 0 : 1;
    }
    QVERIFY(refused > 1000);
    QVERIFY(refused < 5000);
}

/// JSONTestSuite: y_ must be accepted, n_ refused, and i_ is left to those who implement, which
/// here the server decides.
void TestJsonAgreement::acceptsOfTheParsingSuiteWhatTheServerAccepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QFile file(QFINDTESTDATA("../../data/jsonparsing/suite.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto suite = *JsonArena::parseTrusted(file.readAll());
    for (quint32 row = 0; row < suite.childCount(JsonArena::Root); ++row) {
        const auto record = suite.child(JsonArena::Root, row);
        const auto said = [&](QStringView key) {
            return decodeJsonUtf8(suite.valueText(suite.member(record, key)));
        };
        QTest::newRow(said(u"name").constData()) << said(u"input");
    }
    QCOMPARE(suite.childCount(JsonArena::Root), 310U);

    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("i_string_UTF-16LE_with_BOM", QByteArray::fromHex("fffe5b002200e90022005d00"));
    row("i_string_UTF-16BE_no_BOM", QByteArray::fromHex("005b002200e90022005d"));
    row("i_string_UTF-8_invalid_sequence", "[\"\xE6\x97\xA5\xD1\x88\xFA\"]");
    row("i_string_surrogate_in_UTF-8", "[\"\xED\xA0\x80\"]");
    row("i_string_pair_of_surrogates_in_UTF-8", "[\"\xED\xA0\xBD\xED\xB8\x80\"]");
    row("i_string_latin_1", "[\"\xE9\"]");
    row("i_string_lone_continuation_byte", "[\"\x81\"]");
    row("i_string_beyond_Unicode", "[\"\xF4\xBF\xBF\xBF\"]");
    row("i_string_overlong_2_bytes", "[\"\xC0\xAF\"]");
    row("i_string_overlong_3_bytes", "[\"\xE0\x80\xAF\"]");
    row("i_string_overlong_6_bytes", "[\"\xFC\x83\xBF\xBF\xBF\xBF\"]");
    row("i_string_cut_sequence", "[\"\xE0\xFF\"]");
    row("i_structure_1024_deep", QByteArray(1024, '[') + QByteArray(1024, ']'));
    row("n_invalid_UTF-8_outside_of_strings", "[a\xE5]");
    row("n_invalid_UTF-8_in_a_number", "[123\xE5]");
    row("n_invalid_UTF-8_in_an_exponent", "[1e1\xE5]");
    row("n_invalid_UTF-8_in_a_key", "{\"\xB9\":\"0\",}");
    row("n_invalid_UTF-8_behind_an_escape", "[\"\\\xE5\"]");
    row("n_invalid_UTF-8_in_an_escape", "[\"\\u\xE5\"]");
    row("n_cut_byte_order_mark", "\xEF\xBB{}");
    row("n_nothing_but_a_byte", "\xE9");
    row("n_100000_opening_arrays", QByteArray(100'000, '['));
    row("n_50000_opening_objects", QByteArray("[{\"\":").repeated(50'000) + '\n');
    row("n_zero_behind_the_value", QByteArray("[]\0", 3));
}

void TestJsonAgreement::acceptsOfTheParsingSuiteWhatTheServerAccepts()
{
    QFETCH(QByteArray, text);
    SqlStatement statement("SELECT stored_bytes(");
    statement.append(statement.bind(QString::fromLatin1(text.toHex())));
    statement.append("::text)");
    const QByteArray stored = TestServer::value(m_database, statement).toUtf8();
    const auto valid = JsonValidator::checkText(text);
    QCOMPARE(valid.hasValue(), !stored.isEmpty());
    if (valid)
        QCOMPARE(canonicalJson(*JsonArena::parseTrusted(text)), stored);
    else
        QVERIFY(!JsonArena::parseStrict(text));

    const QByteArray name = QTest::currentDataTag();
    // What RFC 8259 has and jsonb has not: U+0000.
    if (name == "y_string_null_escape" || name == "y_object_escaped_null_in_key")
        QVERIFY(!valid);
    else if (name.startsWith("y_") || name.startsWith("n_"))
        QCOMPARE(valid.hasValue(), name.startsWith("y_"));
}

void TestJsonAgreement::sizesAreTheServers()
{
    CarelessJson careless(5);
    QStringList documents{u"{}"_s, u"[]"_s, u"\"\""_s, u"0"_s, u"null"_s};
    for (const char *number : {"9999", "10000", "1e255", "1e256", "1e-256", "1e-260", "0e-64",
                               "0e-63", "1.5e-60", "1e131071", "1e-16383", "12345678901234567890"})
        documents += u"[true, %1, \"a\"]"_s.arg(QString::fromLatin1(number));
    while (documents.size() < 3000)
        documents += QString::fromUtf8(careless.value(6));
    const QStringList sizes = ask(m_database, "pg_column_size(d::jsonb)::text", documents);
    QCOMPARE(sizes.size(), documents.size());
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const auto arena = *JsonArena::parseTrusted(documents[i].toUtf8());
        QVERIFY2(QString::number(jsonbSize(arena).bytes) == sizes[i], qPrintable(documents[i]));
    }
}

void TestJsonAgreement::rangeOfNumbersIsTheServers()
{
    QStringList numbers;
    for (const char *text : {"1e131071",
                             "1e131072",
                             "10e131070",
                             "10e131071",
                             "0.01e131073",
                             "0.01e131074",
                             "1e-16383",
                             "1e-16384",
                             "10e-16384",
                             "0e-16383",
                             "0e-16384",
                             "0e131072",
                             "0e1000000",
                             "0e1073741822",
                             "0e1073741823",
                             "0e99999999999999999999",
                             "1e99999999999999999999",
                             "1e-1073741822",
                             "1e-1073741823",
                             "0.0e131072",
                             "-1e131071",
                             "-1e131072",
                             "1e-99999999999999999999"})
        numbers += QString::fromLatin1(text);
    numbers += QString(131'072, u'9');
    numbers += QString(131'073, u'9');
    numbers += u"0."_s + QString(16'383, u'0');
    numbers += u"0."_s + QString(16'384, u'0');
    numbers += u"0."_s + QString(16'384, u'1') + u"e1"_s;
    const QStringList stored = ask(m_database, "stored(d)", numbers);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const QByteArray lexeme = numbers[i].toLatin1();
        const auto number = JsonNumber::parse(lexeme);
        QVERIFY(number);
        QVERIFY2(number->isInRange() == !stored[i].isEmpty(),
                 lexeme.first(std::min(lexeme.size(), qsizetype(60))));
        if (number->isInRange())
            QCOMPARE(QString::fromLatin1(number->toNumericText()), stored[i]);
    }
}

void TestJsonAgreement::comparesAndAddsLikeNumeric()
{
    CarelessJson careless(3);
    QStringList pairs;
    for (int i = 0; i < 2000; ++i) {
        const QByteArray a = careless.number();
        const QByteArray b = careless.below(3)
            ? careless.number()
            : a + (a.contains('e') || a.contains('E') ? "" : "e0");
        pairs += QString::fromLatin1(a + ' ' + b);
    }
    const QByteArray a = "split_part(d, ' ', 1)::numeric";
    const QByteArray b = "split_part(d, ' ', 2)::numeric";
    const QStringList sums = ask(m_database, "(" + a + " + " + b + ")::text", pairs);
    const QStringList signs = ask(m_database, "sign(" + a + " - " + b + ")::text", pairs);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const QByteArrayList lexemes = pairs[i].toLatin1().split(' ');
        const auto sum = addJsonNumbers(lexemes[0], lexemes[1]);
        QVERIFY(sum);
        QCOMPARE(QString::fromLatin1(*sum), sums[i]);
        const auto order = *JsonNumber::parse(lexemes[0]) <=> *JsonNumber::parse(lexemes[1]);
        QCOMPARE(order < 0 ? -1 : order > 0 ? 1 : 0, signs[i].toInt());
    }
}

void TestJsonAgreement::equalityIsTheServers()
{
    CarelessJson careless(4);
    QStringList pairs;
    for (int i = 0; i < 2000; ++i) {
        const QByteArray a = careless.value(2);
        const QByteArray b
            = careless.below(2) ? careless.value(2) : canonicalJson(*JsonArena::parseTrusted(a));
        pairs += QString::fromUtf8(a + '\x1D' + b);
    }
    const QStringList equal
        = ask(m_database,
              "(split_part(d, chr(29), 1)::jsonb = split_part(d, chr(29), 2)::jsonb)::text", pairs);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const QStringList texts = pairs[i].split(QChar(0x1D));
        // Duplicate keys are gone before anything is compared.
        const auto canonical = [](const QString &text) {
            return JsonText(canonicalJson(*JsonArena::parseTrusted(text.toUtf8())));
        };
        QCOMPARE(jsonEqual(canonical(texts[0]), canonical(texts[1])), equal[i] == u"true"_s);
    }
}

QTEST_GUILESS_MAIN(TestJsonAgreement)
#include "tst_jsonagreement.moc"
