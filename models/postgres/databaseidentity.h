#pragma once

#include "models/domain/result.h"

#include <QString>

namespace waymark {

class SqlSession;

/// Names a database for what is kept outside of it: by the identifier that its cluster got when it
/// was made, so that it is the same by whatever host or tunnel one comes, else by host and port.
/// Never holds a password.
[[nodiscard]] Result<QString> databaseIdentity(SqlSession &session, const QString &database);

} // namespace waymark
