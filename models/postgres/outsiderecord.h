#pragma once

#include "models/domain/result.h"
#include "models/ports/editrecorder.h"
#include "models/ports/guardededit.h"
#include "models/postgres/savestatement.h"

namespace waymark {

class FactsCache;
class SaveJob;
class SqlSession;

/// The record of edits outside of a database that keeps none, as readers and writers of saves use
/// it.
class OutsideRecord
{
public:
    OutsideRecord(EditRecorder *recorder, FactsCache &facts) ///< nothing records nothing
        : m_recorder(recorder)
        , m_facts(facts)
    {
    }
    [[nodiscard]] bool isKept() const { return m_recorder != nullptr; }

    /// Saves with a line before and one after it, so that no kill in between loses an edit.
    Result<SaveOutcome> save(SqlSession &session, SaveJob &job, const GuardedEdit &edit) const;

    /// The two lines apart, for several edits in one transaction.
    struct Begun
    {
        QString database;
        Edit edit; ///< its number is 0 where it could not be recorded
    };
    Result<Begun> begin(SqlSession &session, const GuardedEdit &edit) const;
    /// Gives the outcome the number of the edit.
    void saved(const Begun &begun, SaveOutcome &outcome, const SavedAddition &addition) const;
    void dropped(const Begun &begun) const;

    /// Of one save of the player, or of all of them, newest first.
    Result<QList<Edit>> edits(SqlSession &session, PlayerId player,
                              const std::optional<SaveTarget> &target) const;
    Result<std::optional<Edit>> edit(SqlSession &session, EditId id) const;

private:
    EditRecorder *m_recorder;
    FactsCache &m_facts;
};

} // namespace waymark
