// What players take on the server's disk, against the specification's estimate.
#include "models/postgres/demofill.h"
#include "models/postgres/postgresconnection.h"
#include "tests/bench/measure.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr qint64 Players = 10'000;
constexpr qint64 Events = 100'000;
constexpr double SpecifiedMegabytes = 113;

qint64 number(const QString &database, const QByteArray &sql)
{
    return test::TestServer::value(database, SqlStatement("SELECT (" + sql + ")::text"))
        .toLongLong();
}

/// With indexes and what is stored out of line.
qint64 printTable(const QString &database, const QByteArray &table)
{
    const qint64 bytes = number(database, "SELECT pg_total_relation_size('" + table + "')");
    const qint64 rows = number(database, "SELECT count(*) FROM " + table);
    QTextStream(stdout) << u"  %1"_s.arg(QLatin1StringView(table)).leftJustified(64)
                        << QString::asprintf(" %8.1f MB  %9lld rows  %6lld bytes a row",
                                             double(bytes) / 1e6, rows,
                                             bytes / std::max<qint64>(rows, 1))
                        << Qt::endl;
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString database
        = test::TestServer::instance().createDatabase(test::TestServer::Schema::Plain);
    PostgresConnection connection(PostgresConnection::Purpose::Write,
                                  test::writableOptions(database));
    const DemoWorld world(1, {Players, Events});
    if (const auto filled = DemoFill(connection).fill(world, false).result(); !filled)
        qFatal("%s", qUtf8Printable(filled.error().detail));
    qint64 bytes = 0;
    for (const char *table : {"player_profiles", "experience_progress", "player_progress_events"})
        bytes += printTable(database, table);
    const double megabytes = double(bytes) / 1e6;
    QTextStream(stdout) << u"storage of %L1 players, %L2 events, all indexes"_s.arg(Players)
                               .arg(Events)
                               .leftJustified(64)
                        << QString::asprintf(" %8.1f MB  limit %8.1f MB (specification)  ratio "
                                             "%5.2f  aim <= 1.00%s",
                                             megabytes, SpecifiedMegabytes,
                                             megabytes / SpecifiedMegabytes,
                                             megabytes <= SpecifiedMegabytes ? "" : "  MISSED")
                        << Qt::endl;
    return 0;
}
