#include "views/common/errorwords.h"

#include <QCoreApplication>

namespace waymark {
namespace {

struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

} // namespace

QString errorWords(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Invalid:
        return ErrorWords::tr("This is not valid.");
    case Error::Kind::Usage:
        return ErrorWords::tr("This cannot be understood.");
    case Error::Kind::Conflict:
        return ErrorWords::tr("Somebody else changed this meanwhile. Nothing was written.");
    case Error::Kind::NotFound:
        return ErrorWords::tr("This is not there any more.");
    case Error::Kind::Connection:
        return ErrorWords::tr("The database cannot be reached.");
    case Error::Kind::Refused:
        return ErrorWords::tr("This is not allowed on this connection.");
    case Error::Kind::Cancelled:
        return ErrorWords::tr("Cancelled.");
    case Error::Kind::Timeout:
        return ErrorWords::tr("The database took too long and was stopped.");
    case Error::Kind::Failed:
        return ErrorWords::tr("This did not work.");
    }
    Q_UNREACHABLE();
}

QString errorAdvice(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Connection:
        return ErrorWords::tr("Check that the server runs and that this machine may reach it.");
    case Error::Kind::Refused:
        return ErrorWords::tr("Connect with a role that may write, and without Read only.");
    case Error::Kind::Timeout:
        return ErrorWords::tr("Narrow the search, or sort by a column that has an index.");
    case Error::Kind::Conflict:
        return ErrorWords::tr("Look at both versions and choose.");
    case Error::Kind::NotFound:
        return ErrorWords::tr("Reload to see what is there now.");
    default:
        return {};
    }
}

} // namespace waymark
