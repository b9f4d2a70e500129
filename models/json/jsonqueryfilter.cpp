// What filters ask; how a query goes from value to value is in jsonqueryrun.cpp.

#include "models/json/jsonqueryrun.h"
#include "models/json/jsonstring.h"

#include <algorithm>

namespace waymark {

bool JsonQueryRun::holds(const JsonQueryTest &test, NodeId current)
{
    using Kind = JsonQueryTest::Kind;
    const auto isMet = [&](const JsonQueryTest &part) { return holds(part, current); };
    switch (test.kind) {
    case Kind::Any:
        return std::any_of(test.parts.begin(), test.parts.end(), isMet);
    case Kind::All:
        return std::all_of(test.parts.begin(), test.parts.end(), isMet);
    case Kind::Not:
        return !isMet(test.parts.front());
    case Kind::Exists:
        return summary(*test.left.query, current, 1).count > 0;
    case Kind::Holds:
        return matches(test.left, current);
    default:
        return compares(test, current);
    }
}

bool JsonQueryRun::compares(const JsonQueryTest &test, NodeId current)
{
    using Comparison = JsonQueryTest::Comparison;
    const JsonQueryValue left = value(test.left, current);
    const JsonQueryValue right = value(test.right, current);
    switch (test.comparison) {
    case Comparison::Equal:
        return isEqual(m_document, left, right);
    case Comparison::NotEqual:
        return !isEqual(m_document, left, right);
    case Comparison::Less:
        return isLess(left, right);
    case Comparison::LessOrEqual:
        return isLess(left, right) || isEqual(m_document, left, right);
    case Comparison::Greater:
        return isLess(right, left);
    default:
        return isLess(right, left) || isEqual(m_document, left, right);
    }
}

JsonQueryValue JsonQueryRun::value(const JsonQueryOperand &operand, NodeId current)
{
    using Kind = JsonQueryOperand::Kind;
    constexpr qsizetype MoreThanOne = 2;
    switch (operand.kind) {
    case Kind::Query:
    case Kind::Value: {
        const JsonQueryPlan &plan
            = operand.kind == Kind::Query ? *operand.query : *operand.arguments.front().query;
        const Summary found = summary(plan, current, MoreThanOne);
        return found.count == 1 ? JsonQueryValue::ofNode(m_document, found.first)
                                : JsonQueryValue();
    }
    case Kind::Count:
        return JsonQueryValue::ofCount(
            summary(*operand.arguments.front().query, current, m_bounds.steps).count);
    case Kind::Length:
        return lengthOf(m_document, value(operand.arguments.front(), current));
    default:
        return {operand.type, operand.text, JsonArena::NoNode};
    }
}

bool JsonQueryRun::matches(const JsonQueryOperand &function, NodeId current)
{
    constexpr qsizetype MostKept = 100; // those written in the document may be many
    const JsonQueryValue text = value(function.arguments[0], current);
    const JsonQueryValue expression = value(function.arguments[1], current);
    if (text.type != JsonType::String || expression.type != JsonType::String)
        return false;
    auto known = m_expressions.constFind(expression.text);
    if (known == m_expressions.cend()) {
        if (m_expressions.size() >= MostKept)
            m_expressions.clear();
        const QByteArray own(expression.text.constData(), expression.text.size());
        known = m_expressions.insert(own, JsonRegexp::compile(decodeJsonString(own)));
    }
    if (!*known)
        return false;
    const QString said = decodeJsonString(text.text);
    return function.kind == JsonQueryOperand::Kind::Match ? (*known)->isWhole(said)
                                                          : (*known)->isIn(said);
}

JsonQueryRun::Summary JsonQueryRun::summary(const JsonQueryPlan &plan, NodeId current,
                                            qsizetype enough)
{
    if (plan.isAbsolute) {
        const auto known = m_absolute.constFind(&plan);
        if (known != m_absolute.cend())
            return *known;
    }
    Summary found;
    forEach(plan, current, [&](NodeId node) {
        if (found.count == 0)
            found.first = node;
        return ++found.count < enough;
    });
    if (plan.isAbsolute)
        m_absolute.insert(&plan, found);
    return found;
}

} // namespace waymark
