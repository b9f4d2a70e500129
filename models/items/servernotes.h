#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"

#include <QHash>
#include <QPointer>

namespace waymark {

class ViewZone;

/// Marks the rows that somebody else changed while the save was open, and those in which something
/// is gone, with the time at which it was written, until the person saves, reloads or turns to
/// another save.
class ServerNotes final : public RowNotes
{
    Q_OBJECT
public:
    explicit ServerNotes(const ViewZone &zone, QObject *parent = nullptr);

    void setDocument(SaveDocument *document);
    void note(const QStringList &places); ///< as SaveDocument::refreshed() tells them
    void clear();
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

private:
    const ViewZone &m_zone;
    QPointer<SaveDocument> m_document;
    struct Note
    {
        Timestamp at;
        bool isWritten = false; ///< at is the row's own time
        bool isChanged = false;
        QStringList gone;
    };
    [[nodiscard]] QString text(const Note &note, const QString &time) const;

    QHash<SaveNodeId, Note> m_notes;
};

} // namespace waymark
