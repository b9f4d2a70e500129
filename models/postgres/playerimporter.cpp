#include "models/postgres/playerimporter.h"

#include "models/domain/errortext.h"
#include "models/postgres/factscache.h"
#include "models/postgres/importrun.h"
#include "models/postgres/postgresconnection.h"

using namespace Qt::StringLiterals;

namespace waymark {

PlayerImporter::PlayerImporter(PostgresConnection &reads, PostgresConnection &writes,
                               FactsCache &facts)
    : m_reads(reads)
    , m_writes(writes)
    , m_facts(facts)
{
}

QFuture<Result<ImportReport>> PlayerImporter::plan(const PlayerBundle &bundle,
                                                   const ImportPlan &plan)
{
    return m_reads.submit<ImportReport>(
        [&facts = m_facts, bundle, plan](SqlSession &session) -> Result<ImportReport> {
            const Result<DatabaseFacts> known = facts.get(session);
            if (!known)
                return known.error();
            Result<ImportReport> report = ImportRun(session, *known, bundle, plan).settle();
            const bool makesPlayer = plan.mode == ImportPlan::Mode::NewUser
                || plan.mode == ImportPlan::Mode::ExistingUser;
            if (report && makesPlayer)
                report->player.reset(); // the real run gives it another id
            return report;
        });
}

QFuture<Result<ImportReport>> PlayerImporter::import(const PlayerBundle &bundle,
                                                     const ImportPlan &plan)
{
    if (m_writes.isReadOnly())
        return QtFuture::makeReadyFuture(Result<ImportReport>(Error{
            Error::Kind::Refused,
            ErrorText::tr("This connection is read-only; connect without read-only to import."),
            {},
            {}}));
    return m_writes.submit<ImportReport>([&facts = m_facts, bundle,
                                          plan](SqlSession &session) -> Result<ImportReport> {
        const Result<DatabaseFacts> known = facts.get(session);
        if (!known)
            return known.error();
        session.setTimeout(
            std::chrono::milliseconds(0)); // a million events check their foreign keys at the end
        if (const auto begun = session.run(SqlStatement("BEGIN")); !begun)
            return begun.error();
        ImportRun run(session, *known, bundle, plan);
        const Result<ImportReport> report = run.settle();
        if (!report)
            return report.error();
        if (const Result<void> written = run.write(); !written)
            return written.error();
        if (const auto committed = session.run(SqlStatement("COMMIT")); !committed)
            return committed.error();
        return report;
    });
}

} // namespace waymark
