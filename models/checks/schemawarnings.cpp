#include "models/checks/schemawarnings.h"

#include "models/checks/nearmiss.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

#include <algorithm>

namespace waymark {
namespace {

using Kind = SchemaWarning::Kind;

/// The known word that looks most like what was written.
class NearMiss
{
public:
    explicit NearMiss(const QString &written)
        : m_written(written.toLower())
    {
    }

    void offer(const QString &known, qint64 saves)
    {
        constexpr qsizetype Longest = 100;
        const int most = m_slips ? *m_slips : slipsToMiss(m_written.size());
        if (most == 0 || m_written.size() > Longest || known.size() > Longest)
            return;
        const QString lower = known.toLower();
        const auto slips = slipsBetween(m_written, lower, most);
        // Equal but for digits: another of a row of numbers. Equal at all: but for the case.
        if (!slips || (*slips > 0 && differInDigitsOnly(m_written, lower)))
            return;
        if (m_slips && *slips == *m_slips && saves <= m_saves)
            return;
        m_slips = *slips;
        m_near = known;
        m_saves = saves;
    }
    void tell(SchemaWarning &warning) const
    {
        warning.near = m_near;
        warning.nearSaves = m_saves;
    }

private:
    QString m_written;
    std::optional<int> m_slips;
    QString m_near;
    qint64 m_saves = 0;
};

std::optional<SchemaWarning> newKey(const SchemaPlace &object, const QString &key)
{
    if (object.savesWith(JsonType::Object) < LearnedSchema::FewestSaves || !object.keysAreClosed()
        || object.key(key))
        return std::nullopt;
    SchemaWarning warning{Kind::NewKey, {}, object.otherKeys > 0};
    NearMiss near(key);
    for (const LearnedKey &one : object.keys)
        near.offer(one.name, one.saves);
    near.tell(warning);
    return warning;
}

std::optional<SchemaWarning> otherType(const SchemaPlace &place, JsonType type)
{
    if (place.savesWith(type) > 0)
        return std::nullopt;
    const auto most = std::max_element(place.types.cbegin(), place.types.cend());
    SchemaWarning warning{Kind::OtherType, {}};
    warning.usual = JsonType(most - place.types.cbegin());
    warning.usualSaves = *most;
    return warning;
}

std::optional<SchemaWarning> beyondRange(const SchemaPlace &place, QByteArrayView lexeme)
{
    const auto number = JsonNumber::parse(lexeme);
    if (!number || !place.numbers)
        return std::nullopt;
    const auto least = JsonNumber::parse(place.numbers->least);
    const auto greatest = JsonNumber::parse(place.numbers->greatest);
    if (!least || !greatest || (*least <= *number && *number <= *greatest))
        return std::nullopt;
    SchemaWarning warning{Kind::BeyondRange, {}};
    warning.range = *place.numbers;
    return warning;
}

std::optional<SchemaWarning> newValue(const SchemaPlace &place, JsonType type,
                                      QByteArrayView lexeme)
{
    const bool isClosed
        = type == JsonType::Number ? place.numbersAreFew() : place.valuesAreClosed();
    if (!isClosed || place.value(lexeme))
        return std::nullopt;
    SchemaWarning warning{Kind::NewValue, {}, place.otherValues > 0};
    if (type != JsonType::String)
        return warning;
    NearMiss near(decodeJsonString(lexeme));
    for (const LearnedValue &one : place.values) {
        if (one.json.startsWith('"'))
            near.offer(decodeJsonString(one.json), one.saves);
    }
    near.tell(warning);
    return warning;
}

/// One of a few numbers is missed by its value; of many only their ends tell.
std::optional<SchemaWarning> unusualNumber(const SchemaPlace &place, QByteArrayView lexeme)
{
    const auto warning = newValue(place, JsonType::Number, lexeme);
    return warning ? warning : beyondRange(place, lexeme);
}

class Walk
{
public:
    Walk(const LearnedSchema &schema, const JsonArena &arena)
        : m_schema(schema)
        , m_arena(arena)
    {
    }

    void visit(const SchemaPlace &place, JsonArena::NodeId node)
    {
        if (m_found.isCut)
            return;
        const JsonType type = m_arena.type(node);
        if (place.saves >= LearnedSchema::FewestSaves) {
            if (const auto warning = otherType(place, type)) {
                add(*warning, node);
                return;
            }
            if (type == JsonType::Number)
                add(unusualNumber(place, m_arena.valueText(node)), node);
            else if (type == JsonType::String || type == JsonType::Boolean)
                add(newValue(place, type, m_arena.valueText(node)), node);
        }
        for (quint32 row = 0; row < m_arena.childCount(node); ++row)
            visitChild(place, m_arena.child(node, row));
    }
    void add(std::optional<SchemaWarning> warning, JsonArena::NodeId node)
    {
        if (!warning || m_found.isCut)
            return;
        m_found.isCut = m_found.warnings.size() >= SchemaWarnings::Most;
        if (m_found.isCut)
            return;
        warning->path = m_arena.pointer(node);
        m_found.warnings.append(*warning);
    }
    [[nodiscard]] const SchemaWarnings &found() const { return m_found; }

private:
    void visitChild(const SchemaPlace &place, JsonArena::NodeId child)
    {
        SchemaStep step;
        if (m_arena.hasKey(child)) {
            step = m_arena.key(child);
            add(newKey(place, *step), child);
        }
        if (const SchemaPlace *inside = m_schema.step(place, step))
            visit(*inside, child);
    }

    const LearnedSchema &m_schema;
    const JsonArena &m_arena;
    SchemaWarnings m_found;
};

} // namespace

std::optional<SchemaWarning> keyWarning(const LearnedSchema &schema, const QList<SchemaStep> &steps)
{
    if (!schema.saysSomething() || steps.isEmpty() || !steps.last())
        return std::nullopt;
    const SchemaPlace *object = schema.find(steps.first(steps.size() - 1));
    return object ? newKey(*object, *steps.last()) : std::nullopt;
}

SchemaWarnings schemaWarnings(const LearnedSchema &schema, const QList<SchemaStep> &steps,
                              const JsonArena &value, KeyCheck key)
{
    Walk walk(schema, value);
    if (!schema.saysSomething())
        return {};
    if (key == KeyCheck::Check)
        walk.add(keyWarning(schema, steps), JsonArena::Root);
    if (const SchemaPlace *place = schema.find(steps))
        walk.visit(*place, JsonArena::Root);
    return walk.found();
}

} // namespace waymark
