#pragma once

#include "models/postgres/privateserver.h"
#include "models/postgres/sqlresult.h"
#include "models/postgres/sqlstatement.h"

#include <QString>

#include <memory>

namespace waymark::test {

/// A temporary PostgreSQL on a Unix socket, one for each test program, started when first asked
/// for. A watching process stops and removes it when the program ends, also when it crashes.
///
///     PostgresGateway gateway({TestServer::instance().createDatabase(), false});
class TestServer
{
public:
    enum class Schema
    {
        Empty,
        Plain, ///< migrations 001 and 002: a platform that knows nothing of Waymark
        Audited, ///< 003 as well
    };

    static TestServer &instance();
    ~TestServer();

    /// A fresh database; gives its conninfo, with the superuser `waymark` as user.
    QString createDatabase(Schema schema = Schema::Audited);
    /// Runs SQL without values in a database; the test fails when the server refuses it.
    static void execute(const QString &conninfo, const QByteArray &sql);
    /// The first column of the first row as text, "" for no row, "(null)" for SQL NULL.
    static QString value(const QString &conninfo, const SqlStatement &statement);

    /// The server's processes end at once, as in a power cut of the database alone.
    void kill();
    void restart();
    /// Stops in good order, as an administrator would for an update.
    void stop();

    [[nodiscard]] PrivateServer &server() { return *m_server; }

private:
    TestServer();
    void makeTemplate(const QString &name, int lastMigration);
    void startWatcher();

    QString m_folder;
    std::unique_ptr<PrivateServer> m_server;
    int m_watched = -1; ///< the watcher acts when this end of its pipe closes
    int m_databases = 0;
};

} // namespace waymark::test
