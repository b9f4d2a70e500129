#include "models/exchange/eventrows.h"
#include "models/json/jsonarena.h"

#include <QFile>
#include <QTemporaryFile>
#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// RFC 4180, read as strictly as it is written: CRLF ends a record, a quotation mark inside quotes
/// is doubled. An unquoted empty field is nothing, a quoted one the empty text.
QList<QList<std::optional<QByteArray>>> readCsv(const QByteArray &text)
{
    QList<QList<std::optional<QByteArray>>> records(1);
    QByteArray field;
    bool isQuoted = false;
    bool wasQuoted = false;
    const auto endField = [&] {
        records.last() << (field.isEmpty() && !wasQuoted ? std::nullopt : std::optional(field));
        field.clear();
        wasQuoted = false;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (isQuoted && c == '"' && next == '"') {
            field += text[++at];
        } else if (c == '"') {
            isQuoted = !isQuoted;
            wasQuoted = true;
        } else if (!isQuoted && c == ',') {
            endField();
        } else if (!isQuoted && c == '\r' && next == '\n') {
            endField();
            records.emplaceBack();
            ++at;
        } else {
            field += c;
        }
    }
    records.removeLast();
    return records;
}

PlayerProgressEvent eventWith(const QString &content, const QByteArray &data)
{
    return {EventId::create(),  ProgressId::create(),
            PlayerId::create(), u"west-of-house"_s,
            u"npc_dialogue"_s,  content,
            JsonText(data),     -37.905696,
            -122.547701,        Timestamp::fromPostgres(-1)};
}

QByteArray written(RowFormat format, const QList<Row> &rows, const QStringList &columns)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    RowStream stream(file, format, columns);
    for (const Row &row : rows) {
        if (!stream.write(row))
            return {};
    }
    if (!stream.finish())
        return {};
    file.seek(0);
    return file.readAll();
}

} // namespace

class TestRowStream : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void hostileTextReadsBack_data();
    void hostileTextReadsBack();
    void absentValues();
    void columnsAreThoseOfTheContract();
    void fullDiskIsAnError();
};

void TestRowStream::cells_data()
{
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("csv");
    const double infinity = std::numeric_limits<double>::infinity();
    const auto row = [](const char *name, const Cell &cell, const char *json, const char *csv) {
        QTest::newRow(name) << cell << QByteArray(json) << QByteArray(csv);
    };
    row("null", Cell(), "null", "");
    row("empty text", Cell(QString()), R"("")", R"("")");
    row("formula", Cell(u"=1+1"_s), R"("=1+1")", "'=1+1");
    row("formula with comma", Cell(u"=SUM(A1,A2)"_s), "\"=SUM(A1,A2)\"", "\"'=SUM(A1,A2)\"");
    row("plus", Cell(u"+x"_s), R"("+x")", "'+x");
    row("minus", Cell(u"-x"_s), R"("-x")", "'-x");
    row("at", Cell(u"@x"_s), R"("@x")", "'@x");
    row("tab", Cell(u"\tx"_s), R"("\tx")", "'\tx");
    row("carriage return", Cell(u"\rx"_s), R"("\rx")", "\"'\rx\"");
    row("negative number", Cell(-12.5), "-12.5", "-12.5");
    row("negative integer", Cell(qint64(-5)), "-5", "-5");
    row("whole double", Cell(1000000.0), "1000000", "1000000");
    row("tenth", Cell(0.1), "0.1", "0.1");
    row("huge", Cell(1e300), "1e+300", "1e+300");
    row("not a number", Cell(std::numeric_limits<double>::quiet_NaN()), R"("NaN")", "NaN");
    row("infinity", Cell(-infinity), R"("-Infinity")", "-Infinity");
    row("quotes", Cell(u"a \"b\", c"_s), R"("a \"b\", c")", R"("a ""b"", c")");
    row("line", Cell(u"a\nb"_s), R"("a\nb")", "\"a\nb\"");
    row("control", Cell(QString(QChar(1))), R"("\u0001")", "\x01");
    row("json", Cell(JsonText(R"({"n":10.00})")), R"({"n":10.00})", R"("{""n"":10.00}")");
    row("json null", Cell(JsonText("null")), "null", "null");
    row("time", Cell(Timestamp::fromPostgres(1)), R"("2000-01-01T00:00:00.000001Z")",
        "2000-01-01T00:00:00.000001Z");
}

void TestRowStream::cells()
{
    QFETCH(Cell, cell);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, csv);
    QCOMPARE(jsonCell(cell), json);
    QCOMPARE(csvCell(cell), csv);
}

void TestRowStream::hostileTextReadsBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inCsv"); // the apostrophe is the one thing that CSV adds
    const auto row = [](const char *name, const QString &text, bool runs = false) {
        QTest::newRow(name) << text << (runs ? u'\'' + text : text);
    };
    row("plain", u"8_inter_gravity_car"_s);
    row("empty", u""_s);
    row("comma, quotes, lines", u"a,\"b\"\r\n,c\nd"_s);
    row("only a quotation mark", u"\""_s);
    row("formula", u"=HYPERLINK(\"https://example.test\",\"prize\")"_s, true);
    row("plus", u"+1"_s, true);
    row("minus", u"-1"_s, true);
    row("at", u"@SUM(A1)"_s, true);
    row("tab", u"\t=1"_s, true);
    row("carriage return", u"\r=1"_s, true);
    row("a later equals sign", u"a=1"_s);
    row("apostrophe", u"'=1"_s);
    row("HTML", u"<script>alert(1)</script>"_s);
    row("emoji", u"Zoë 👩‍🚀"_s);
    row("right to left", u"\u202eליאור"_s);
    row("control characters", u"\u0001\u0008\u001f\u007f"_s);
    row("line separators", u"\u2028\u2029"_s);
    row("backslashes", u"\\ \\n \\u0000"_s);
}

void TestRowStream::hostileTextReadsBack()
{
    QFETCH(QString, text);
    QFETCH(QString, inCsv);
    const QByteArray data
        = R"({"said": "\u003db\", \u0022", "n": 10.00, "big": 18446744073709551616})";
    const PlayerProgressEvent event = eventWith(text, data);
    const QList<Row> rows{eventRow(event), eventRow(event)};
    const auto records = readCsv(written(RowFormat::Csv, rows, eventColumnNames()));
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.at(2).size(), eventColumnNames().size());
    QCOMPARE(records.at(2).at(5), std::optional(inCsv.toUtf8()));
    QCOMPARE(records.at(2).at(6), std::optional(data));
    QCOMPARE(records.at(2).at(7), std::optional(QByteArray("-37.905696")));
    QCOMPARE(records.at(2).at(9), std::optional(QByteArray("1999-12-31T23:59:59.999999Z")));

    const QByteArray lines = written(RowFormat::JsonLines, rows, eventColumnNames());
    QCOMPARE(lines.count('\n'), 2);
    for (const RowFormat format : {RowFormat::JsonLines, RowFormat::Json}) {
        const QByteArray all = written(format, rows, eventColumnNames());
        const auto arena
            = JsonArena::parseStrict(format == RowFormat::Json ? all : all.left(all.indexOf('\n')));
        QVERIFY2(arena, arena ? "" : qPrintable(arena.error().detail));
        const JsonArena::NodeId object
            = format == RowFormat::Json ? arena->child(JsonArena::Root, 1) : JsonArena::Root;
        QStringList names;
        for (quint32 member = 0; member < arena->childCount(object); ++member)
            names << arena->key(arena->child(object, member));
        QCOMPARE(names, eventColumnNames());
        QCOMPARE(arena->string(arena->child(object, 5)), text);
        QCOMPARE(arena->valueText(arena->child(object, 6)).toByteArray(), data);
    }
}

void TestRowStream::absentValues()
{
    PlayerProgressEvent event = eventWith({}, {});
    event.contentId.reset();
    event.data.reset();
    event.latitude.reset();
    event.longitude = std::numeric_limits<double>::quiet_NaN();
    event.timestamp = Timestamp::fromPostgres(std::numeric_limits<qint64>::max());
    const auto records = readCsv(written(RowFormat::Csv, {eventRow(event)}, eventColumnNames()));
    QVERIFY(!records.at(1).at(5) && !records.at(1).at(6) && !records.at(1).at(7));
    QCOMPARE(records.at(1).at(8), std::optional(QByteArray("NaN")));
    QCOMPARE(records.at(1).at(9), std::optional(QByteArray("infinity")));
    const QByteArray line = written(RowFormat::JsonLines, {eventRow(event)}, eventColumnNames());
    QVERIFY(line.endsWith("\"content_id\":null,\"data\":null,\"location_lat\":null,"
                          "\"location_lng\":\"NaN\",\"timestamp\":\"infinity\"}\n"));
}

void TestRowStream::columnsAreThoseOfTheContract()
{
    QCOMPARE(eventColumnNames().join(u','),
             u"id,experience_progress_id,player_id,experience_id,event_type,content_id,data,"
             "location_lat,location_lng,timestamp"_s);
    QCOMPARE(written(RowFormat::Json, {}, eventColumnNames()), QByteArray("[]\n"));
    QCOMPARE(written(RowFormat::JsonLines, {}, eventColumnNames()), QByteArray());
    QCOMPARE(written(RowFormat::Csv, {}, {u"id"_s, u"data"_s}), QByteArray("id,data\r\n"));
}

void TestRowStream::fullDiskIsAnError()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("no /dev/full here");
    RowStream stream(full, RowFormat::JsonLines, eventColumnNames());
    bool goesOn = true;
    for (int row = 0; row < 1000 && goesOn; ++row)
        goesOn = stream.write(eventRow(eventWith(u"x"_s, "{}")));
    QVERIFY(!goesOn);
    QVERIFY(!stream.finish());
}

QTEST_GUILESS_MAIN(TestRowStream)
#include "tst_rowstream.moc"
