#include "app/cli/exitcode.h"

#include "app/cli/cell.h"

namespace waymark {

namespace {

/// The word for a kind in the JSON form.
const char *kindWord(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Invalid:
        return "invalid";
    case Error::Kind::Usage:
        return "usage";
    case Error::Kind::Conflict:
        return "conflict";
    case Error::Kind::NotFound:
        return "not-found";
    case Error::Kind::Connection:
        return "connection";
    case Error::Kind::Refused:
        return "refused";
    case Error::Kind::Cancelled:
        return "cancelled";
    case Error::Kind::Timeout:
        return "timeout";
    case Error::Kind::Failed:
        break;
    }
    return "failed";
}

} // namespace

ExitCode exitCodeOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Usage:
        return WrongUsage;
    case Error::Kind::Conflict:
        return Conflict;
    case Error::Kind::NotFound:
        return NotFound;
    case Error::Kind::Connection:
        return CannotConnect;
    case Error::Kind::Refused:
        return Refused;
    case Error::Kind::Cancelled:
        return Interrupted;
    case Error::Kind::Invalid:
    case Error::Kind::Timeout:
    case Error::Kind::Failed:
        break;
    }
    return Failed;
}

QByteArray errorText(const Error &error, bool asJson)
{
    const QString message = error.detail.simplified();
    QByteArray text = "waymark: " + tableCell(message, QTimeZone::utc()).toUtf8() + '\n';
    if (!asJson)
        return text;
    QByteArray paths;
    for (const QString &path : error.paths)
        paths += (paths.isEmpty() ? "" : ",") + jsonString(path);
    text += R"({"error":{"code":)" + QByteArray::number(exitCodeOf(error.kind)) + R"(,"kind":")"
        + kindWord(error.kind) + R"(","message":)" + jsonString(message) + R"(,"paths":[)" + paths
        + "]}}\n";
    return text;
}

} // namespace waymark
