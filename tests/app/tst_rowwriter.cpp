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
    void documents_data();
    void documents();
    void aTableIsForPeople();
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

void TestRowWriter::aTableIsForPeople()
{
    const auto time = Timestamp::parse(u"2025-07-01T12:00:00.5Z", QTimeZone::utc());
    QVERIFY(time);
    QCOMPARE(timeInZone(*time, QTimeZone("America/Los_Angeles")), u"2025-07-01 05:00:00.5-07:00"_s);
    QCOMPARE(timeInZone(*time, QTimeZone("Asia/Kolkata")), u"2025-07-01 17:30:00.5+05:30"_s);
    QCOMPARE(timeInZone(*time, QTimeZone::utc()), u"2025-07-01 12:00:00.5Z"_s);
    QCOMPARE(
        written(OutputFormat::Table, {{Cell(u"\x1b[31mred\u202e"_s)}}, {u"t"_s}, QTimeZone::utc()),
        QByteArray("t\n\\u001b[31mred\\u202e\n"));
    QCOMPARE(written(OutputFormat::Table,
                     {{u"level"_s, qint64(5)}, {u"stats"_s, u"{...}"_s}, {u"at"_s, Cell()}},
                     {u"column"_s, u"value"_s}, QTimeZone::utc()),
             QByteArray("column  value\nlevel   5\nstats   {...}\nat\n"));
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
