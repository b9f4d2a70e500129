#include "models/checks/learnedschematext.h"

#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

constexpr int Version = 1;
constexpr auto FileKind = "learned schema";

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

template <typename Item, typename Write>
QByteArray list(const Item &items, Write write)
{
    QByteArrayList parts;
    for (const auto &item : items)
        parts.append(write(item));
    return '[' + parts.join(',') + ']';
}

QByteArray placeText(const SchemaPlace &place)
{
    QByteArray text = "{\"saves\":" + number(place.saves);
    text += ",\"types\":" + list(place.types, number);
    if (place.numbers)
        text += ",\"range\":[" + place.numbers->least + ',' + place.numbers->greatest + ']';
    text += ",\"values\":" + list(place.values, [](const LearnedValue &value) -> QByteArray {
                return '[' + value.json + ',' + number(value.saves) + ']';
            });
    text += ",\"otherValues\":" + number(place.otherValues);
    text += ",\"keys\":" + list(place.keys, [](const LearnedKey &key) -> QByteArray {
                return '[' + quoteJsonString(key.name) + ',' + number(key.saves) + ','
                    + number(key.place) + ']';
            });
    text += ",\"otherKeys\":" + number(place.otherKeys);
    text += ",\"elements\":" + number(place.elements);
    return text + ",\"anyMember\":" + number(place.anyMember) + '}';
}

/// Reads what placeText() wrote. What is missing or of another type makes it fail.
class Reader
{
public:
    explicit Reader(const JsonArena &arena)
        : m_arena(arena)
    {
    }

    [[nodiscard]] std::optional<LearnedSchema> read()
    {
        LearnedSchema schema;
        if (text(in(JsonArena::Root, "waymark")) != QLatin1StringView(FileKind)
            || integer(in(JsonArena::Root, "version")) != Version)
            return std::nullopt;
        schema.experience = text(in(JsonArena::Root, "experience"));
        schema.saves = integer(in(JsonArena::Root, "saves"));
        schema.isWhole = integer(in(JsonArena::Root, "isWhole")) != 0;
        const auto at = Timestamp::parse(text(in(JsonArena::Root, "learnedAt")), QTimeZone::utc());
        const NodeId places = in(JsonArena::Root, "places");
        m_places = int(count(places));
        for (int place = 0; place < m_places; ++place)
            schema.places.append(readPlace(child(places, quint32(place)), place));
        if (!at || m_places == 0 || m_failed)
            return std::nullopt;
        schema.learnedAt = *at;
        return schema;
    }

private:
    SchemaPlace readPlace(NodeId node, int own)
    {
        SchemaPlace place;
        place.saves = integer(in(node, "saves"));
        const NodeId types = in(node, "types");
        for (quint32 type = 0; type < place.types.size(); ++type)
            place.types[type] = integer(child(types, type));
        const NodeId range = m_failed ? JsonArena::NoNode : m_arena.memberUtf8(node, "range");
        if (range != JsonArena::NoNode)
            place.numbers = LearnedRange{bound(child(range, 0)), bound(child(range, 1))};
        const NodeId values = in(node, "values");
        for (quint32 row = 0; row < count(values); ++row)
            place.values.append(readValue(child(values, row)));
        place.otherValues = integer(in(node, "otherValues"));
        const NodeId keys = in(node, "keys");
        for (quint32 row = 0; row < count(keys); ++row) {
            const NodeId key = child(keys, row);
            place.keys.append(
                {text(child(key, 0)), integer(child(key, 1)), placeIndex(child(key, 2), own)});
        }
        place.otherKeys = integer(in(node, "otherKeys"));
        place.elements = placeIndex(in(node, "elements"), own);
        place.anyMember = placeIndex(in(node, "anyMember"), own);
        return place;
    }
    LearnedValue readValue(NodeId node)
    {
        const NodeId json = child(node, 0);
        if (json == JsonArena::NoNode || m_arena.isContainer(json)) {
            m_failed = true;
            return {};
        }
        return {m_arena.valueText(json).toByteArray(), integer(child(node, 1))};
    }
    QByteArray bound(NodeId node)
    {
        if (node == JsonArena::NoNode || !JsonNumber::parse(m_arena.valueText(node))) {
            m_failed = true;
            return {};
        }
        return m_arena.valueText(node).toByteArray();
    }
    /// A place knows only such as stand behind it, so there is no way in a circle.
    int placeIndex(NodeId node, int own)
    {
        const qint64 index = integer(node);
        m_failed = m_failed
            || (index != SchemaPlace::None && (index <= qint64(own) || index >= m_places));
        return m_failed ? SchemaPlace::None : int(index);
    }
    NodeId in(NodeId node, const char *key)
    {
        const NodeId found = m_failed || node == JsonArena::NoNode ? JsonArena::NoNode
                                                                   : m_arena.memberUtf8(node, key);
        m_failed = m_failed || found == JsonArena::NoNode;
        return found;
    }
    NodeId child(NodeId node, quint32 row)
    {
        m_failed = m_failed || row >= count(node);
        return m_failed ? JsonArena::NoNode : m_arena.child(node, row);
    }
    [[nodiscard]] quint32 count(NodeId node) const
    {
        return m_failed || node == JsonArena::NoNode ? 0 : m_arena.childCount(node);
    }
    qint64 integer(NodeId node)
    {
        bool isInteger = false;
        const qint64 value = m_failed || node == JsonArena::NoNode
            ? 0
            : m_arena.valueText(node).toLongLong(&isInteger);
        m_failed = m_failed || !isInteger;
        return value;
    }
    QString text(NodeId node)
    {
        const bool isText
            = !m_failed && node != JsonArena::NoNode && m_arena.type(node) == JsonType::String;
        m_failed = m_failed || !isText;
        return isText ? m_arena.string(node) : QString();
    }

    const JsonArena &m_arena;
    int m_places = 0;
    bool m_failed = false;
};

} // namespace

QByteArray learnedSchemaText(const LearnedSchema &schema)
{
    QByteArray text
        = "{\"waymark\":\"" + QByteArray(FileKind) + "\",\"version\":" + number(Version);
    text += ",\"experience\":" + quoteJsonString(schema.experience);
    text += ",\"saves\":" + number(schema.saves);
    text += ",\"isWhole\":" + number(schema.isWhole ? 1 : 0);
    text += ",\"learnedAt\":" + quoteJsonString(schema.learnedAt.toIsoUtc());
    text += ",\"places\":" + list(schema.places, placeText);
    return text + "}\n";
}

std::optional<LearnedSchema> readLearnedSchema(const QByteArray &text)
{
    const auto arena = JsonArena::parseStrict(text);
    return arena ? Reader(*arena).read() : std::nullopt;
}

} // namespace waymark
