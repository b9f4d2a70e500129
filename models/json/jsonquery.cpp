#include "models/json/jsonquery.h"

#include "models/json/jsonqueryplan.h"
#include "models/json/jsonqueryreader.h"
#include "models/json/jsonqueryrun.h"

namespace waymark {

bool JsonQueryPlan::isSingular() const
{
    for (const JsonQuerySegment &segment : segments) {
        if (segment.descends || segment.selectors.size() != 1)
            return false;
        const auto kind = segment.selectors.front().kind;
        if (kind != JsonQuerySelector::Kind::Name && kind != JsonQuerySelector::Kind::Index)
            return false;
    }
    return true;
}

Result<JsonQuery> JsonQuery::parse(QStringView text)
{
    JsonQueryReader reader(text);
    auto plan = reader.read();
    if (!plan)
        return plan.error();
    return JsonQuery(std::make_shared<const JsonQueryPlan>(*std::move(plan)));
}

JsonQuery::Found JsonQuery::nodes(const JsonArena &document, const JsonQueryBounds &bounds) const
{
    JsonQueryRun run(document, bounds);
    Found found;
    found.nodes = run.nodeSet(*m_plan);
    found.end = run.end();
    return found;
}

JsonQuery::Found JsonQuery::nodeList(const JsonArena &document, size_t most,
                                     const JsonQueryBounds &bounds) const
{
    JsonQueryRun run(document, bounds);
    Found found;
    run.forEach(*m_plan, JsonArena::Root, [&](JsonArena::NodeId node) {
        found.nodes.push_back(node);
        return found.nodes.size() < most;
    });
    found.end = run.end();
    return found;
}

} // namespace waymark
