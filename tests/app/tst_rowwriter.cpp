#include "app/cli/rowwriter.h"

#include <QTemporaryFile>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestRowWriter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cells_data();
    void cells();
    void documents_data();
    void documents();
    void timesOfATableStandInTheZone();
    void fullDiskIsAnError();

private:
    static QByteArray written(OutputFormat format, const QList<Row> &rows,
                              const QStringList &columns, const QTimeZone &zone);
};

QByteArray TestRowWriter::written(OutputFormat format, const QList<Row> &rows,
                                  const QStringList &columns, const QTimeZone &zone)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    RowWriter writer(file, format, columns, zone);
    for (const Row &row : rows) {
        if (!writer.write(row))
            return {};
    }
    if (!writer.finish())
        return {};
    file.seek(0);
    return file.readAll();
}

void TestRowWriter::initTestCase()
{
    std::setlocale(LC_ALL, "C.UTF-8"); // wcwidth() asks the locale
}

void TestRowWriter::cells_data()
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

void TestRowWriter::cells()
{
    QFETCH(Cell, cell);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, csv);
    QCOMPARE(jsonCell(cell), json);
    QCOMPARE(csvCell(cell), csv);
}

void TestRowWriter::documents_data()
{
    QTest::addColumn<OutputFormat>("format");
    QTest::addColumn<bool>("empty");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("json") << OutputFormat::Json << false
                          << QByteArray(
                                 "[\n{\"id\":\"a\",\"n\":1},\n{\"id\":\"漢\",\"n\":null}\n]\n");
    QTest::newRow("json, no row") << OutputFormat::Json << true << QByteArray("[]\n");
    QTest::newRow("jsonl") << OutputFormat::JsonLines << false
                           << QByteArray("{\"id\":\"a\",\"n\":1}\n{\"id\":\"漢\",\"n\":null}\n");
    QTest::newRow("jsonl, no row") << OutputFormat::JsonLines << true << QByteArray();
    QTest::newRow("csv") << OutputFormat::Csv << false << QByteArray("id,n\r\na,1\r\n漢,\r\n");
    QTest::newRow("csv, no row") << OutputFormat::Csv << true << QByteArray("id,n\r\n");
    QTest::newRow("table") << OutputFormat::Table << false << QByteArray("id  n\na   1\n漢\n");
    QTest::newRow("table, no row") << OutputFormat::Table << true << QByteArray("id  n\n");
}

void TestRowWriter::documents()
{
    QFETCH(OutputFormat, format);
    QFETCH(bool, empty);
    QFETCH(QByteArray, expected);
    QList<Row> rows;
    if (!empty)
        rows = {{u"a"_s, qint64(1)}, {u"漢"_s, Cell()}};
    QCOMPARE(written(format, rows, {u"id"_s, u"n"_s}, QTimeZone::utc()), expected);
}

void TestRowWriter::timesOfATableStandInTheZone()
{
    const auto time = Timestamp::parse(u"2025-07-01T12:00:00.5Z", QTimeZone::utc());
    QVERIFY(time);
    QCOMPARE(timeInZone(*time, QTimeZone("America/Los_Angeles")), u"2025-07-01 05:00:00.5-07:00"_s);
    QCOMPARE(timeInZone(*time, QTimeZone("Asia/Kolkata")), u"2025-07-01 17:30:00.5+05:30"_s);
    QCOMPARE(timeInZone(*time, QTimeZone::utc()), u"2025-07-01 12:00:00.5Z"_s);
    QCOMPARE(
        written(OutputFormat::Table, {{Cell(u"\x1b[31mred\u202e"_s)}}, {u"t"_s}, QTimeZone::utc()),
        QByteArray("t\n\\u001b[31mred\\u202e\n"));
}

void TestRowWriter::fullDiskIsAnError()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    RowWriter writer(full, OutputFormat::JsonLines, {u"id"_s}, QTimeZone::utc());
    QVERIFY(writer.write({u"a"_s})); // still in the buffer
    QVERIFY(!writer.finish());
}

QTEST_APPLESS_MAIN(TestRowWriter)
#include "tst_rowwriter.moc"
