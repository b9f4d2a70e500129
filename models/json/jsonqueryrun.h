#pragma once

#include "models/json/jsonquery.h"
#include "models/json/jsonqueryplan.h"
#include "models/json/jsonqueryvalue.h"
#include "models/json/jsonregexp.h"

#include <QHash>

namespace waymark {

/// One walk of a query through a document. Its memory is that of the values found, each by its
/// number; a nodelist is walked depth first, which is the order of the RFC, and kept nowhere.
class JsonQueryRun
{
public:
    using NodeId = JsonArena::NodeId;
    using Visit = std::function<bool(NodeId)>; ///< false: enough

    JsonQueryRun(const JsonArena &document, const JsonQueryBounds &bounds)
        : m_document(document)
        , m_bounds(bounds)
    {
    }

    /// Every value once, in the order of the document: a segment looks at none twice.
    [[nodiscard]] std::vector<NodeId> nodeSet(const JsonQueryPlan &plan);
    /// The nodelist from there; false when it was enough, or too long.
    bool forEach(const JsonQueryPlan &plan, NodeId current, const Visit &visit);
    [[nodiscard]] JsonQuery::End end() const { return m_end; }

private:
    /// What a function or a test wants to know of a nodelist.
    struct Summary
    {
        qsizetype count = 0;
        NodeId first = JsonArena::NoNode;
    };

    [[nodiscard]] bool walk(const JsonQueryPlan &plan, size_t at, NodeId node, const Visit &visit);
    template <typename Take>
    [[nodiscard]] bool select(const JsonQuerySegment &segment, NodeId node, const Take &take);
    template <typename Take>
    [[nodiscard]] bool pick(const JsonQuerySelector &selector, NodeId node, const Take &take);
    template <typename Take>
    [[nodiscard]] bool pickSlice(const JsonQuerySelector &slice, NodeId array, const Take &take);
    template <typename Take>
    [[nodiscard]] bool pickChildren(const JsonQuerySelector &selector, NodeId node,
                                    const Take &take);
    [[nodiscard]] bool step();

    // Filters, in jsonqueryfilter.cpp.
    [[nodiscard]] bool holds(const JsonQueryTest &test, NodeId current);
    [[nodiscard]] bool compares(const JsonQueryTest &test, NodeId current);
    [[nodiscard]] JsonQueryValue value(const JsonQueryOperand &operand, NodeId current);
    [[nodiscard]] bool matches(const JsonQueryOperand &function, NodeId current);
    [[nodiscard]] Summary summary(const JsonQueryPlan &plan, NodeId current, qsizetype enough);

    const JsonArena &m_document;
    const JsonQueryBounds &m_bounds;
    JsonQuery::End m_end = JsonQuery::End::Whole;
    qint64 m_steps = 0;
    QHash<const JsonQueryPlan *, Summary> m_absolute; ///< those from `$`, looked for once
    QHash<QByteArray, std::optional<JsonRegexp>> m_expressions; ///< by their text as JSON
};

} // namespace waymark
