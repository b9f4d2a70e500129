#include "models/items/namenotes.h"

#include "models/json/jsonstring.h"

namespace waymark {

void NameNotes::setDocument(SaveDocument *document)
{
    m_asked.clear(); // of another save
    m_document = document;
}

void NameNotes::setNames(const GameDictionary &names)
{
    if (m_names.isEmpty() && names.isEmpty())
        return;
    m_names = names;
    emit changed(std::exchange(m_asked, {}).values());
}

QList<RowNote> NameNotes::notes(SaveNodeId node) const
{
    constexpr qsizetype LongestId = 256; // bytes; it is asked for at every paint
    if (!m_document || !m_document->tree().type(node))
        return {};
    m_asked.insert(node);
    if (m_names.isEmpty())
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
