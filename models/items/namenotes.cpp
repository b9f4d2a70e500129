#include "models/items/namenotes.h"

#include "models/json/jsonstring.h"

namespace waymark {

QList<RowNote> NameNotes::notes(SaveNodeId node) const
{
    constexpr qsizetype LongestId = 256; // bytes; it is asked for at every paint
    if (m_names.isEmpty() || !m_document || !m_document->tree().type(node))
        return {};
    const SaveTree &tree = m_document->tree();
    QStringList ids;
    if (node != SaveTree::Root && tree.type(tree.parent(node)) == JsonType::Object)
        ids.append(tree.token(node));
    const SaveValue &value = *tree.node(node).value;
    if (value.type == JsonType::String) {
        const QByteArrayView text = value.arena->valueText(value.arenaNode);
        if (text.size() <= LongestId)
            ids.append(decodeJsonString(text));
    }
    QList<RowNote> notes;
    for (const QString &id : ids) {
        if (!m_names.knows(id))
            continue;
        const RowNote note{RowNote::Kind::Name, m_names.name(id, tree.path(node))};
        if (!note.text.isEmpty() && !notes.contains(note))
            notes.append(note);
    }
    return notes;
}

} // namespace waymark
