#include "views/common/accessiblerows.h"

#include "views/common/accessibletablepart.h"

#include <QAccessibleWidget>
#include <QAction>

namespace waymark {
namespace {

class RowInterface final : public AccessibleTablePart, public QAccessibleActionInterface
{
public:
    RowInterface(QTableView *view, int row)
        : AccessibleTablePart(view, row)
    {
    }

    bool isValid() const override
    {
        return view() && view()->model() && number() < view()->model()->rowCount();
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name
            ? cell(0).data(Qt::AccessibleTextRole).toString()
            : QString();
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        return onScreen({0, view()->rowViewportPosition(number()), view()->viewport()->width(),
                         view()->rowHeight(number())});
    }
    QAccessible::State state() const override
    {
        if (!isValid())
            return noLongerThere();
        const int top = view()->rowViewportPosition(number());
        const bool isOffscreen
            = view()->rowAt(0) > number() || top < 0 || top >= view()->viewport()->height();
        return stateOf(view()->selectionModel()->isRowSelected(number()),
                       view()->currentIndex().row() == number(), isOffscreen);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    QStringList actionNames() const override
    {
        QStringList names{pressAction(), setFocusAction()};
        if (isValid()) {
            for (const QAction *action : view()->actions())
                names += action->text();
        }
        return names;
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        view()->setCurrentIndex(cell(0));
        if (name == setFocusAction())
            view()->setFocus();
        if (name == pressAction())
            emit view()->activated(cell(0));
        for (QAction *action : view()->actions()) {
            if (action->text() == name)
                action->trigger();
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] QModelIndex cell(int column) const
    {
        return view()->model()->index(number(), column, view()->rootIndex());
    }
};

class RowsInterface final : public QAccessibleWidget
{
public:
    static constexpr auto AskedFor = "waymarkRowsAsList"; ///< a property of the view

    explicit RowsInterface(QTableView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
        , m_rows([view](int row) { return new RowInterface(view, row); })
    {
    }
    int childCount() const override { return m_view->model() ? m_view->model()->rowCount() : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return m_rows.part(index, childCount());
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return AccessibleParts::numberOf(child);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(m_view->rowAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)).y()));
    }
    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->currentIndex().row()) : nullptr;
    }

private:
    QTableView *m_view;
    mutable AccessibleParts m_rows;
};

} // namespace

void presentRowsAsList(QTableView *view)
{
    presentTable<RowsInterface>(view);
}

} // namespace waymark
