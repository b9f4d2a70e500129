#pragma once

#include "models/ports/guardededit.h"
#include "models/ports/savecost.h"
#include "models/postgres/savejob.h"

namespace waymark {

/// Writes many saves in few round trips. Each is guarded, recorded and committed for itself as a
/// SaveJob would do it, so that nobody waits for more than one save, none of them can be in the way
/// of another's transaction, and one that fails leaves the others alone; but the server does not
/// wait for its disk at each of them, only at the end of all. No edit counts as saved before that.
///
/// Gives an answer for each edit: Cancelled for one that was not sent, Connection for one of which
/// nobody knows, since the line was lost. Of a save that was written, the row does not come back,
/// nor does it of a conflict.
class SavePipeline
{
public:
    /// mayMark: whether this role can have the server wait for its disk once for many; found out
    /// where it is not known yet.
    SavePipeline(SqlSession &session, const EditAudit &audit, std::chrono::milliseconds lockTimeout,
                 std::optional<bool> &mayMark);

    [[nodiscard]] QList<Result<SaveOutcome>> save(const QList<GuardedEdit> &edits);

private:
    [[nodiscard]] std::optional<qint64> largestDocument(const GuardedEdit &edit) const;
    [[nodiscard]] bool isForItself(const GuardedEdit &edit) const;
    [[nodiscard]] bool mayMark();
    void sendAll(const QList<GuardedEdit> &edits);
    void take(qsizetype at, const Result<SqlResults> &answer);
    void refuse(qsizetype at, const Error &error);
    void saveAlone(const QList<GuardedEdit> &edits);

    SqlSession &m_session;
    EditAudit m_audit;
    std::chrono::milliseconds m_lockTimeout;
    std::optional<bool> &m_mayMark;
    SaveCost m_cost;
    QList<Result<SaveOutcome>> m_outcomes;
    QList<qsizetype> m_alone; ///< of the edits, those that are to be saved one by one
    bool m_isOver = false; ///< it would be the same with every other save
};

} // namespace waymark
