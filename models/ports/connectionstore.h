#pragma once

#include <QList>
#include <QString>

namespace waymark {

/// A database as a person named it. conninfo is a libpq URI or keyword string and never holds a
/// password.
struct ConnectionProfile
{
    QString name;
    QString conninfo;
    bool readOnly = true;
    bool production = false;

    friend bool operator==(const ConnectionProfile &, const ConnectionProfile &) = default;
};

/// The connections that a person saved; kept without passwords.
class ConnectionStore
{
public:
    virtual ~ConnectionStore() = default;

    [[nodiscard]] virtual QList<ConnectionProfile> connections() const = 0; ///< by name
    virtual void save(const ConnectionProfile &profile) = 0; ///< replaces the one of its name
    virtual void remove(const QString &name) = 0;
};

} // namespace waymark
