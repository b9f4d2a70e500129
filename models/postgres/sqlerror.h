#pragma once

#include "models/domain/error.h"

#include <libpq-fe.h>

namespace waymark {

/// What a SQLSTATE means to the rest of the program.
[[nodiscard]] Error::Kind errorKind(const QString &sqlState);
/// The failure that a server's reply carries: a sentence, and behind it the server's own words.
[[nodiscard]] Error errorOf(const PGresult *result);
/// The failure of the line itself.
[[nodiscard]] Error lineError(const PGconn *connection);
[[nodiscard]] Error lineError(const QString &said);

} // namespace waymark
