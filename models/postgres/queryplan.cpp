#include "models/postgres/queryplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// The planner's cost of reading some ten thousand rows one after the other. Below it nobody waits.
constexpr double NoticeableCost = 2'000;

bool readsWholeTable(const QJsonObject &node)
{
    const QString type = node["Node Type"_L1].toString();
    if (type == u"Seq Scan"_s && node["Total Cost"_L1].toDouble() > NoticeableCost)
        return true;
    const QJsonArray children = node["Plans"_L1].toArray();
    return std::any_of(children.begin(), children.end(),
                       [](const QJsonValue &child) { return readsWholeTable(child.toObject()); });
}

} // namespace

SqlStatement explained(const SqlStatement &statement)
{
    SqlStatement explanation("EXPLAIN (FORMAT JSON) " + statement.sql());
    for (const SqlValue &value : statement.values())
        explanation.bindValue(value);
    return explanation;
}

QueryPlan queryPlan(const SqlResult &explanation)
{
    if (explanation.isEmpty())
        return {};
    const auto document = QJsonDocument::fromJson(explanation.row(0).bytes(0).toByteArray());
    const QJsonObject plan = document[0]["Plan"_L1].toObject();
    return {plan["Plan Rows"_L1].toInteger(), readsWholeTable(plan)};
}

} // namespace waymark
