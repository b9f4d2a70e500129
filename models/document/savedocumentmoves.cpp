// How values go to other places; all other edits are in savedocumentedits.cpp.

#include "models/document/checkthere.h"
#include "models/document/savedocument.h"
#include "models/document/saveeditor.h"

#include <algorithm>

namespace waymark {
namespace {

Error refusal(const QString &detail)
{
    return {Error::Kind::Invalid, detail, {}, {}};
}

} // namespace

Result<void> SaveDocument::moveElement(SaveNodeId element, int row)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    const SaveNodeId array = tree().parent(element);
    if (element == SaveTree::Root || tree().type(array) != JsonType::Array || row < 0
        || row >= tree().childCount(array))
        return refusal(tr("Only an element of an array moves, within it."));
    SaveEditor editor(m_content);
    editor.moveTo(element, row);
    return commitSteps(editor, tr("Move %1").arg(tree().path(element).toString()));
}

Result<QList<SaveNodeId>> SaveDocument::moveInto(const QList<SaveNodeId> &nodes,
                                                 SaveNodeId container, int row)
{
    return putInto(nodes, container, row, false);
}

Result<QList<SaveNodeId>> SaveDocument::copyInto(const QList<SaveNodeId> &nodes,
                                                 SaveNodeId container, int row)
{
    return putInto(nodes, container, row, true);
}

Result<QList<SaveNodeId>> SaveDocument::putInto(const QList<SaveNodeId> &nodes,
                                                SaveNodeId container, int row, bool copies)
{
    if (auto editable = checkEditable(); !editable)
        return editable.error();
    if (auto there = checkThere(tree(), container); !there)
        return there.error();
    if (!tree().isContainer(container))
        return refusal(tr("Only an object or an array takes values."));
    SaveEditor editor(m_content);
    QList<SaveNodeId> made;
    const bool isArray = tree().type(container) == JsonType::Array;
    int at = std::clamp(row, 0, tree().childCount(container));
    for (const SaveNodeId node : nodes) {
        const bool isBelow = node != SaveTree::Root && tree().isPresent(node);
        if (!isBelow || (!copies && tree().path(node).contains(tree().path(container)))) {
            editor.takeBack();
            updateChanges();
            return refusal(tr("A value cannot be moved into itself."));
        }
        if (!copies && tree().parent(node) == container) {
            if (isArray)
                editor.moveTo(node, at > tree().row(node) ? at - 1 : at);
            made.append(node);
        } else {
            const auto value = SaveEditor::copiedValue(tree(), node);
            if (!value) {
                editor.takeBack();
                updateChanges();
                return value.error();
            }
            const bool isMember = tree().type(tree().parent(node)) == JsonType::Object;
            const QString key = isArray
                ? QString()
                : freeKey(container, isMember ? tree().node(node).key : tree().token(node));
            if (!copies)
                editor.setPresent(node, false);
            made.append(editor.insert(container, isArray ? at : editor.rowForKey(container, key),
                                      key, *value));
        }
        at = tree().row(made.last()) + 1;
    }
    const int count = int(nodes.size());
    const QString place = tree().path(container).toString();
    auto done = commitSteps(editor,
                            copies ? tr("Copy %Ln values into %1", nullptr, count).arg(place)
                                   : tr("Move %Ln values into %1", nullptr, count).arg(place));
    return done ? Result<QList<SaveNodeId>>(made) : done.error();
}

} // namespace waymark
