#include "models/json/jsonunique.h"

#include "models/json/jsondecimal.h"
#include "models/json/jsonequal.h"
#include "models/json/jsonstring.h"

#include <vector>

namespace waymark {
namespace {

size_t scalarHash(const JsonArena &arena, JsonArena::NodeId id)
{
    const QByteArrayView text = arena.valueText(id);
    if (arena.type(id) == JsonType::String)
        return qHash(decodeJsonUtf8(text));
    if (arena.type(id) == JsonType::Number) {
        const auto number = JsonDecimal::parse(text);
        return number ? qHash(*number, size_t(1)) : 0;
    }
    return qHash(text, size_t(2));
}

/// Hashes of the nodes inside an array that are equal for equal values.
class SubtreeHashes
{
public:
    SubtreeHashes(const JsonArena &arena, JsonArena::NodeId array)
        : m_first(array)
        , m_hashes(arena.subtreeEnd(array) - array, 0)
    {
        // Children have higher ids than their parents, so each is whole before it is added.
        for (JsonArena::NodeId id = array + JsonArena::NodeId(m_hashes.size()) - 1; id > array;
             --id) {
            size_t &own = at(id);
            own = arena.isContainer(id) ? qHashMulti(size_t(arena.type(id)), own)
                                        : scalarHash(arena, id);
            // A sum, because the members of an object have no order.
            at(arena.parent(id)) += arena.hasKey(id)
                ? qHashMulti(own, decodeJsonUtf8(arena.keyText(id)))
                : qHashMulti(own, arena.row(id));
        }
    }

    [[nodiscard]] size_t &at(JsonArena::NodeId id) { return m_hashes[id - m_first]; }

private:
    JsonArena::NodeId m_first;
    std::vector<size_t> m_hashes;
};

} // namespace

std::optional<EqualElements> equalElements(const JsonArena &arena, JsonArena::NodeId array)
{
    SubtreeHashes hashes(arena, array);
    QMultiHash<size_t, JsonArena::NodeId> seen;
    seen.reserve(arena.childCount(array));
    for (quint32 row = 0; row < arena.childCount(array); ++row) {
        const JsonArena::NodeId element = arena.child(array, row);
        const size_t hash = hashes.at(element);
        for (auto like = seen.constFind(hash); like != seen.cend() && like.key() == hash; ++like) {
            if (jsonEqual(arena, *like, arena, element))
                return EqualElements{*like, element};
        }
        seen.insert(hash, element);
    }
    return std::nullopt;
}

} // namespace waymark
