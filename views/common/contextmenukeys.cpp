#include "views/common/contextmenukeys.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPointer>

#include <algorithm>
#include <optional>

namespace waymark {
namespace {

/// Where the menu of the current row opens, in the view; nothing while the row is out of sight.
std::optional<QPoint> placeOfMenu(const QAbstractItemView &view)
{
    constexpr int Indent = 24;
    const QRect row = view.visualRect(view.currentIndex()).intersected(view.viewport()->rect());
    if (row.isEmpty())
        return std::nullopt;
    return view.viewport()->mapTo(
        &view, QPoint(row.left() + std::min(Indent, row.width() / 2), row.center().y()));
}

class ContextMenuKeys final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress)
            return open(watched, *static_cast<QKeyEvent *>(event));
        if (event->type() == QEvent::ContextMenu)
            return move(watched, *static_cast<QContextMenuEvent *>(event));
        return false;
    }

private:
    static bool open(QObject *watched, const QKeyEvent &key)
    {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (key.key() != Qt::Key_F10 || key.modifiers() != Qt::ShiftModifier || !widget
            || QApplication::activePopupWidget())
            return false;
        const QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
        QCoreApplication::sendEvent(widget, &menu);
        return true;
    }

    static bool move(QObject *watched, QContextMenuEvent &menu)
    {
        auto *view = qobject_cast<QAbstractItemView *>(watched);
        if (!view || menu.reason() != QContextMenuEvent::Keyboard)
            return false;
        const auto place = placeOfMenu(*view);
        if (!place || *place == menu.pos())
            return false;
        QContextMenuEvent there(QContextMenuEvent::Keyboard, *place, view->mapToGlobal(*place),
                                menu.modifiers());
        QCoreApplication::sendEvent(view, &there);
        menu.setAccepted(there.isAccepted());
        return true;
    }
};

} // namespace

void installContextMenuKeys()
{
    static QPointer<ContextMenuKeys> installed;
    if (installed)
        return;
    installed = new ContextMenuKeys(qApp);
    qApp->installEventFilter(installed);
}

} // namespace waymark
