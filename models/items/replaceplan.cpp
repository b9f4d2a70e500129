#include "models/items/replaceplan.h"

#include "models/json/jsonequal.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

#include <algorithm>

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

/// What was typed as jsonb stores it; what is no JSON is text.
Result<JsonArena> typedValue(const QString &text)
{
    auto parsed = JsonArena::parseStrict(text.toUtf8());
    if (parsed)
        return canonicalArena(*parsed);
    if (auto valid = checkJsonString(text); !valid)
        return valid.error();
    return JsonArena::parseTrusted(quoteJsonString(text));
}

struct Condition
{
    ReplaceRule::Condition rule;
    JsonArena value;

    [[nodiscard]] bool holds(const JsonArena &document, NodeId object) const
    {
        using Comparison = ReplaceRule::Comparison;
        const NodeId member = document.member(object, rule.member);
        if (member == JsonArena::NoNode)
            return false;
        const bool isEqual = jsonEqual(document, member, value, JsonArena::Root);
        if (rule.comparison == Comparison::Is)
            return isEqual;
        if (rule.comparison == Comparison::IsNot)
            return !isEqual;
        const auto number = JsonNumber::parse(document.valueText(member));
        const auto bound = JsonNumber::parse(value.text());
        if (!number || !bound)
            return false;
        return rule.comparison == Comparison::Less ? *number < *bound : *number > *bound;
    }
};

class Planner
{
public:
    Planner(const JsonArena &document, const JsonPointer &scope, const ReplaceRule &rule)
        : m_document(document)
        , m_scope(scope)
        , m_rule(rule)
    {
    }

    Result<void> prepare()
    {
        for (QString text : {m_rule.find, m_rule.replacement}) {
            auto value = typedValue(text);
            if (!value)
                return value.error();
            m_values.append(*value);
        }
        for (const ReplaceRule::Condition &rule : m_rule.conditions) {
            auto value = typedValue(rule.value);
            if (!value)
                return value.error();
            m_conditions.append({rule, *value});
        }
        return {};
    }

    /// From the front; what is inside a value that goes is not looked at.
    QList<ReplacedValue> values() const
    {
        QList<ReplacedValue> found;
        for (NodeId node = JsonArena::Root; node < m_document.nodeCount();) {
            const auto now = replacement(node);
            if (!now) {
                ++node;
                continue;
            }
            const JsonText was = m_document.value(node);
            if (was != *now) {
                JsonPointer path = m_scope;
                const JsonPointer inside = m_document.pointer(node);
                for (const QString &token : inside.tokens())
                    path = path.child(token);
                found.append({path, was, *now});
            }
            node = m_document.subtreeEnd(node);
        }
        return found;
    }

private:
    [[nodiscard]] std::optional<JsonText> replacement(NodeId node) const
    {
        if (!isMeant(node))
            return std::nullopt;
        if (!m_rule.isPartOfText) {
            const bool isAny = m_rule.find.isEmpty();
            return isAny || jsonEqual(m_document, node, m_values[0], JsonArena::Root)
                ? std::optional(JsonText(m_values[1].text()))
                : std::nullopt;
        }
        if (m_document.type(node) != JsonType::String || m_rule.find.isEmpty())
            return std::nullopt;
        QString text = m_document.string(node);
        if (!text.contains(m_rule.find))
            return std::nullopt;
        return JsonText(quoteJsonString(text.replace(m_rule.find, m_rule.replacement)));
    }

    [[nodiscard]] bool isMeant(NodeId node) const
    {
        if (m_rule.key.isEmpty() && m_rule.find.isEmpty())
            return false;
        const bool isMember = m_document.hasKey(node);
        if (!m_rule.key.isEmpty() && (!isMember || m_document.key(node) != m_rule.key))
            return false;
        return m_conditions.isEmpty()
            || (isMember
                && std::all_of(m_conditions.cbegin(), m_conditions.cend(),
                               [&](const Condition &one) {
                                   return one.holds(m_document, m_document.parent(node));
                               }));
    }

    const JsonArena &m_document;
    const JsonPointer &m_scope;
    const ReplaceRule &m_rule;
    QList<JsonArena> m_values; ///< to find, and to put
    QList<Condition> m_conditions;
};

} // namespace

Result<QList<ReplacedValue>> replacePlan(const JsonArena &document, const JsonPointer &scope,
                                         const ReplaceRule &rule)
{
    Planner planner(document, scope, rule);
    if (auto ready = planner.prepare(); !ready)
        return ready.error();
    return planner.values();
}

JsonPatch replacePatch(const QList<ReplacedValue> &values)
{
    JsonPatch patch;
    for (const ReplacedValue &one : values) {
        patch.append(JsonPatchOperation::test(one.path, one.was));
        patch.append(JsonPatchOperation::replace(one.path, one.now));
    }
    return patch;
}

} // namespace waymark
