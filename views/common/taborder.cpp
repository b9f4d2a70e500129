#include "views/common/taborder.h"

#include "views/common/bringintoview.h"

#include <QMainWindow>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

bool isShown(const QWidget &widget)
{
    if (widget.isWindow() || !widget.isVisible())
        return false;
    // Docks behind others stay visible by name, and so do their tabs where none are needed; all
    // else that is out of sight can be scrolled to.
    const bool isOfDocks = qobject_cast<const QMainWindow *>(widget.parentWidget());
    return !isOfDocks || !widget.visibleRegion().isEmpty();
}

bool isStop(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() && widget.isEnabled();
}

QList<QWidget *> shownChildren(const QWidget &parent)
{
    QList<QWidget *> children;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && isShown(*widget))
            children.append(widget);
    }
    return children;
}

/// In a line stands what has its middle beside the first one of it.
QList<QWidget *> inOrder(const QWidget &parent)
{
    QList<QWidget *> children = shownChildren(parent);
    const bool isMirrored = parent.isRightToLeft();
    const auto start = [isMirrored](const QWidget *widget) {
        return isMirrored ? -widget->geometry().right() : widget->x();
    };
    const auto isAbove = [&](const QWidget *a, const QWidget *b) {
        return std::pair(a->y(), start(a)) < std::pair(b->y(), start(b));
    };
    const auto isBefore = [&](const QWidget *a, const QWidget *b) {
        return std::pair(start(a), a->y()) < std::pair(start(b), b->y());
    };
    std::stable_sort(children.begin(), children.end(), isAbove);
    for (auto line = children.begin(); line != children.end();) {
        const QRect first = (*line)->geometry();
        const int bottom = std::max(first.bottom(), first.center().y());
        const auto next = std::stable_partition(line, children.end(), [bottom](const QWidget *one) {
            return one->geometry().center().y() <= bottom;
        });
        std::stable_sort(line, next, isBefore);
        line = next;
    }
    return children;
}

void collect(const QWidget &parent, QList<QWidget *> &stops)
{
    for (QWidget *child : inOrder(parent)) {
        if (isStop(*child))
            stops.append(child);
        if (!qobject_cast<QTabBar *>(child)) // the arrow keys do what its arrows do
            collect(*child, stops);
    }
}

} // namespace

QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> stops;
    collect(window, stops);
    return stops;
}

bool tabTo(const QWidget &window, bool next)
{
    const QList<QWidget *> stops = tabStops(window);
    qsizetype now = -1;
    for (QWidget *at = window.focusWidget(); at && now < 0; at = at->parentWidget())
        now = stops.indexOf(at);
    if (now < 0 || stops.size() < 2)
        return false;
    QWidget *stop = stops[(now + (next ? 1 : -1) + stops.size()) % stops.size()];
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    bringIntoView(stop);
    return true;
}

} // namespace waymark
