#pragma once

#include "views/common/accessibleparts.h"
#include "views/common/accessiblerole.h"

#include <QTableView>

namespace waymark {

/// A row or a cell of a table.
class AccessibleTablePart : public AccessiblePart
{
protected:
    AccessibleTablePart(QTableView *view, int number)
        : AccessiblePart(view, number)
        , m_view(view)
    {
    }

    [[nodiscard]] QTableView *view() const { return m_view; }
    /// place is in coordinates of the viewport.
    [[nodiscard]] QRect onScreen(const QRect &place) const;
    [[nodiscard]] QAccessible::State stateOf(bool isSelected, bool isCurrent,
                                             bool isOffscreen) const;
    [[nodiscard]] static QAccessible::State noLongerThere();

private:
    QPointer<QTableView> m_view;
};

/// Makes Interface for the tables that have asked for it by presentTable().
template <typename Interface>
QAccessibleInterface *makeTableInterface(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<QTableView *>(object);
    return view && view->property(Interface::AskedFor).toBool() ? new Interface(view) : nullptr;
}

/// From now on assistive technology is told of the table by an Interface of its own.
template <typename Interface>
void presentTable(QTableView *view)
{
    QAccessible::removeFactory(makeTableInterface<Interface>);
    QAccessible::installFactory(makeTableInterface<Interface>);
    view->setProperty(Interface::AskedFor, true);
    renewAccessible(view);
}

} // namespace waymark
