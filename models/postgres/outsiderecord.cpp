#include "models/postgres/outsiderecord.h"

#include "models/postgres/actor.h"
#include "models/postgres/factscache.h"
#include "models/postgres/savejob.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Result<QSet<SaveTarget>> savesOf(SqlSession &session, PlayerId player)
{
    const Result<SqlResult> rows = session.run(
        sqlStatement("SELECT id FROM experience_progress WHERE player_id = $1", player.uuid()));
    if (!rows)
        return rows.error();
    QSet<SaveTarget> targets = {player};
    for (int i = 0; i < rows->size(); ++i)
        targets.insert(rows->row(i).id<ProgressId>(0));
    return targets;
}

bool changesNothing(const GuardedEdit &edit)
{
    return edit.columns.isEmpty() && edit.operations.isEmpty();
}

} // namespace

Result<SaveOutcome> OutsideRecord::save(SqlSession &session, SaveJob &job,
                                        const GuardedEdit &edit) const
{
    if (!m_recorder || changesNothing(edit))
        return job.save(edit);
    const Result<DatabaseFacts> facts = m_facts.get(session);
    if (!facts)
        return facts.error();
    const Result<QString> database = m_facts.identity(session);
    if (!database)
        return database.error();
    Edit record{0,           Timestamp::now(), facts->user + u" ("_s + personAtThisMachine() + u')',
                edit.reason, edit.target,      edit.recordColumn,
                edit.patch,  edit.inverse};
    const std::optional<EditId> id = m_recorder->begin(*database, record);
    Result<SaveOutcome> outcome = job.save(edit);
    if (!id)
        return outcome;
    const bool isSaved = outcome && outcome->kind == SaveOutcome::Kind::Saved;
    const bool mayBeSaved = !outcome && outcome.error().kind == Error::Kind::Connection;
    if (isSaved) {
        record.id = *id;
        record.at = outcome->savedAt;
        record.patch = job.addition().patch;
        record.inverse = job.addition().inverse;
        m_recorder->saved(*database, record);
        outcome->edit = *id;
    } else if (!mayBeSaved) {
        m_recorder->dropped(*database, *id);
    }
    return outcome;
}

Result<QList<Edit>> OutsideRecord::edits(SqlSession &session, PlayerId player,
                                         const std::optional<SaveTarget> &target) const
{
    if (!m_recorder)
        return QList<Edit>();
    const Result<QString> database = m_facts.identity(session);
    if (!database)
        return database.error();
    if (target)
        return m_recorder->edits(*database, {*target});
    const Result<QSet<SaveTarget>> targets = savesOf(session, player);
    if (!targets)
        return targets.error();
    return m_recorder->edits(*database, *targets);
}

Result<std::optional<Edit>> OutsideRecord::edit(SqlSession &session, EditId id) const
{
    if (!m_recorder)
        return std::optional<Edit>();
    const Result<QString> database = m_facts.identity(session);
    if (!database)
        return database.error();
    return m_recorder->edit(*database, id);
}

} // namespace waymark
