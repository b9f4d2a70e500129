#pragma once

#include "models/document/savetree.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonvalidator.h"

namespace waymark::test {

/// Put together from all that is in it, whatever was copied from where.
inline QByteArray textOfRows(const SaveTree &tree, SaveNodeId id)
{
    if (!tree.isContainer(id))
        return tree.text(id).utf8();
    const bool isObject = tree.type(id) == JsonType::Object;
    QByteArrayList parts;
    for (const SaveNodeId child : tree.children(id)) {
        if (tree.isPresent(child))
            parts.append((isObject ? quoteJsonString(tree.node(child).key) + ": " : QByteArray())
                         + textOfRows(tree, child));
    }
    return (isObject ? '{' : '[') + parts.join(", ") + (isObject ? '}' : ']');
}

/// In every row the text is that of its rows, however it is asked for.
inline bool holdsItsTexts(const SaveTree &tree)
{
    for (SaveNodeId id = 0; id < tree.nodeCount(); ++id) {
        if (!tree.isAttached(id) || !tree.isPresent(id) || !tree.type(id))
            continue;
        const QByteArray text = textOfRows(tree, id);
        if (tree.text(id).utf8() != text || !tree.hasText(id, text)
            || tree.hasText(id, QByteArray(text + ' ')) || tree.hasText(id, text.chopped(1))
            || tree.depth(id) != jsonDepth(text))
            return false;
    }
    return true;
}

} // namespace waymark::test
