#include "models/json/jsonidentity.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr std::array Candidates{"id"_L1,  "uid"_L1,  "uuid"_L1, "guid"_L1,
                                "key"_L1, "slot"_L1, "name"_L1};

bool identifiesAll(const JsonArrayRef &array, const QString &key)
{
    const quint32 count = array.arena.childCount(array.id);
    QSet<QByteArray> seen;
    for (quint32 row = 0; row < count; ++row) {
        const QByteArray identity = identityOf(array.arena, array.arena.child(array.id, row), key);
        if (identity.isEmpty() || seen.contains(identity))
            return false;
        seen.insert(identity);
    }
    return true;
}

} // namespace

std::optional<QString> identityKey(std::span<const JsonArrayRef> arrays)
{
    const bool allEmpty = std::all_of(arrays.begin(), arrays.end(), [](const JsonArrayRef &array) {
        return array.arena.childCount(array.id) == 0;
    });
    if (allEmpty)
        return std::nullopt;
    for (const QLatin1StringView candidate : Candidates) {
        const QString key = candidate;
        const bool identifies
            = std::all_of(arrays.begin(), arrays.end(),
                          [&key](const JsonArrayRef &array) { return identifiesAll(array, key); });
        if (identifies)
            return key;
    }
    return std::nullopt;
}

QByteArray identityOf(const JsonArena &arena, JsonArena::NodeId element, const QString &key)
{
    const JsonArena::NodeId id = arena.member(element, key);
    if (id == JsonArena::NoNode)
        return {};
    const JsonType type = arena.type(id);
    const bool identifies = type == JsonType::String || type == JsonType::Number;
    return identifies ? arena.valueText(id).toByteArray() : QByteArray();
}

} // namespace waymark
