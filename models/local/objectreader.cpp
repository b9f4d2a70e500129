#include "models/local/objectreader.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark {

ObjectReader::ObjectReader(const QByteArray &text)
{
    if (auto arena = JsonArena::parseTrusted(text); arena)
        m_arena = *arena;
}

JsonArena::NodeId ObjectReader::find(const char *key) const
{
    return m_arena.type(JsonArena::Root) == JsonType::Object
        ? m_arena.memberUtf8(JsonArena::Root, key)
        : JsonArena::NoNode;
}

QString ObjectReader::text(const char *key) const
{
    const auto node = find(key);
    const bool isText = node != JsonArena::NoNode && m_arena.type(node) == JsonType::String;
    return isText ? m_arena.string(node) : QString();
}

qint64 ObjectReader::number(const char *key) const
{
    const auto node = find(key);
    return node == JsonArena::NoNode ? 0 : m_arena.valueText(node).toByteArray().toLongLong();
}

bool ObjectReader::isTrue(const char *key) const
{
    return json(key).utf8() == "true";
}

JsonText ObjectReader::json(const char *key) const
{
    const auto node = find(key);
    return node == JsonArena::NoNode ? JsonText() : m_arena.value(node);
}

std::optional<SaveTarget> ObjectReader::target() const
{
    const QString row = text("row");
    if (text("table") == "player_profiles"_L1) {
        const auto profile = PlayerId::parse(row);
        return profile ? std::optional<SaveTarget>(*profile) : std::nullopt;
    }
    const auto progress = ProgressId::parse(row);
    return progress ? std::optional<SaveTarget>(*progress) : std::nullopt;
}

std::optional<Timestamp> ObjectReader::time(const char *key) const
{
    return Timestamp::parse(text(key), QTimeZone::utc());
}

} // namespace waymark
