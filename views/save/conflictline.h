#pragma once

#include "models/document/savedocument.h"
#include "views/save/noticeline.h"

#include <QPointer>

namespace waymark {

/// Why the save in front cannot be saved just now: both sides changed the same places. Before
/// somebody tried to save it says so too, and does not speak of a failure.
class ConflictLine final : public NoticeLine
{
    Q_OBJECT
public:
    ConflictLine(ViewZone &zone, QWidget *parent);

    void setDocument(SaveDocument *document);
    /// Somebody tried to save this one, and it was refused for what is in conflict.
    void noteTried(const SaveTarget &save);
    /// Empty: nothing is in conflict.
    [[nodiscard]] QString text() const;

signals:
    void conflictsWanted();

private:
    void tell() override;

    QPointer<SaveDocument> m_document;
    QSet<SaveTarget> m_tried;
};

} // namespace waymark
