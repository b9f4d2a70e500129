#include "models/items/identitynotes.h"

#include "models/items/savetreemodel.h"
#include "models/json/identitycandidates.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LongestKey = 40;

} // namespace

void IdentityNotes::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_made.clear();
    if (!document)
        return;
    connect(document, &SaveDocument::loaded, this, &IdentityNotes::forget);
    connect(document, &SaveDocument::refreshed, this, &IdentityNotes::forget);
    connect(document, &SaveDocument::stateChanged, this, &IdentityNotes::forget);
    connect(document, &SaveDocument::identityChoicesChanged, this, &IdentityNotes::forget);
}

void IdentityNotes::forget()
{
    const QList<SaveNodeId> known = m_made.keys();
    m_made.clear();
    if (!known.isEmpty())
        emit changed(known);
}

std::optional<JsonArena::NodeId> IdentityNotes::arrayAt(const SaveTree &tree, SaveNodeId node)
{
    if (!tree.base() || tree.type(node) != JsonType::Array)
        return std::nullopt;
    const JsonArena &base = *tree.base();
    const JsonArena::NodeId array = tree.baseNode(node);
    const bool isOfObjects = array != JsonArena::NoNode && base.type(array) == JsonType::Array
        && base.childCount(array) > 0 && base.type(base.child(array, 0)) == JsonType::Object;
    return isOfObjects ? std::optional(array) : std::nullopt;
}

QList<RowNote> IdentityNotes::notes(SaveNodeId node) const
{
    if (!m_document || !m_document->isLoaded() || m_document->tree().type(node) != JsonType::Array)
        return {};
    const auto known = m_made.constFind(node);
    if (known != m_made.cend())
        return *known;
    const auto array = arrayAt(m_document->tree(), node);
    return *m_made.insert(node, array ? make(*array) : QList<RowNote>());
}

QList<RowNote> IdentityNotes::make(JsonArena::NodeId array) const
{
    using By = ElementIdentity::By;
    const SaveTree &tree = m_document->tree();
    const ElementIdentity identity = tree.baseIdentity(array);
    QList<RowNote> notes;
    switch (identity.by) {
    case By::Key: {
        const QString key = oneLine(identity.key, LongestKey);
        notes.append({RowNote::Kind::Identity, tr("elements by %1").arg(key),
                      tr("by %1", "a member").arg(key)});
        break;
    }
    case By::Position:
        notes.append({RowNote::Kind::Identity, tr("elements by position"), tr("by position")});
        break;
    case By::Content:
        notes.append({RowNote::Kind::Identity, tr("elements by content"), tr("by content")});
        break;
    }
    const auto choice = tree.identityChoices().of(*tree.base(), array);
    if (choice && *choice != identity) {
        const QString why = trouble(identityCandidate(*tree.base(), array, choice->key));
        notes.append({RowNote::Kind::Warning,
                      tr("not by %1: %2").arg(oneLine(choice->key, LongestKey), why)});
    }
    return notes;
}

QString IdentityNotes::trouble(const IdentityCandidate &candidate)
{
    const QLocale locale;
    const QString all = locale.toString(candidate.elements);
    QStringList parts;
    if (candidate.missing > 0)
        parts.append(tr("missing in %1 of %2").arg(locale.toString(candidate.missing), all));
    if (candidate.unfit > 0)
        parts.append(
            tr("neither text nor number in %1 of %2").arg(locale.toString(candidate.unfit), all));
    if (candidate.sharing > 1)
        parts.append(
            tr("%1 share the value %2")
                .arg(locale.toString(candidate.sharing), oneLine(candidate.shared, LongestKey)));
    return parts.join(", "_L1);
}

} // namespace waymark
