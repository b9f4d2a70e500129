#pragma once

#include <QEvent>
#include <QEventLoop>
#include <QObject>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <functional>
#include <vector>

namespace waymark::bench {

/// Runs the event loop until each of some widgets has been painted with what it should show.
class PaintWatch final : public QObject
{
public:
    using IsThere = std::function<bool()>;

    void expect(QWidget *widget, IsThere isThere)
    {
        m_awaited.push_back({widget, std::move(isThere), false});
        widget->installEventFilter(this);
    }
    void start()
    {
        for (Awaited &one : m_awaited)
            one.isPainted = false;
    }
    void wait()
    {
        while (!isDone()) // an earlier wait may have left a quit behind
            m_loop.exec();
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        for (Awaited &one : m_awaited) {
            if (one.widget == object && one.isThere())
                one.isPainted = true;
        }
        if (isDone()) // the filter comes before the painting
            QTimer::singleShot(0, &m_loop, &QEventLoop::quit);
        return false;
    }

private:
    struct Awaited
    {
        QWidget *widget;
        IsThere isThere;
        bool isPainted;
    };

    [[nodiscard]] bool isDone() const
    {
        return std::all_of(m_awaited.begin(), m_awaited.end(),
                           [](const Awaited &one) { return one.isPainted; });
    }

    std::vector<Awaited> m_awaited;
    QEventLoop m_loop;
};

} // namespace waymark::bench
