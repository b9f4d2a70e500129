#include "models/postgres/sqlerror.h"

#include "models/domain/errortext.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

struct StateKind
{
    QLatin1StringView prefix;
    Error::Kind kind;
};

// The longest prefix that fits comes first.
constexpr StateKind Kinds[] = {
    {"25006"_L1, Error::Kind::Refused}, // a write in a read-only transaction
    {"42501"_L1, Error::Kind::Refused}, // missing permission
    {"57014"_L1, Error::Kind::Cancelled},
    {"57P05"_L1, Error::Kind::Connection}, // idle session timeout
    {"57P0"_L1, Error::Kind::Connection}, // the server is going down, or coming up
    {"55P03"_L1, Error::Kind::Timeout}, // lock_timeout: somebody else holds the row
    {"53300"_L1, Error::Kind::Connection}, // too many connections
    {"40001"_L1, Error::Kind::Conflict}, // could not serialize
    {"40P01"_L1, Error::Kind::Conflict}, // deadlock
    {"08"_L1, Error::Kind::Connection},
    {"28"_L1, Error::Kind::Connection}, // wrong user or password
    {"3D"_L1, Error::Kind::Connection}, // no such database
    {"22"_L1, Error::Kind::Invalid},
    {"23"_L1, Error::Kind::Invalid},
};

QString field(const PGresult *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

/// The server speaks its own language: its words stand behind a sentence in the user's.
QString withWords(Error::Kind kind, QString said)
{
    while (said.endsWith(u'.') || said.endsWith(u'?'))
        said.chop(1);
    switch (kind) {
    case Error::Kind::Connection:
        return ErrorText::tr("There is no connection to the database: %1.").arg(said);
    case Error::Kind::Refused:
        return ErrorText::tr("The database refuses this: %1.").arg(said);
    case Error::Kind::Timeout:
        return ErrorText::tr("The database stopped this because it took too long: %1.").arg(said);
    case Error::Kind::Cancelled:
        return ErrorText::tr("The database stopped this: %1.").arg(said);
    case Error::Kind::Conflict:
        return ErrorText::tr("Somebody else wrote at the same moment: %1.").arg(said);
    case Error::Kind::Invalid:
        return ErrorText::tr("The database does not take this: %1.").arg(said);
    case Error::Kind::NotFound:
    case Error::Kind::Usage:
    case Error::Kind::Failed:
        break;
    }
    return ErrorText::tr("The database says: %1.").arg(said);
}

} // namespace

Error::Kind errorKind(const QString &sqlState)
{
    for (const StateKind &known : Kinds) {
        if (sqlState.startsWith(known.prefix))
            return known.kind;
    }
    return Error::Kind::Failed;
}

Error errorOf(const PGresult *result)
{
    Error error;
    error.sqlState = field(result, PG_DIAG_SQLSTATE);
    error.kind = errorKind(error.sqlState);
    error.detail = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (error.detail.isEmpty())
        error.detail = QString::fromUtf8(PQresultErrorMessage(result)).simplified();
    for (const int code : {int(PG_DIAG_MESSAGE_DETAIL), int(PG_DIAG_MESSAGE_HINT)}) {
        if (const QString more = field(result, code); !more.isEmpty())
            error.detail += u" — "_s + more;
    }
    if (error.sqlState == u"57014"_s && error.detail.contains("timeout"_L1))
        error.kind = Error::Kind::Timeout; // the server's own statement_timeout
    error.detail = withWords(error.kind, error.detail);
    return error;
}

Error lineError(const PGconn *connection)
{
    return lineError(QString::fromUtf8(PQerrorMessage(connection)));
}

Error lineError(const QString &said)
{
    const QString message = said.simplified();
    return {Error::Kind::Connection,
            message.isEmpty() ? ErrorText::tr("The connection to the database was lost.")
                              : withWords(Error::Kind::Connection, message),
            {},
            {}};
}

} // namespace waymark
