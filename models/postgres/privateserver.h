#pragma once

#include "models/postgres/filelock.h"
#include "models/postgres/postgresprograms.h"

#include <QMutex>

#include <memory>
#include <optional>

namespace waymark {

/// A PostgreSQL that Waymark itself makes and runs, on a Unix socket only. Several Waymarks share
/// one folder's server: the first starts it, the last stops it, and what a crash of either leaves
/// is mended by the next start. start() may be called from any thread, again and again.
///
///     PrivateServer server({PrivateServer::defaultFolder()});
///     if (const auto started = server.start(); !started) …
///     PostgresGateway gateway({server.conninfo(), false, …, [&server] { return server.start();
///     }});
class PrivateServer
{
public:
    struct Options
    {
        QString folder; ///< has one folder per PostgreSQL major version in it
        bool isDurable = true; ///< false: no fsync, for data that may be lost
    };

    explicit PrivateServer(Options options);
    ~PrivateServer(); ///< leaves
    PrivateServer(const PrivateServer &) = delete;
    PrivateServer &operator=(const PrivateServer &) = delete;

    /// /var/lib/waymark for root, the user's data folder otherwise.
    [[nodiscard]] static QString defaultFolder();

    /// Joins the running server, or makes what is missing and starts it.
    Result<void> start();
    /// The last one to leave stops the server.
    void leave();

    [[nodiscard]] QString conninfo(const QString &database = QStringLiteral("waymark")) const;
    [[nodiscard]] QString dataFolder() const { return m_versionFolder + QStringLiteral("/data"); }
    [[nodiscard]] QString socketFolder() const { return m_socketFolder; }
    [[nodiscard]] QString logFile() const { return m_versionFolder + QStringLiteral("/log"); }
    [[nodiscard]] qint64 processId() const; ///< of the postmaster; 0 when there is none

private:
    Result<void> prepare();
    Result<void> prepareFolders();
    Result<void> initialise();
    Result<void> writeSettings() const;
    Result<void> launch();
    Result<void> makeDatabase() const;
    void removeStalePidFile() const;
    [[nodiscard]] bool answers() const;

    const Options m_options;
    QMutex m_mutex;
    std::optional<PostgresPrograms> m_programs;
    QString m_versionFolder;
    QString m_socketFolder;
    std::unique_ptr<FileLock> m_users; ///< shared by every Waymark that uses the server
    std::unique_ptr<FileLock> m_starting; ///< held by the one that starts or stops it
};

} // namespace waymark
