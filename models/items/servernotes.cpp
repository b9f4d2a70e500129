#include "models/items/servernotes.h"

#include "models/items/viewzone.h"

using namespace Qt::StringLiterals;

namespace waymark {

ServerNotes::ServerNotes(const ViewZone &zone, QObject *parent)
    : RowNotes(parent)
    , m_zone(zone)
{
}

void ServerNotes::setDocument(SaveDocument *document)
{
    if (m_document == document)
        return;
    clear();
    m_document = document;
}

void ServerNotes::clear()
{
    const QList<SaveNodeId> before = m_seen.keys();
    m_seen.clear();
    emit changed(before);
}

void ServerNotes::note(const QStringList &places)
{
    if (!m_document)
        return;
    const Timestamp now = Timestamp::now();
    QList<SaveNodeId> noted;
    for (const QString &place : places) {
        const auto path = JsonPointer::parse(place); // the name of a column is none
        const auto node = path && !path->isRoot() ? m_document->tree().find(*path) : std::nullopt;
        if (!node)
            continue;
        m_seen.insert(*node, now);
        noted.append(*node);
    }
    emit changed(noted);
}

QList<RowNote> ServerNotes::notes(SaveNodeId node) const
{
    const auto seen = m_seen.constFind(node);
    if (seen == m_seen.cend())
        return {};
    const QString time = seen->toDateTime(m_zone.zone()).toString(u"HH:mm:ss t"_s);
    return {{RowNote::Kind::Server, tr("changed on the server, %1").arg(time), time}};
}

} // namespace waymark
