#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace waymark {

class SaveTreeView;

/// Expand All, Expand to Level and Collapse All of the Save tree, for menus.
class ExpandActions final : public QObject
{
    Q_OBJECT
public:
    ExpandActions(SaveTreeView &tree, QWidget *page);

    [[nodiscard]] QAction *expandAll() const { return m_expandAll; }
    [[nodiscard]] QMenu *levels() const { return m_levels; }
    [[nodiscard]] QAction *collapseAll() const { return m_collapseAll; }
    void setEnabled(bool enabled); ///< there are rows

private:
    QAction *m_expandAll;
    QMenu *m_levels;
    QAction *m_collapseAll;
};

} // namespace waymark
