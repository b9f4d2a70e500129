#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>

#include <utility>

namespace waymark {

/// A libpq connection string taken apart, since QPSQL takes its parts and no URI. Only what was
/// written is in it; the rest stays with libpq: environment, service file, password file, defaults.
class Conninfo
{
public:
    /// Error::Kind::Invalid has libpq's own words.
    [[nodiscard]] static Result<Conninfo> parse(const QString &text);

    [[nodiscard]] QString value(QLatin1StringView keyword) const; ///< empty when not given
    void set(QLatin1StringView keyword, const QString &value);
    QString take(QLatin1StringView keyword); ///< value(), and the part is gone
    /// For QSqlDatabase::setConnectOptions: all but what its setters take (dbname, user, password).
    [[nodiscard]] Result<QString> connectOptions() const;
    /// All parts as a keyword string, for libpq.
    [[nodiscard]] QString toText() const;
    /// `user@host:5432/database` for logs, titles and errors: never a password.
    [[nodiscard]] QString displayText() const;

private:
    QList<std::pair<QString, QString>> m_parts;
};

} // namespace waymark
