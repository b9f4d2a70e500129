#pragma once

#include "models/items/savewatch.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace waymark {

class ViewZone;

/// What became of the last save: still as saved, or what the game put back, with Put Back.
class WatchLine final : public QWidget
{
    Q_OBJECT
public:
    WatchLine(ViewZone &zone, QWidget *parent);

    void setWatch(SaveWatch *watch);
    /// For the status bar as well; empty where nothing was saved.
    [[nodiscard]] QString text() const;

signals:
    void putBackRequested();
    void onePutBackRequested(const QString &place);

private:
    void update();
    void offerPlaces();
    [[nodiscard]] QString placeText(const PutBackPlace &place) const;

    ViewZone &m_zone;
    QPointer<SaveWatch> m_watch;
    QLabel *m_text;
    QPushButton *m_putBack;
    QToolButton *m_putBackOne; ///< where there are several
};

} // namespace waymark
