#include "models/saves/puttingback.h"

#include "models/document/savedocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// The row that stands for a place of the server's document; nothing where the person has taken it
/// away or replaced what it is in.
std::optional<SaveNodeId> nodeOnServer(const SaveTree &tree, const JsonPointer &path)
{
    SaveNodeId at = SaveTree::Root;
    for (const QString &token : path.tokens()) {
        const SaveNode &container = tree.node(at);
        if (!tree.isContainer(at) || container.value != container.baseValue)
            return std::nullopt;
        const std::vector<SaveNodeId> inside = tree.baseChildren(at);
        if (tree.type(at) == JsonType::Array) {
            const auto index = parseArrayIndex(token);
            if (!index || *index >= qsizetype(inside.size()))
                return std::nullopt;
            at = inside[size_t(*index)];
        } else {
            const auto member = std::find_if(inside.begin(), inside.end(), [&](SaveNodeId child) {
                return tree.node(child).baseKey == token;
            });
            if (member == inside.end())
                return std::nullopt;
            at = *member;
        }
        if (!tree.isPresent(at))
            return std::nullopt;
    }
    return at;
}

Error cannot(const PutBackPlace &place)
{
    const QString where = place.saved.place();
    return {
        Error::Kind::Refused,
        SaveDocument::tr("%1 cannot be put back: what it was in is not there any more.").arg(where),
        {where},
        {}};
}

} // namespace

Result<void> putBack(const PutBackPlace &place, SaveDocument &document)
{
    const SaveTree &tree = document.tree();
    const SaveChange &saved = place.saved;
    if (!saved.column.isEmpty())
        return document.setColumn(saved.column,
                                  saved.now ? ColumnText(saved.now->toString()) : ColumnText());
    if (!place.at)
        return cannot(place);
    const auto value = saved.now ? std::optional(saved.now->json()) : std::optional<JsonText>();
    if (place.at->isRoot())
        return document.setDocument(value);
    if (const auto there = nodeOnServer(tree, *place.at))
        return value ? document.setValue(*there, *value) : document.remove({*there});
    const auto container = nodeOnServer(tree, place.at->parent());
    if (!container || !value)
        return cannot(place);
    const auto added = tree.type(*container) == JsonType::Array
        ? document.addElement(*container, tree.childCount(*container), *value)
        : document.addMember(*container, place.at->lastToken(), *value);
    return added ? Result<void>() : added.error();
}

} // namespace waymark
