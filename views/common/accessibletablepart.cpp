#include "views/common/accessibletablepart.h"

namespace waymark {

QRect AccessibleTablePart::onScreen(const QRect &place) const
{
    return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::State AccessibleTablePart::stateOf(bool isSelected, bool isCurrent,
                                                bool isOffscreen) const
{
    QAccessible::State state;
    state.selectable = true;
    state.focusable = true;
    state.selected = isSelected;
    state.focused = isCurrent && m_view->hasFocus();
    state.offscreen = isOffscreen;
    state.invisible = isOffscreen || !m_view->isVisible();
    return state;
}

QAccessible::State AccessibleTablePart::noLongerThere()
{
    QAccessible::State state;
    state.invalid = true;
    return state;
}

} // namespace waymark
