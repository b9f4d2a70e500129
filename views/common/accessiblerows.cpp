#include "views/common/accessiblerows.h"

#include "views/common/accessibleparts.h"
#include "views/common/accessiblerole.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QPointer>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr auto RowsProperty = "waymarkRowsAsList";

class RowInterface final : public AccessiblePart, public QAccessibleActionInterface
{
public:
    RowInterface(QTableView *view, int row)
        : AccessiblePart(view, row)
        , m_view(view)
        , m_row(row)
    {
    }

    bool isValid() const override
    {
        return m_view && m_view->model() && m_row < m_view->model()->rowCount();
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
        const QRect line(0, m_view->rowViewportPosition(m_row), m_view->viewport()->width(),
                         m_view->rowHeight(m_row));
        return {m_view->viewport()->mapToGlobal(line.topLeft()), line.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.selectable = true;
        state.focusable = true;
        state.selected = m_view->selectionModel()->isRowSelected(m_row);
        state.focused = m_view->hasFocus() && m_view->currentIndex().row() == m_row;
        state.offscreen = m_view->rowAt(0) > m_row || m_view->rowViewportPosition(m_row) < 0
            || m_view->rowViewportPosition(m_row) >= m_view->viewport()->height();
        state.invisible = state.offscreen || !m_view->isVisible();
        return state;
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
            for (const QAction *action : m_view->actions())
                names += action->text();
        }
        return names;
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_view->setCurrentIndex(cell(0));
        if (name == setFocusAction())
            m_view->setFocus();
        if (name == pressAction())
            emit m_view->activated(cell(0));
        for (QAction *action : m_view->actions()) {
            if (action->text() == name)
                action->trigger();
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] QModelIndex cell(int column) const
    {
        return m_view->model()->index(m_row, column, m_view->rootIndex());
    }

    QPointer<QTableView> m_view;
    int m_row;
};

class RowsInterface final : public QAccessibleWidget
{
public:
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

QAccessibleInterface *makeRows(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<QTableView *>(object);
    return view && view->property(RowsProperty).toBool() ? new RowsInterface(view) : nullptr;
}

} // namespace

void presentRowsAsList(QTableView *view)
{
    QAccessible::removeFactory(makeRows);
    QAccessible::installFactory(makeRows);
    view->setProperty(RowsProperty, true);
    renewAccessible(view);
}

} // namespace waymark
