#include "models/postgres/databaseidentity.h"

#include "models/postgres/sqlsession.h"

using namespace Qt::StringLiterals;

namespace waymark {

Result<QString> databaseIdentity(SqlSession &session, const QString &database)
{
    const Result<SqlResult> cluster
        = session.run(SqlStatement("SELECT system_identifier::text FROM pg_control_system()"));
    if (cluster && !cluster->isEmpty())
        return u"cluster %1, database %2"_s.arg(cluster->row(0).text(0), database);
    if (session.isLineLost())
        return cluster.error();
    // A server may keep its identifier to itself.
    const auto said = [](const char *text) { return QString::fromUtf8(text ? text : ""); };
    return u"host %1, port %2, database %3"_s.arg(said(PQhost(session.handle())),
                                                  said(PQport(session.handle())), database);
}

} // namespace waymark
