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
    return {Error::Kind::Cancelled, ErrorText::tr("the request was cancelled"), {}, {}};
}

/// It would be the same with every other save.
bool endsAll(const Error &error)
{
    return error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Connection
        || error.kind == Error::Kind::Refused;
}

} // namespace

SavePipeline::SavePipeline(SqlSession &session, const EditAudit &audit,
                           std::chrono::milliseconds lockTimeout)
    : m_session(session)
    , m_audit(audit)
    , m_lockTimeout(lockTimeout)
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

/// Nothing to write, or too many operations for one statement.
bool SavePipeline::isForItself(const GuardedEdit &edit) const
{
    return (edit.columns.isEmpty() && edit.operations.isEmpty())
        || edit.operations.size() > m_breakEven.mostInSql;
}

/// A larger one would be saved in another way.
std::optional<qint64> SavePipeline::largestDocument(const GuardedEdit &edit) const
{
    if (edit.operations.size() <= m_breakEven.fewOperations || !canSplice(edit.operations))
        return std::nullopt;
    return m_breakEven.storedBytesTimesOperations / edit.operations.size();
}

SqlSession::Transaction SavePipeline::transactionOf(const SqlStatement &save) const
{
    SqlStatement settings("SELECT set_config('lock_timeout', ");
    settings.append(settings.bind(QString::number(m_lockTimeout.count())));
    settings.append(QByteArray(", true), CASE WHEN ") + MayMark
                    + " THEN set_config('synchronous_commit', 'off', true) END");
    return {settings, save};
}

void SavePipeline::sendAll(const QList<GuardedEdit> &edits)
{
    std::vector<SqlSession::Transaction> transactions;
    QList<qsizetype> sent;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        if (isForItself(edits.at(i))) {
            m_alone.append(i);
            continue;
        }
        const Result<SqlStatement> statement = saveStatement(
            edits.at(i), m_audit, largestDocument(edits.at(i)), {}, DocumentBack::Nothing);
        if (!statement) {
            m_outcomes[i] = statement.error();
            continue;
        }
        transactions.push_back(transactionOf(*statement));
        sent.append(i);
    }
    if (sent.isEmpty())
        return;
    transactions.push_back({markStatement()});
    m_session.runEach(transactions, [&](std::size_t transaction, const Result<SqlResults> &answer) {
        if (transaction < std::size_t(sent.size()))
            take(edits.at(sent.at(qsizetype(transaction))), sent.at(qsizetype(transaction)),
                 answer);
    });
    if (!m_session.isLineLost())
        return;
    // A server that went down may have forgotten what it had not on its disk.
    for (const qsizetype i : sent) {
        if (m_outcomes.at(i) && m_outcomes.at(i)->kind == SaveOutcome::Kind::Saved)
            m_outcomes[i] = refused({Error::Kind::Connection, ErrorText::tr("no answer"), {}, {}});
    }
}

void SavePipeline::take(const GuardedEdit &edit, qsizetype at, const Result<SqlResults> &answer)
{
    if (answer && !answer->back().isEmpty()) {
        const SqlRow row = answer->back().row(0);
        m_outcomes[at] = SaveOutcome{SaveOutcome::Kind::Saved, row.maybeInteger(SavedEditColumn),
                                     std::nullopt, row.timestamp(SavedAtColumn)};
    } else if (answer && largestDocument(edit)) {
        m_alone.append(at);
    } else if (answer || answer.error().sqlState == QLatin1StringView(StepFailedState)) {
        m_outcomes[at] = SaveOutcome{SaveOutcome::Kind::Conflict, {}, {}, {}};
    } else if (isForAnotherAttempt(answer.error())) {
        m_alone.append(at);
    } else {
        const Result<SaveOutcome> outcome = refused(answer.error());
        m_outcomes[at] = outcome;
    }
}

Error SavePipeline::refused(const Error &error)
{
    m_isOver = m_isOver || endsAll(error);
    return refusedSave(error, m_lockTimeout, m_session.isLineLost());
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
        else
            m_isOver = endsAll(outcome.error());
        m_outcomes[i] = outcome;
    }
}

} // namespace waymark
