#pragma once

#include "models/domain/result.h"
#include "models/ports/connectionstore.h"
#include "models/ports/databasefacts.h"

#include <QFuture>

#include <functional>

namespace waymark {

/// What a person asked to connect to. The password lives here and in the connection, nowhere else.
struct ConnectionRequest
{
    ConnectionProfile profile;
    QString password;
    bool keep = false; ///< save the profile (never the password)
};

/// What the connect dialog may ask of the program; app supplies it.
struct ConnectionDesk
{
    /// Checks a URI or keyword string; a password in it is moved out of the profile.
    std::function<Result<ConnectionRequest>(ConnectionRequest)> normalize;
    /// Connects, looks and leaves.
    std::function<QFuture<Result<DatabaseFacts>>(const ConnectionRequest &)> test;
};

/// The connection of one window, for its title, chip, band and lock.
struct ConnectionInfo
{
    QString name;
    bool readOnly = true;
    bool production = false;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::ConnectionRequest)
