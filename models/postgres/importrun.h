#pragma once

#include "models/ports/bundlestore.h"
#include "models/ports/databasefacts.h"
#include "models/postgres/sqlsession.h"

#include <QHash>

namespace waymark {

/// One import on the connection's thread: first it looks at what is there and settles who the
/// bundle becomes, then, if wanted, it writes. Both halves are the same for a dry run and the real
/// one, so a dry run cannot promise what the real one would not do.
class ImportRun
{
public:
    ImportRun(SqlSession &session, const DatabaseFacts &facts, PlayerBundle bundle,
              ImportPlan plan);

    [[nodiscard]] Result<ImportReport> settle();
    /// Inside a transaction of the caller, after settle().
    [[nodiscard]] Result<void> write();

private:
    [[nodiscard]] Result<void> settleNewUser();
    [[nodiscard]] Result<void> settleExistingUser();
    [[nodiscard]] Result<UserId> findUser();
    [[nodiscard]] Result<void> settleSameIds();
    [[nodiscard]] Result<QString> freeLabel(const QString &wanted);
    [[nodiscard]] Result<void> checkUserColumns();
    [[nodiscard]] Result<bool> exists(const SqlStatement &statement);
    void describe();

    [[nodiscard]] Result<void> writeUser();
    [[nodiscard]] Result<void> writeNewPlayer();

    SqlSession &m_session;
    const DatabaseFacts &m_facts;
    PlayerBundle m_bundle;
    const ImportPlan m_plan;
    bool m_addsUser = false;
    ImportReport m_report;
};

} // namespace waymark
