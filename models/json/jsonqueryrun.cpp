#include "models/json/jsonqueryrun.h"

#include <algorithm>

namespace waymark {

/// False from the moment on when the query is to end.
bool JsonQueryRun::step()
{
    constexpr qint64 StepsBetweenLooks = 2048;
    if (m_end != JsonQuery::End::Whole)
        return false;
    if (++m_steps > m_bounds.steps)
        m_end = JsonQuery::End::TooLong;
    else if (m_steps % StepsBetweenLooks == 0 && m_bounds.goOn && !m_bounds.goOn())
        m_end = JsonQuery::End::Stopped;
    return m_end == JsonQuery::End::Whole;
}

std::vector<JsonArena::NodeId> JsonQueryRun::nodeSet(const JsonQueryPlan &plan)
{
    std::vector<NodeId> nodes{JsonArena::Root};
    for (const JsonQuerySegment &segment : plan.segments) {
        std::vector<NodeId> next;
        std::vector<bool> isFound(m_document.nodeCount());
        const auto take = [&](NodeId node) {
            if (!isFound[node])
                next.push_back(node);
            isFound[node] = true;
            return true;
        };
        NodeId seen = 0; // all before it were looked at
        for (const NodeId node : nodes) {
            const NodeId end = segment.descends ? m_document.subtreeEnd(node) : node + 1;
            for (NodeId at = std::max(node, seen); at < end && step(); ++at) {
                if (!select(segment, at, take))
                    return {};
            }
            seen = std::max(seen, end);
        }
        if (m_end != JsonQuery::End::Whole)
            return {};
        std::sort(next.begin(), next.end());
        nodes = std::move(next);
    }
    return nodes;
}

bool JsonQueryRun::forEach(const JsonQueryPlan &plan, NodeId current, const Visit &visit)
{
    return walk(plan, 0, plan.isAbsolute ? NodeId(JsonArena::Root) : current, visit);
}

bool JsonQueryRun::walk(const JsonQueryPlan &plan, size_t at, NodeId node, const Visit &visit)
{
    if (at == plan.segments.size())
        return visit(node);
    const JsonQuerySegment &segment = plan.segments[at];
    const auto next = [&](NodeId child) { return walk(plan, at + 1, child, visit); };
    const NodeId end = segment.descends ? m_document.subtreeEnd(node) : node + 1;
    for (NodeId below = node; below < end; ++below) {
        if (!step() || !select(segment, below, next))
            return false;
    }
    return true;
}

template <typename Take>
bool JsonQueryRun::select(const JsonQuerySegment &segment, NodeId node, const Take &take)
{
    if (!m_document.isContainer(node))
        return true;
    return std::all_of(
        segment.selectors.begin(), segment.selectors.end(),
        [&](const JsonQuerySelector &selector) { return pick(selector, node, take); });
}

template <typename Take>
bool JsonQueryRun::pick(const JsonQuerySelector &selector, NodeId node, const Take &take)
{
    using Kind = JsonQuerySelector::Kind;
    const bool isArray = m_document.type(node) == JsonType::Array;
    switch (selector.kind) {
    case Kind::Name: {
        const NodeId member = m_document.memberUtf8(node, selector.name);
        return member == JsonArena::NoNode || take(member);
    }
    case Kind::Index: {
        const qint64 count = m_document.childCount(node);
        const qint64 index = selector.number < 0 ? selector.number + count : selector.number;
        return !isArray || index < 0 || index >= count
            || take(m_document.child(node, quint32(index)));
    }
    case Kind::Slice:
        return !isArray || pickSlice(selector, node, take);
    default:
        return pickChildren(selector, node, take);
    }
}

/// The bounds of RFC 9535, 2.3.4.2.2.
template <typename Take>
bool JsonQueryRun::pickSlice(const JsonQuerySelector &slice, NodeId array, const Take &take)
{
    const qint64 count = m_document.childCount(array);
    const auto fromEnd = [count](qint64 index) { return index < 0 ? index + count : index; };
    const qint64 stride = slice.number;
    if (stride == 0)
        return true;
    if (stride > 0) {
        const qint64 from = std::clamp<qint64>(fromEnd(slice.from.value_or(0)), 0, count);
        const qint64 to = std::clamp<qint64>(fromEnd(slice.to.value_or(count)), 0, count);
        for (qint64 at = from; at < to; at += stride) {
            if (!step() || !take(m_document.child(array, quint32(at))))
                return false;
        }
        return true;
    }
    const qint64 from
        = std::clamp<qint64>(slice.from ? fromEnd(*slice.from) : count - 1, -1, count - 1);
    const qint64 to = std::clamp<qint64>(slice.to ? fromEnd(*slice.to) : -1, -1, count - 1);
    for (qint64 at = from; at > to; at += stride) {
        if (!step() || !take(m_document.child(array, quint32(at))))
            return false;
    }
    return true;
}

template <typename Take>
bool JsonQueryRun::pickChildren(const JsonQuerySelector &selector, NodeId node, const Take &take)
{
    const quint32 count = m_document.childCount(node);
    for (quint32 row = 0; row < count; ++row) {
        const NodeId child = m_document.child(node, row);
        if (!step())
            return false;
        if ((!selector.filter || holds(*selector.filter, child)) && !take(child))
            return false;
    }
    return true;
}

} // namespace waymark
