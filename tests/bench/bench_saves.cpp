// What a save costs from Ctrl+S to "Saved", guarded, with its record and checked, against the bare
// statement that nobody should send.
#include "models/postgres/postgresgateway.h"
#include "models/postgres/savejob.h"
#include "models/saves/opensaves.h"
#include "models/services/editservice.h"
#include "tests/bench/bareline.h"
#include "tests/bench/largesave.h"
#include "tests/bench/measure.h"
#include "tests/support/testoptions.h"
#include "tests/support/testsave.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QEventLoop>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

JsonPointer countOf(int item)
{
    return JsonPointer({u"inventory"_s}).child(qsizetype(item)).child(u"count"_s);
}

/// One open save, and the same row reached without Waymark.
class Save
{
public:
    Save(const QString &database, qsizetype bytes)
        : m_row(test::addSave(database, bench::largeSave(bytes),
                              UserId::create().toString() + u"@example.org"_s))
        , m_gateway(test::writableOptions(database))
        , m_edits(m_gateway)
        , m_saves(m_gateway, m_edits)
        , m_bare(database)
    {
        QObject::connect(&m_saves, &OpenSaves::saved, &m_loop, &QEventLoop::quit);
        QObject::connect(&m_saves, &OpenSaves::saveFailed,
                         [](const SaveTarget &, const Error &error) {
                             qFatal("%s", qUtf8Printable(error.detail));
                         });
        reload();
    }

    void edit(int items)
    {
        ++m_value;
        for (int item = 0; item < items; ++item) {
            if (!m_document->setAt(countOf(item), JsonText(QByteArray::number(m_value))))
                qFatal("an edit is refused");
        }
    }
    void save()
    {
        m_saves.save(m_row.progress);
        m_loop.exec();
    }
    /// As the row is after others wrote.
    void reload()
    {
        const auto version = m_gateway.readVersion(m_row.progress).result();
        if (!version)
            qFatal("%s", qUtf8Printable(version.error().detail));
        m_saves.reload(m_row.progress);
        m_document = m_saves.find(m_row.progress);
        while (m_document->version() != *version)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    void updateBare(int items)
    {
        ++m_value;
        SqlStatement statement("UPDATE experience_progress SET state = ");
        QByteArray document = "state";
        for (int item = 0; item < items; ++item) {
            const JsonText value(QByteArray::number(m_value));
            document = "jsonb_set(" + document + ", " + statement.bind(countOf(item).tokens())
                + ", " + statement.bind(value) + ", false)";
        }
        statement.append(document).append(" WHERE id = ");
        m_bare.run(statement.append(statement.bind(m_row.progress)));
    }

private:
    const test::TestSave m_row;
    PostgresGateway m_gateway;
    EditService m_edits;
    OpenSaves m_saves;
    bench::BareLine m_bare;
    SaveDocument *m_document = nullptr;
    QEventLoop m_loop;
    int m_value = 1000;
};

void oneEdit(const QString &database, const QString &size, qsizetype bytes, int runs)
{
    Save save(database, bytes);
    bench::compare({.name = u"one edit saved, %1: to a bare UPDATE"_s.arg(size),
                    .aim = 1.3,
                    .runs = runs,
                    .rival = [&save] { save.updateBare(1); },
                    .ours = [&save] { save.save(); },
                    .beforeOurs =
                        [&save] {
                            save.reload();
                            save.edit(1);
                        }});
}

void manyEdits(const QString &database)
{
    constexpr int Edits = 500;
    Save save(database, 1'400'000);
    bench::compare({.name = u"500 edits saved at once, 1.4 MB save, to 500 chained jsonb_set"_s,
                    .aim = 1.0 / 50,
                    .runs = 1,
                    .rival = [&save] { save.updateBare(Edits); },
                    .ours = [&save] { save.save(); },
                    .beforeOurs =
                        [&save] {
                            save.reload();
                            save.edit(Edits);
                        }});
}

/// One row, written in the one way or the other.
class EitherWay
{
public:
    EitherWay(const QString &database, qsizetype bytes)
        : m_row(test::addSave(database, bench::largeSave(bytes),
                              UserId::create().toString() + u"@example.org"_s))
        , m_gateway(test::writableOptions(database))
        , m_writes(PostgresConnection::Purpose::Write, test::writableOptions(database))
        , m_document(SaveTarget(m_row.progress))
    {
        const auto row = m_gateway.readSave(m_row.progress).result();
        if (!row)
            qFatal("%s", qUtf8Printable(row.error().detail));
        m_document.load(*row);
    }

    struct Saved
    {
        double took; ///< in milliseconds, best of some
        double held; ///< as SaveJob measures it
    };
    Saved save(int operations, const SaveCost &cost, bool isKnown = false)
    {
        constexpr int Runs = 5;
        bench::Times times;
        bench::Times held;
        for (int run = 0; run < Runs; ++run) {
            ++m_value;
            for (int item = 0; item < operations; ++item) {
                if (!m_document.setAt(countOf(item), JsonText(QByteArray::number(m_value))))
                    qFatal("an edit is refused");
            }
            GuardedEdit edit = *m_document.beginSave({});
            if (!isKnown)
                edit.known.reset(); // a third way, of one operation alone
            Result<SaveOutcome> outcome = SaveOutcome();
            times.milliseconds.push_back(bench::timed([&] {
                outcome = m_writes
                              .submit<SaveOutcome>([&](SqlSession &session) {
                                  return SaveJob(session, true, std::chrono::seconds(2),
                                                 SaveJob::Transaction::Own, cost)
                                      .save(edit);
                              })
                              .result();
            }));
            if (!outcome || outcome->kind != SaveOutcome::Kind::Saved)
                qFatal("a save did not come through");
            held.milliseconds.push_back(double(outcome->held.count()));
            m_document.finishSave(outcome);
        }
        return {times.best(), held.best()};
    }
    [[nodiscard]] qint64 textBytes() const { return m_document.tree().base()->text().size(); }
    [[nodiscard]] qint64 storedBytes(const QString &database) const
    {
        return test::TestServer::value(
                   database,
                   sqlStatement("SELECT pg_column_size(state)::text FROM experience_progress WHERE "
                                "id = $1",
                                m_row.progress))
            .toLongLong();
    }

private:
    const test::TestSave m_row;
    PostgresGateway m_gateway;
    PostgresConnection m_writes;
    SaveDocument m_document;
    int m_value = 1000;
};

/// One statement of chained operations, or lock, splice and write: where is which the quicker one?
void breakEven(const QString &database)
{
    constexpr int Operations[] = {1, 2, 3, 4, 5, 6, 8, 11};
    SaveCost inSql;
    inSql.fewOperations = inSql.mostInSql;
    SaveCost spliced;
    spliced.fewOperations = spliced.mostInSql = 0;
    QTextStream out(stdout);
    out << "chained in one statement / locked and spliced, ms (* the quicker one)\n"
        << QString(u"text"_s).rightJustified(10) << QString(u"stored"_s).rightJustified(10);
    for (const int operations : Operations)
        out << QString::asprintf("%13d op", operations);
    out << QString(u"crossing at stored bytes x operations"_s).rightJustified(40) << Qt::endl;
    for (const int bytes : {4'000, 13'000, 50'000, 130'000, 400'000, 1'400'000}) {
        EitherWay row(database, bytes);
        const qint64 stored = row.storedBytes(database);
        int crossing = 0;
        out << QString::asprintf("%10d%10lld", bytes, stored);
        for (const int operations : Operations) {
            const double chained = row.save(operations, inSql).took;
            const double splicing = row.save(operations, spliced).took;
            const bool isSplicing = splicing < chained;
            out << QString::asprintf("%6.1f%c /%6.1f%c", chained, isSplicing ? ' ' : '*', splicing,
                                     isSplicing ? '*' : ' ');
            if (!isSplicing)
                crossing = 0;
            else if (crossing == 0)
                crossing = operations;
        }
        if (crossing > 0)
            out << QString::asprintf("%28d x %lld = %lld", crossing, stored, crossing * stored);
        else
            out << QString(u"beyond"_s).rightJustified(40);
        out << Qt::endl;
    }
}

/// What a person is told before a save, and what it was then.
void holdEstimates(const QString &database)
{
    constexpr int Operations[] = {1, 4, 8, 11, 100};
    QTextStream out(stdout);
    out << "the row is held, estimated / measured, ms\n" << QString(u"text"_s).rightJustified(10);
    for (const int operations : Operations)
        out << QString::asprintf("%13d op", operations);
    out << Qt::endl;
    for (const int bytes : {130'000, 400'000, 1'400'000, 5'000'000, 14'000'000}) {
        EitherWay row(database, bytes);
        out << QString::asprintf("%10lld", row.textBytes());
        for (const int operations : Operations)
            out << QString::asprintf("%7lld /%7.0f",
                                     qint64(SaveCost().hold(operations, row.textBytes()).count()),
                                     row.save(operations, {}, true).held);
        out << Qt::endl;
    }
}

} // namespace

int main(int argc, char **argv)
{
    usePostgresInUtc();
    const QCoreApplication application(argc, argv);
    const QString database = test::TestServer::instance().createDatabase();
    if (application.arguments().contains(u"break-even"_s)) {
        bench::waitForTheDisk(database);
        breakEven(database);
        return 0;
    }
    if (application.arguments().contains(u"hold"_s)) {
        bench::waitForTheDisk(database);
        holdEstimates(database);
        return 0;
    }
    oneEdit(database, u"13 KB, nothing waits for the disk"_s, 13'000, 101);
    oneEdit(database, u"1.4 MB, nothing waits for the disk"_s, 1'400'000, 15);
    bench::waitForTheDisk(database);
    oneEdit(database, u"13 KB"_s, 13'000, 51);
    oneEdit(database, u"1.4 MB"_s, 1'400'000, 15);
    manyEdits(database);
    breakEven(database);
    holdEstimates(database);
    return 0;
}
