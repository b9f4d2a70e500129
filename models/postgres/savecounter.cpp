#include "models/postgres/savecounter.h"

#include "models/json/jsonstring.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/queryplan.h"
#include "models/postgres/savesofexperience.h"

namespace waymark {
namespace {

using Step = CountStep;

/// `{"inventory":["lamp"]}`: the value with all that it stands in.
JsonText containing(const QList<Step> &steps, const JsonText &value)
{
    QByteArray json = value.utf8();
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (step->kind == Step::Kind::Key)
            json = '{' + quoteJsonString(step->key) + ':' + json + '}';
        else
            json = '[' + json + ']';
    }
    return JsonText(json);
}

/// A condition that leads step by step, each of them only into what is of its kind: a path of SQL
/// would take a lone value for a list of one, and a list of objects for an object.
class StepsSql
{
public:
    StepsSql(SqlStatement &statement, const SaveCountRequest &request)
        : m_statement(statement)
        , m_request(request)
    {
    }

    [[nodiscard]] QByteArray from(const QByteArray &json, qsizetype step = 0)
    {
        if (step == m_request.steps.size())
            return atEnd(json);
        const Step &next = m_request.steps[step];
        if (next.kind == Step::Kind::Key) // of an array, a key of text is NULL
            return from('(' + json + " -> " + m_statement.bind(next.key) + ')', step + 1);
        const bool isElement = next.kind == Step::Kind::AnyElement;
        const QByteArray type = isElement ? "'array'" : "'object'";
        const QByteArray none = isElement ? "'[]'" : "'{}'";
        const QByteArray name = 's' + QByteArray::number(step);
        return (isElement ? "EXISTS (SELECT 1 FROM jsonb_array_elements"
                          : "EXISTS (SELECT 1 FROM jsonb_each")
            + QByteArray("(CASE WHEN jsonb_typeof(") + json + ") = " + type + " THEN " + json
            + " ELSE " + none + "::jsonb END) " + name + " WHERE " + from(name + ".value", step + 1)
            + ')';
    }

private:
    [[nodiscard]] QByteArray atEnd(const QByteArray &json)
    {
        if (m_request.value)
            return json + " = " + m_statement.bind(*m_request.value);
        if (m_request.type)
            return "jsonb_typeof(" + json
                + ") = " + m_statement.bind(QString(jsonTypeName(*m_request.type)));
        return json + " IS NOT NULL";
    }

    SqlStatement &m_statement;
    const SaveCountRequest &m_request;
};

/// `experience_progress t WHERE …`
QByteArray foundSaves(SqlStatement &statement, const SaveCountRequest &request)
{
    const QByteArray saves = savesOfExperience(statement, request.experience);
    const QByteArray json = jsonOfExperience(request.experience);
    if (request.isContainment())
        return saves + " AND " + json + " @> "
            + statement.bind(containing(request.steps, *request.value));
    return saves + " AND " + StepsSql(statement, request).from(json);
}

Result<SaveCount> counted(SqlSession &session, const SaveCountRequest &request)
{
    const auto results
        = session.runAll({explained(foundSavesStatement(request)), saveCountStatement(request)});
    if (!results)
        return results.error();
    const SqlRow row = results->back().row(0);
    SaveCount count;
    count.found = row.integer(0);
    count.saves = row.integer(1);
    count.isIndexed = request.isContainment() && !queryPlan(results->front()).readsWholeTable;
    count.countedAt = Timestamp::now();
    return count;
}

} // namespace

SqlStatement foundSavesStatement(const SaveCountRequest &request)
{
    SqlStatement statement("SELECT 1 FROM ");
    const QByteArray found = foundSaves(statement, request);
    return statement.append(found);
}

SqlStatement saveCountStatement(const SaveCountRequest &request)
{
    SqlStatement statement;
    const QByteArray found = foundSaves(statement, request);
    const QByteArray all = savesOfExperience(statement, request.experience);
    return statement.append("SELECT (SELECT count(*) FROM " + found + "), (SELECT count(*) FROM "
                            + all + ')');
}

SaveCounter::SaveCounter(PostgresConnection &lane)
    : m_lane(lane)
{
}

QFuture<Result<SaveCount>> SaveCounter::count(const SaveCountRequest &request)
{
    return m_lane.submit<SaveCount>(
        [request](SqlSession &session) { return counted(session, request); });
}

} // namespace waymark
