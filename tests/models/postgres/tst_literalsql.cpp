#include "models/postgres/copiedrow.h"
#include "models/postgres/literalsql.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestLiteralSql : public QObject
{
    Q_OBJECT

private slots:
    void idsNumbersAndMomentsAreWritten();
    void anythingElseIsNot_data();
    void anythingElseIsNot();
    void aRowIsReadFromItsMessage();
    void aMessageCutShortIsNoRow();
};

void TestLiteralSql::idsNumbersAndMomentsAreWritten()
{
    const QUuid id(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001"_s);
    SqlStatement statement("SELECT x FROM t WHERE a = ");
    statement.append(statement.bind(id)).append(" AND b > ");
    statement.append(statement.bind(qint64(-5))).append(" AND c < ");
    statement.append(statement.bind(Timestamp::fromPostgres(1'500'000))).append(" AND d < ");
    statement.append(statement.bind(Timestamp::fromPostgres(std::numeric_limits<qint64>::max())));
    statement.append(" AND e = $1");
    QCOMPARE(literalSql(statement),
             QByteArray("SELECT x FROM t WHERE a = '7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001'::uuid "
                        "AND b > ('-5'::bigint) AND c < '2000-01-01 00:00:01.5'::timestamp "
                        "AND d < 'infinity'::timestamp AND e = "
                        "'7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001'::uuid"));
    QCOMPARE(literalSql(SqlStatement("SELECT 1")), QByteArray("SELECT 1"));
}

void TestLiteralSql::anythingElseIsNot_data()
{
    QTest::addColumn<SqlStatement>("statement");
    QTest::newRow("a text") << sqlStatement("SELECT $1", u"x"_s);
    QTest::newRow("JSON") << sqlStatement("SELECT $1", JsonText("{}"));
    QTest::newRow("a text among ids") << sqlStatement("SELECT $1, $2", QUuid::createUuid(), u"x"_s);
    QTest::newRow("no value") << sqlStatement("SELECT $1", std::optional<qint64>());
    QTest::newRow("a placeholder without a value") << sqlStatement("SELECT $2", qint64(1));
    QTest::newRow("a quotation") << sqlStatement("SELECT '$1', $1", qint64(1));
    QTest::newRow("a quoted name") << sqlStatement("SELECT \"$1\", $1", qint64(1));
    QTest::newRow("a dollar quotation") << sqlStatement("SELECT $$a$$, $1", qint64(1));
}

void TestLiteralSql::anythingElseIsNot()
{
    QFETCH(SqlStatement, statement);
    QVERIFY(!literalSql(statement));
}

void TestLiteralSql::aRowIsReadFromItsMessage()
{
    const QByteArray header("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);
    const QByteArray message("\0\4"
                             "\0\0\0\2hi"
                             "\377\377\377\377"
                             "\0\0\0\0"
                             "\0\0\0\10\0\0\0\0\0\0\0\7",
                             2 + 6 + 4 + 4 + 12);
    CopiedRow row;
    for (const QByteArray &bytes : {message, QByteArray(header + message)}) {
        QVERIFY(row.read(bytes));
        QCOMPARE(row.size(), 4);
        QCOMPARE(row.text(0), u"hi"_s);
        QVERIFY(row.isNull(1) && row.bytes(1).isEmpty());
        QVERIFY(!row.isNull(2) && row.bytes(2).isEmpty());
        QCOMPARE(row.integer(3), 7);
    }
    QVERIFY(!row.read(QByteArray("\377\377", 2))); // the end
    QVERIFY(!row.read(QByteArray(header + "\377\377")));
}

void TestLiteralSql::aMessageCutShortIsNoRow()
{
    const QByteArray message("\0\2"
                             "\0\0\0\2hi"
                             "\0\0\0\1x",
                             2 + 6 + 5);
    CopiedRow row;
    QVERIFY(row.read(message));
    for (qsizetype size = 0; size < message.size(); ++size)
        QVERIFY(!row.read(QByteArrayView(message).first(size)));
    QVERIFY(!row.read(QByteArray("\0\177", 2))); // more columns than a row of ours has
}

QTEST_GUILESS_MAIN(TestLiteralSql)
#include "tst_literalsql.moc"
