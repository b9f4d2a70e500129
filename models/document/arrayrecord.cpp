#include "models/document/arrayrecord.h"

#include "models/json/jsonidentity.h"
#include "models/json/jsonstring.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype MostBytes = 64 * 1024; ///< of an array; a record is kept for good
/// Of the text of an array that is looked at. Saving must not be felt, and undo takes nothing back
/// in a larger one that it cannot prove otherwise.
constexpr qsizetype MostText = 256 * 1024;

bool isLarge(const SaveTree &tree, SaveNodeId array)
{
    const JsonArena::NodeId base = tree.baseNode(array);
    return base != JsonArena::NoNode && tree.base()->valueText(base).size() > MostText;
}

std::optional<SaveNodeId> outermostArray(const SaveTree &tree, SaveNodeId id)
{
    std::optional<SaveNodeId> array;
    while (id != SaveTree::Root) {
        id = tree.parent(id);
        if (tree.type(id) == JsonType::Array)
            array = id;
    }
    return array;
}

/// The array with those elements that were left alone by their identity; nothing where not all of
/// its elements have one by now.
std::optional<QByteArray> byIdentity(const SaveTree &tree, SaveNodeId array,
                                     const QSet<SaveNodeId> &touched)
{
    const JsonArena::NodeId baseArray = tree.baseNode(array);
    const auto key
        = baseArray == JsonArena::NoNode ? std::nullopt : tree.baseIdentityKey(baseArray);
    if (!key)
        return std::nullopt;
    QByteArrayList elements;
    qsizetype bytes = 0;
    for (const SaveNodeId id : tree.children(array)) {
        if (!tree.isPresent(id))
            continue;
        const bool isKnown = tree.node(id).inBase && !touched.contains(id);
        elements += isKnown ? '{' + quoteJsonString(*key) + ": "
                + identityOf(*tree.base(), tree.baseNode(id), *key).toByteArray() + '}'
                            : tree.text(id).utf8();
        bytes += elements.constLast().size();
        if (bytes > MostBytes)
            return std::nullopt;
    }
    const QByteArray text = '[' + elements.join(", ") + ']';
    const auto arena = JsonArena::parseTrusted(text);
    if (!arena)
        return std::nullopt;
    const std::array arrays{JsonArrayRef{*arena, JsonArena::Root}};
    return elements.isEmpty() || identityKey(arrays) == key ? std::optional(text) : std::nullopt;
}

/// Whoever takes a renaming back finds no array under the path that it has afterwards, and can do
/// no more than put back what stands there.
bool hasRenaming(const SaveTree &tree, const QList<SaveChange> &changes)
{
    return std::any_of(changes.begin(), changes.end(), [&](const SaveChange &change) {
        return change.kind == SaveMark::Moved
            && tree.type(tree.parent(change.node)) == JsonType::Object;
    });
}

QByteArray recorded(const SaveTree &tree, SaveNodeId array, const QSet<SaveNodeId> &touched,
                    bool isWhole)
{
    const auto known = isWhole ? std::nullopt : byIdentity(tree, array, touched);
    if (known && known->size() <= MostBytes)
        return *known;
    const JsonText whole = tree.text(array);
    return whole.utf8().size() <= MostBytes ? whole.utf8() : '"' + arrayHash(whole) + '"';
}

} // namespace

QByteArray arrayHash(const JsonText &canonical)
{
    return "sha256:"
        + QCryptographicHash::hash(canonical.utf8(), QCryptographicHash::Sha256).toHex();
}

void recordArrays(GuardedEdit &edit, const SaveTree &tree, const QList<SaveChange> &changes)
{
    std::vector<std::pair<QString, QByteArray>> arrays;
    QSet<SaveNodeId> seen;
    const QSet<SaveNodeId> touched = tree.touchedWithAncestors();
    const bool isWhole = hasRenaming(tree, changes);
    for (const SaveChange &change : changes) {
        const auto array
            = change.column.isEmpty() ? outermostArray(tree, change.node) : std::nullopt;
        if (!array || seen.contains(*array) || !tree.isPresent(*array))
            continue;
        seen.insert(*array);
        if (isLarge(tree, *array))
            continue;
        QStringList path = tree.path(*array).tokens();
        if (edit.recordColumn.isEmpty())
            path.prepend(edit.target.jsonColumn());
        arrays.emplace_back(JsonPointer(path).toString(), recorded(tree, *array, touched, isWhole));
    }
    if (arrays.empty())
        return;
    std::sort(arrays.begin(), arrays.end(), [](const auto &a, const auto &b) {
        return compareJsonKeys(a.first.toUtf8(), b.first.toUtf8()) < 0;
    });
    QByteArrayList members;
    for (const auto &[path, text] : arrays)
        members += quoteJsonString(path) + ": " + text;
    edit.arrays = JsonText('{' + members.join(", ") + '}');
    const auto inverse = JsonArena::parseTrusted(edit.inverse.utf8());
    if (!inverse || inverse->childCount(JsonArena::Root) == 0)
        return;
    const JsonArena::NodeId first = inverse->child(JsonArena::Root, 0);
    const qsizetype end
        = inverse->valueOffset(first) + inverse->valueText(first).size() - 1; // its brace
    QByteArray text = edit.inverse.utf8();
    text.insert(end, ", \"arrays\": " + edit.arrays.utf8());
    edit.inverse = JsonText(text);
}

} // namespace waymark
