#include "views/timeline/timelineaccessible.h"

#include "models/items/unittext.h"
#include "views/timeline/timelineview.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// One lane by its place from the top.
class LaneAccessible final : public AccessiblePart
{
public:
    LaneAccessible(TimelineView *view, int place)
        : AccessiblePart(view, place)
        , m_view(view)
        , m_place(place)
    {
    }

    bool isValid() const override
    {
        return m_view && m_place < m_view->picture().layout().laneCount();
    }
    QAccessible::Role role() const override { return QAccessible::Graphic; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const int type = m_view->picture().layout().typeOfLane(m_place);
        const QString &name = m_view->store().columns().typeNames[type];
        if (kind == QAccessible::Name)
            return name;
        if (kind != QAccessible::Description)
            return {};
        const auto count = static_cast<qint64>(m_view->store().lanes().rows(type).size());
        return m_view->store().isTypeShown(name)
            ? TimelineView::tr("%Ln event(s)", nullptr, int(count))
            : TimelineView::tr("%Ln event(s), hidden", nullptr, int(count));
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const TimelineLayout &layout = m_view->picture().layout();
        const QRectF lane = layout.lane(m_place).united(layout.laneName(m_place));
        return {m_view->mapToGlobal(lane.topLeft().toPoint()), lane.size().toSize()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.offscreen = isValid()
            && !m_view->picture().layout().lane(m_place).intersects(
                m_view->picture().layout().plot());
        state.invisible = state.offscreen || !m_view || !m_view->isVisible();
        return state;
    }

private:
    QPointer<TimelineView> m_view;
    int m_place;
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    auto *view
        = className == "waymark::TimelineView"_L1 ? qobject_cast<TimelineView *>(object) : nullptr;
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::Graphic)
    , m_view(view)
    , m_lanes([view](int place) { return new LaneAccessible(view, place); })
{
}

void TimelineAccessible::install()
{
    QAccessible::removeFactory(makeInterface);
    QAccessible::installFactory(makeInterface);
}

int TimelineAccessible::childCount() const
{
    return m_view->picture().layout().laneCount();
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    return m_lanes.part(index, childCount());
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return AccessibleParts::numberOf(child);
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    const auto place = m_view->picture().layout().placeAt(m_view->mapFromGlobal(QPoint(x, y)));
    return place ? child(*place) : nullptr;
}

} // namespace waymark
