#include "models/document/broughtidentities.h"

#include "models/json/jsonidentity.h"

#include <QSet>

#include <array>

namespace waymark {
namespace {

/// Of an empty array only what comes into it can say.
std::optional<QString> keyOf(const SaveTree &tree, JsonArena::NodeId array,
                             const JsonArena &elements)
{
    const ElementIdentity identity = tree.baseIdentity(array);
    if (identity.by == ElementIdentity::By::Key)
        return identity.key;
    const bool isOpen
        = identity.by == ElementIdentity::By::Content && tree.base()->childCount(array) == 0;
    return isOpen ? identityKey(std::array{JsonArrayRef{elements, JsonArena::Root}}) : std::nullopt;
}

} // namespace

std::optional<JsonGuard> identityGuard(const SaveTree &tree, const BroughtElements &brought)
{
    const auto elements = JsonArena::parseTrusted('[' + brought.elements.join(", ") + ']');
    const auto key = elements ? keyOf(tree, brought.array, *elements) : std::nullopt;
    if (!key)
        return std::nullopt;
    QSet<QByteArrayView> isNew;
    for (quint32 row = 0; row < elements->childCount(JsonArena::Root); ++row)
        isNew.insert(identityOf(*elements, elements->child(JsonArena::Root, row), *key));
    isNew.remove({}); // what has none
    const JsonArena &base = *tree.base();
    for (quint32 row = 0; row < base.childCount(brought.array) && !isNew.isEmpty(); ++row)
        isNew.remove(identityOf(base, base.child(brought.array, row), *key));
    if (isNew.isEmpty())
        return std::nullopt;
    JsonGuard guard{JsonGuard::Kind::LacksIdentities, brought.path, {}, 0, *key, {}};
    for (quint32 row = 0; row < elements->childCount(JsonArena::Root); ++row) {
        const QByteArrayView identity
            = identityOf(*elements, elements->child(JsonArena::Root, row), *key);
        if (isNew.remove(identity)) // once, in the order in which they come
            guard.identities.append(JsonText(identity.toByteArray()));
    }
    return guard;
}

} // namespace waymark
