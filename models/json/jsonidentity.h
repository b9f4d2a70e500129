#pragma once

#include "models/json/identitychoices.h"

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

/// By what the elements of these arrays are told apart: as it was chosen where that holds for all
/// of them, else by identityKey(), else by their content.
[[nodiscard]] ElementIdentity elementIdentity(std::span<const JsonArrayRef> arrays,
                                              const std::optional<ElementIdentity> &choice);
[[nodiscard]] bool identifiesAll(const JsonArrayRef &array, const QString &key);

/// Nothing stands twice in it, by the texts of its elements: it is a set rather than a log.
[[nodiscard]] bool holdsEachOnce(const JsonArrayRef &array);

/// What an element calls itself under that key: the exact text.
[[nodiscard]] QByteArrayView identityOf(const JsonArena &arena, JsonArena::NodeId element,
                                        const QString &key);

/// Numbers elements of several arrays so that those with the same number match: by their identity
/// under a key, else by their whole text. The arenas must outlive it.
class JsonElementLabels
{
public:
    explicit JsonElementLabels(std::optional<QString> key)
        : m_key(std::move(key))
    {
    }
    [[nodiscard]] QList<quint32> of(const JsonArrayRef &array);

private:
    std::optional<QString> m_key;
    QHash<QByteArrayView, quint32> m_known;
};

} // namespace waymark
