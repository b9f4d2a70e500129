#include "models/postgres/schemasampler.h"

#include "models/checks/schemalearner.h"
#include "models/domain/errortext.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/queryplan.h"
#include "models/postgres/savesofexperience.h"

namespace waymark {
namespace {

/// Estimates are rough and blocks are unevenly filled: more is taken than is wanted.
constexpr double Generous = 1.5;
constexpr qint64 MostTimesWanted = 4; ///< rows found by an index, of which some are drawn
constexpr qint64 LargePart = 8; ///< of all bytes: a save that has more may be left out
constexpr qint64 SmallestPart = 20; ///< an experience with less than this part is no large one

Result<SaveEstimate> estimated(SqlSession &session, const QString &experience)
{
    SqlStatement some("SELECT 1 FROM ");
    some.append(savesOfExperience(some, experience));
    const SqlStatement all(experience.isEmpty() ? "SELECT 1 FROM player_profiles"
                                                : "SELECT 1 FROM experience_progress");
    const Result<SqlResults> plans = session.runAll({explained(some), explained(all)});
    if (!plans)
        return plans.error();
    return SaveEstimate{queryPlan(plans->at(0)).rows, queryPlan(plans->at(1)).rows};
}

Error cancelled()
{
    return {Error::Kind::Cancelled, ErrorText::tr("The request was cancelled."), {}, {}};
}

Result<LearnedSchema> learnFrom(SqlSession &session, const QString &experience,
                                const SampleLimits &limits)
{
    const Result<SaveEstimate> estimate = estimated(session, experience);
    if (!estimate)
        return estimate.error();
    const SaveSample sample = saveSample(experience, *estimate, limits.saves);
    SchemaLearner learner;
    qint64 bytes = 0;
    bool isCut = sample.isPartial;
    const auto takeRow = [&](const SqlRow &row) {
        const QByteArray json = row.bytes(0).toByteArray();
        const bool isFull = learner.saves() >= limits.saves;
        const bool isTooMuch = bytes + json.size() > limits.bytes;
        isCut = isCut || isFull || isTooMuch;
        if (isFull || isTooMuch) // one that alone is large leaves room for others
            return !isFull && json.size() > limits.bytes / LargePart;
        bytes += json.size();
        if (const auto arena = JsonArena::parseTrusted(json))
            learner.add(*arena);
        return true;
    };
    if (const auto rows = session.stream(sample.statement, takeRow); !rows)
        return rows.error();
    auto schema = learner.learn([&session] { return session.isStopped(); });
    if (!schema)
        return cancelled();
    schema->experience = experience;
    schema->isWhole = !isCut;
    schema->learnedAt = Timestamp::now();
    return *std::move(schema);
}

} // namespace

SaveSample saveSample(const QString &experience, const SaveEstimate &estimate, int saves)
{
    SaveSample sample;
    const qint64 wanted = std::max(saves, 1);
    const bool isLarge = estimate.ofExperience > MostTimesWanted * wanted
        && estimate.ofExperience * SmallestPart >= estimate.ofTable;
    QByteArray blocks;
    if (isLarge) {
        sample.isPartial = true;
        const double percent = 100.0 * Generous * double(wanted) / double(estimate.ofExperience);
        blocks = " TABLESAMPLE SYSTEM (" + QByteArray::number(percent, 'f', 6) + ')';
    }
    // The rows are drawn before their JSON is looked at.
    SqlStatement &statement = sample.statement;
    statement.append("SELECT drawn.json::text FROM (SELECT found.json FROM (SELECT "
                     + jsonOfExperience(experience) + " AS json FROM ");
    statement.append(savesOfExperience(statement, experience, blocks));
    statement.append(" LIMIT " + QByteArray::number(MostTimesWanted * wanted)
                     + ") found ORDER BY random() LIMIT " + QByteArray::number(wanted + 1)
                     + ") drawn");
    return sample;
}

SchemaSampler::SchemaSampler(PostgresConnection &lane)
    : m_lane(lane)
{
}

QFuture<Result<LearnedSchema>> SchemaSampler::learn(const QString &experience, SampleLimits limits)
{
    return m_lane.submit<LearnedSchema>([experience, limits](SqlSession &session) {
        return learnFrom(session, experience, limits);
    });
}

} // namespace waymark
