#pragma once

#include "models/saves/savewatch.h"
#include "views/save/noticeline.h"

#include <QPointer>

class QToolButton;

namespace waymark {

/// What became of the last save: still as saved, or what the game put back, with Put Back.
class WatchLine final : public NoticeLine
{
    Q_OBJECT
public:
    WatchLine(ViewZone &zone, QWidget *parent);

    void setWatch(SaveWatch *watch);
    /// The save in front: while it is in conflict nothing can be put back, and that is told first.
    void setDocument(SaveDocument *document);
    /// For the status bar as well; empty where nothing was saved.
    [[nodiscard]] QString text() const;

signals:
    void putBackRequested();
    void onePutBackRequested(const waymark::SaveChange &saved);

private:
    void tell() override;
    void offerPlaces();
    [[nodiscard]] QString placeText(const PutBackPlace &place) const;

    QPointer<SaveWatch> m_watch;
    QPointer<SaveDocument> m_document;
    QToolButton *m_putBackOne; ///< where there are several
    QPushButton *m_putBack;
};

} // namespace waymark
