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

Result<OutsideRecord::Begun> OutsideRecord::begin(SqlSession &session,
                                                  const GuardedEdit &edit) const
{
    const Result<DatabaseFacts> facts = m_facts.get(session);
    if (!facts)
        return facts.error();
    const Result<QString> database = m_facts.identity(session);
    if (!database)
        return database.error();
    const QString actor = facts->user + u" ("_s + personAtThisMachine() + u')';
    Begun begun{*database,
                {0, Timestamp::now(), actor, edit.reason, edit.target, edit.recordColumn,
                 edit.patch, edit.inverse, edit.undone}};
    if (const auto id = m_recorder->begin(*database, begun.edit))
        begun.edit.id = *id;
    return begun;
}

void OutsideRecord::saved(const Begun &begun, SaveOutcome &outcome,
                          const SavedAddition &addition) const
{
    if (begun.edit.id == 0)
        return;
    Edit edit = begun.edit;
    edit.at = outcome.savedAt;
    edit.patch = addition.patch;
    edit.inverse = addition.inverse;
    m_recorder->saved(begun.database, edit);
    outcome.edit = edit.id;
}

void OutsideRecord::dropped(const Begun &begun) const
{
    if (begun.edit.id != 0)
        m_recorder->dropped(begun.database, begun.edit.id);
}

Result<SaveOutcome> OutsideRecord::save(SqlSession &session, SaveJob &job,
                                        const GuardedEdit &edit) const
{
    if (!m_recorder || changesNothing(edit))
        return job.save(edit);
    const Result<Begun> begun = begin(session, edit);
    if (!begun)
        return begun.error();
    Result<SaveOutcome> outcome = job.save(edit);
    const bool mayBeSaved = !outcome && outcome.error().kind == Error::Kind::Connection;
    if (outcome && outcome->kind == SaveOutcome::Kind::Saved)
        saved(*begun, *outcome, job.addition());
    else if (!mayBeSaved)
        dropped(*begun);
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
