#include "app/cli/clitext.h"
#include "app/cli/context.h"
#include "app/cli/exitcode.h"
#include "app/cli/verbtable.h"
#include "models/postgres/migrator.h"
#include "models/postgres/postgresgateway.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[]
    = {{"status"}, {"to", "N"}, {"with", "NAME,…"}, {"dry-run"}, {"format", "F"}};

/// Data words, never translated.
QString stateWord(MigrationState::Kind kind)
{
    switch (kind) {
    case MigrationState::Kind::Applied:
        return u"applied"_s;
    case MigrationState::Kind::Recorded:
        return u"recorded"_s;
    case MigrationState::Kind::Pending:
        return u"pending"_s;
    case MigrationState::Kind::Recognised:
        return u"recognised"_s;
    case MigrationState::Kind::Newer:
        return u"newer"_s;
    case MigrationState::Kind::Blocked:
        break;
    }
    return u"blocked"_s;
}

Row rowOf(const MigrationState &state)
{
    const Migration &migration = state.migration;
    return {qint64(migration.number),
            migration.name,
            stateWord(state.kind),
            optionalCell(state.at),
            state.actor.isEmpty() ? Cell() : Cell(state.actor),
            migration.locks,
            state.notes.join(u' ')};
}

Result<std::optional<int>> readTarget(const Arguments &arguments)
{
    if (const auto names = arguments.value(u"with"_s))
        return usageError(CliText::tr("There is no migration “%1” to be asked for.").arg(*names));
    if (!arguments.has(u"to"_s))
        return std::optional<int>();
    const auto number = arguments.number(u"to"_s, 0, 1);
    if (!number)
        return number.error();
    const int last = lastMigration();
    if (*number > last)
        return usageError(CliText::tr("The last migration is number %1.").arg(last));
    return std::optional<int>(int(*number));
}

/// Each migration is a transaction of its own.
Error stopped()
{
    return {Error::Kind::Cancelled,
            CliText::tr("Stopped; what had not been brought in whole by then was taken back. "
                        "waymark migrate --status says what is in."),
            {},
            {}};
}

VerbResult runMigrate(CliContext &context, const Arguments &arguments)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    const auto target = readTarget(arguments);
    if (!target)
        return target.error();
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    Migrator migrator((*gateway)->writes());
    const bool isDryRun = arguments.has(u"dry-run"_s);
    const auto states = arguments.has(u"status"_s) ? context.await(migrator.status())
        : isDryRun                                 ? context.await(migrator.migrate(*target, true))
                   : context.awaitWrite(migrator.migrate(*target, false));
    if (!states)
        return states.error().kind == Error::Kind::Cancelled ? stopped() : states.error();
    QList<Row> rows;
    QStringList newer;
    for (const MigrationState &state : *states) {
        rows.append(rowOf(state));
        if (state.kind == MigrationState::Kind::Newer)
            newer += state.migration.fileName();
    }
    if (!newer.isEmpty()) {
        context.note(
            CliText::tr("A newer Waymark has migrated this database; this one does not know: "
                        "%1.")
                .arg(newer.join(", "_L1)));
    }
    const auto printed = context.printRows(
        arguments,
        {u"number"_s, u"name"_s, u"state"_s, u"at"_s, u"actor"_s, u"locks"_s, u"notes"_s}, rows);
    if (!printed)
        return printed.error();
    return Done;
}

} // namespace

constinit const Verb MigrateVerb
    = {"migrate",
       "[--status] [--to N] [--with NAME,…] [--dry-run] [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Brings the tables in, or records those that a database has already."),
       Options,
       0,
       0,
       runMigrate,
       Workspace::WhenNew::LeaveEmpty};

} // namespace waymark
