#pragma once

#include "models/json/jsonarena.h"

#include <optional>
#include <span>

namespace waymark {

struct JsonArrayRef
{
    const JsonArena &arena;
    JsonArena::NodeId id;
};

/// The key by which elements of these arrays can be told apart (id, uid, uuid, guid, key, slot,
/// name): all elements of all arrays are objects that have it as a string or number, and no array
/// has a value of it twice. Nothing where there is none, or no element at all.
[[nodiscard]] std::optional<QString> identityKey(std::span<const JsonArrayRef> arrays);

/// What an element calls itself under that key: the exact text.
[[nodiscard]] QByteArray identityOf(const JsonArena &arena, JsonArena::NodeId element,
                                    const QString &key);

} // namespace waymark
