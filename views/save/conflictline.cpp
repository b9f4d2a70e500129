#include "views/save/conflictline.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

ConflictLine::ConflictLine(ViewZone &zone, QWidget *parent)
    : NoticeLine(u"conflictLine"_s, zone, parent)
{
    auto *show = addButton(tr("Show Conflicts"), u"showConflicts"_s);
    show->setToolTip(tr("Goes to the list in which to choose for each place."));
    connect(show, &QPushButton::clicked, this, &ConflictLine::conflictsWanted);
}

void ConflictLine::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &SaveDocument::conflictsChanged, this, &ConflictLine::tell);
        connect(document, &SaveDocument::stateChanged, this, &ConflictLine::tell);
    }
    tell();
}

void ConflictLine::noteTried(const SaveTarget &save)
{
    m_tried.insert(save);
    tell();
}

QString ConflictLine::text() const
{
    if (!m_document || m_document->state() != SaveDocument::State::Conflict)
        return {};
    const int places = int(m_document->conflicts().size());
    return m_tried.contains(m_document->target())
        ? tr("Nothing was saved: %Ln places were changed on both sides. Choose for each under "
             "Conflicts, then save again.",
             nullptr, places)
        : tr("%Ln places were changed on both sides. Choose for each under Conflicts before you "
             "save.",
             nullptr, places);
}

void ConflictLine::tell()
{
    const QString why = text();
    if (m_document && why.isEmpty())
        m_tried.remove(m_document->target());
    setVisible(!why.isEmpty());
    setText(why);
}

} // namespace waymark
