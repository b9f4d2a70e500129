#pragma once

#include "views/common/accessibleparts.h"

#include <QAccessibleWidget>

namespace waymark {

class TimelineView;

/// The timeline for assistive technology: a graphic whose children are its lanes, each with its
/// name, its number of events and where it is on the screen.
class TimelineAccessible final : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView *view);
    /// Makes Qt ask this class for TimelineViews.
    static void install();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;

private:
    TimelineView *m_view;
    mutable AccessibleParts m_lanes;
};

} // namespace waymark
