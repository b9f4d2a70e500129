#include "models/postgres/savepipeline.h"

#include "models/domain/errortext.h"
#include "models/postgres/jsonsplice.h"
#include "models/postgres/jsonsql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// Of the function that writes a mark into the server's log; it has got an argument more with
/// PostgreSQL 17. A role that may not call it has every commit wait for the disk.
constexpr auto MayMark
    = "coalesce(has_function_privilege(coalesce(to_regprocedure('pg_catalog.pg_logical_emit_"
      "message(boolean,text,text)'), to_regprocedure('pg_catalog.pg_logical_emit_message(boolean,"
      "text,text,boolean)'))::oid, 'EXECUTE'), false)";

/// A commit that waits for the disk has all on it that was committed before.
SqlStatement markStatement()
{
    return SqlStatement("SELECT pg_catalog.pg_logical_emit_message(true, 'waymark', '')::text");
}

Error notSent()
{
    return {Error::Kind::Cancelled, ErrorText::tr("The request was cancelled."), {}, {}};
}

Error asFailed(Error error)
{
    error.kind = Error::Kind::Failed;
    return error;
}

/// It would be the same with every other save.
bool endsAll(const Error &error)
{
    return error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Connection
        || error.kind == Error::Kind::Refused;
}

} // namespace

SavePipeline::SavePipeline(SqlSession &session, const EditAudit &audit,
                           std::chrono::milliseconds lockTimeout, std::optional<bool> &mayMark)
    : m_session(session)
    , m_audit(audit)
    , m_lockTimeout(lockTimeout)
    , m_mayMark(mayMark)
{
}

QList<Result<SaveOutcome>> SavePipeline::save(const QList<GuardedEdit> &edits)
{
    m_outcomes = QList<Result<SaveOutcome>>(edits.size(), notSent());
    m_alone.clear();
    sendAll(edits);
    saveAlone(edits);
    return m_outcomes;
}

bool SavePipeline::mayMark()
{
    if (!m_mayMark) {
        const auto answer = m_session.run(SqlStatement(QByteArray("SELECT ") + MayMark));
        if (answer)
            m_mayMark = answer->row(0).boolean(0);
    }
    return m_mayMark.value_or(false);
}

/// Nothing to write, or too many operations for one statement.
bool SavePipeline::isForItself(const GuardedEdit &edit) const
{
    return (edit.columns.isEmpty() && edit.operations.isEmpty())
        || edit.operations.size() > m_cost.mostInSql;
}

/// A larger one would be saved in another way.
std::optional<qint64> SavePipeline::largestDocument(const GuardedEdit &edit) const
{
    if (!m_cost.mayBeSpliced(edit.operations.size()) || !canSplice(edit.operations))
        return std::nullopt;
    return m_cost.largestInSql(edit.operations.size());
}

void SavePipeline::sendAll(const QList<GuardedEdit> &edits)
{
    const bool mayMark = this->mayMark();
    std::vector<SqlSession::Transaction> transactions;
    QList<qsizetype> sent;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        if (isForItself(edits.at(i))) {
            m_alone.append(i);
            continue;
        }
        const Result<SqlStatement> statement = briefStatement(
            edits.at(i), m_audit, {m_lockTimeout, !mayMark, largestDocument(edits.at(i))});
        if (!statement) {
            m_outcomes[i] = statement.error();
            continue;
        }
        transactions.push_back({*statement});
        sent.append(i);
    }
    if (sent.isEmpty())
        return;
    transactions.push_back({mayMark ? markStatement() : SqlStatement("SELECT 1")});
    m_session.runEach(transactions, [&](std::size_t transaction, const Result<SqlResults> &answer) {
        if (transaction < std::size_t(sent.size()))
            take(sent.at(qsizetype(transaction)), answer);
    });
    if (!m_session.isLineLost())
        return;
    // A server that went down may have forgotten what it had not on its disk.
    const Error unknown{Error::Kind::Connection, ErrorText::tr("no answer"), {}, {}};
    if (!m_isOver)
        refuse(sent.constFirst(), unknown);
    for (const qsizetype i : sent) {
        if (m_outcomes.at(i) && m_outcomes.at(i)->kind == SaveOutcome::Kind::Saved)
            refuse(i, unknown);
    }
}

/// What did not come through is saved once more for itself, to find out why.
void SavePipeline::take(qsizetype at, const Result<SqlResults> &answer)
{
    if (answer && !answer->back().isEmpty()) {
        const SqlRow row = answer->back().row(0);
        m_outcomes[at] = SaveOutcome{SaveOutcome::Kind::Saved, row.maybeInteger(SavedEditColumn),
                                     std::nullopt, row.timestamp(SavedAtColumn)};
    } else if (answer || isForAnotherAttempt(answer.error())
               || answer.error().sqlState == QLatin1StringView(StepFailedState)) {
        m_alone.append(at);
    } else {
        refuse(at, answer.error());
    }
}

void SavePipeline::refuse(qsizetype at, const Error &error)
{
    m_isOver = m_isOver || endsAll(error);
    m_outcomes.remove(at);
    m_outcomes.insert(at, refusedSave(error, m_lockTimeout, m_session.isLineLost()));
}

void SavePipeline::saveAlone(const QList<GuardedEdit> &edits)
{
    std::sort(m_alone.begin(), m_alone.end());
    for (const qsizetype i : m_alone) {
        if (m_isOver)
            return;
        Result<SaveOutcome> outcome = SaveJob(m_session, m_audit, m_lockTimeout).save(edits.at(i));
        if (outcome)
            outcome->row.reset();
        else if (isTurnedAway(outcome.error()))
            outcome = asFailed(outcome.error()); // of this save only
        else
            m_isOver = endsAll(outcome.error());
        m_outcomes[i] = outcome;
    }
}

} // namespace waymark
