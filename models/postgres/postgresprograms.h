#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace waymark {

/// The server programs of one installed PostgreSQL, and the account that they run under: ours, or
/// `postgres` of the distribution's package when we are root, as which PostgreSQL refuses to run.
class PostgresPrograms
{
public:
    /// The newest installed version. Error::Kind::Failed says which package is missing.
    [[nodiscard]] static Result<PostgresPrograms> find();

    [[nodiscard]] int majorVersion() const { return m_majorVersion; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] uid_t user() const { return m_user; }
    [[nodiscard]] gid_t group() const { return m_group; }

    /// Runs `initdb` or `pg_ctl` to its end in workingFolder with an environment of its own.
    [[nodiscard]] Result<void> run(const QString &program, const QStringList &arguments,
                                   const QString &workingFolder) const;
    /// Makes the folder, and missing ones above it, for the account alone.
    [[nodiscard]] Result<void> makePrivateFolder(const QString &path) const;

private:
    PostgresPrograms() = default;

    int m_majorVersion = 0;
    QString m_folder;
    uid_t m_user = 0;
    gid_t m_group = 0;
};

} // namespace waymark
