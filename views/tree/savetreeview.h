#pragma once

#include "models/document/savenode.h"
#include "models/domain/error.h"
#include "models/items/savemimedata.h"
#include "models/ports/keptview.h"

#include <QHash>
#include <QSet>
#include <QTreeView>

namespace waymark {

class SaveActions;
class SaveDocument;
class SaveTreeModel;
class TreeExpander;

/// The Save tree with its keys. How it was left is remembered for each document.
class SaveTreeView final : public QTreeView
{
    Q_OBJECT
public:
    explicit SaveTreeView(SaveTreeModel &model, QWidget *parent = nullptr);

    void setActions(SaveActions *actions) { m_actions = actions; }
    /// To the end of its context menu, below a line.
    void addGroup(const QList<QAction *> &actions);
    /// Before and after the model takes another document.
    void keepPlaces();
    void restorePlaces();
    /// A filter opens rows from now on. How the tree was left is told as it is now, until all is
    /// open again that is, and nothing else.
    void beginFilter();
    void endFilter();
    /// The rows that are open, by SaveTreeModel::rowId().
    [[nodiscard]] QSet<quint64> expandedRows() const;
    /// Opens the small containers, for the first sight of a document.
    void expandSmall();
    /// How the tree is by paths; of very many rows that are open those at the beginning.
    [[nodiscard]] KeptView view() const;
    /// As far as its places are still there. Who has gone elsewhere meanwhile stays there.
    void showView(const KeptView &view);

    [[nodiscard]] std::optional<SaveNodeId> currentNode() const; ///< of a range, its container
    [[nodiscard]] bool isOnRange() const;
    [[nodiscard]] bool isEditing() const { return state() == EditingState; }
    [[nodiscard]] QList<SaveNodeId> selectedNodes() const; ///< in the order of the rows
    void goTo(SaveNodeId node);
    /// All of them alone, with the way to each open; the first is current.
    void selectNodes(const QList<SaveNodeId> &nodes);
    void editValue();
    void editKey();
    void editType();
    /// What is typed in an open editor is taken, as by Return.
    void finishEditing();
    void expandToLevel(int level);
    void expandEverything();

    /// Where what is dragged would go: before a row of an array, or among the members of an object.
    struct Drop
    {
        SaveNodeId container;
        int row;
    };
    /// Nothing over ranges, removed rows and what takes nothing.
    [[nodiscard]] std::optional<Drop> dropAt(const QPoint &position) const;

signals:
    void refused(const waymark::Error &error);
    void escaped(); ///< Esc, and no editor was open
    void editorClosed(bool isGivenUp); ///< by Esc, what was typed is dropped
    /// Values of this document are to go elsewhere in it.
    void moveWanted(const QList<waymark::SaveNodeId> &nodes, const waymark::SaveTreeView::Drop &to,
                    bool copies);
    /// Values of another save, or of another window.
    void valuesDropped(const QList<waymark::CarriedValue> &values,
                       const waymark::SaveTreeView::Drop &to);

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    bool event(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// By SaveTreeModel::rowId().
    struct Places
    {
        QSet<quint64> expanded;
        std::optional<quint64> current;
        std::optional<quint64> top; ///< the first in view
    };

    bool takeEditingKey(const QKeyEvent &event);
    bool takeMovingKey(const QKeyEvent &event);
    bool takeOpeningKey(const QKeyEvent &event);
    bool goByKey(const QKeyEvent &event);
    [[nodiscard]] static bool isMovingKey(const QKeyEvent &event);
    void editCell(int column);
    void goToSibling(int step);
    void goToSamePlace(int step);
    void goToLastChild();
    void moveCell(int step);
    void editNext(const QModelIndex &from, int step);
    void goBeside(const QModelIndex &parent, int first, int last);
    void goBack();
    void makeCurrent(const QModelIndex &index);
    void fitColumns();
    void expandSiblings();
    void expandSubtree();
    void toggle();
    [[nodiscard]] QModelIndex lastVisible() const;
    [[nodiscard]] Places placesNow() const;
    [[nodiscard]] KeptView unfilteredView() const;
    [[nodiscard]] KeptView::Row keptRow(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const KeptView::Row &row) const;
    [[nodiscard]] bool isInView(const QModelIndex &index) const;
    [[nodiscard]] bool isSomewhere() const;

    SaveTreeModel &m_model;
    /// Where a selection with Shift begins. Qt knows it only of rows that keys or the mouse went
    /// to, not of a jump.
    QPersistentModelIndex m_anchor;
    bool m_isExtending = false; ///< Shift is held
    SaveActions *m_actions = nullptr;
    TreeExpander *m_expander;
    /// Rows that went while they were open or current; a step may bring them back.
    QSet<quint64> m_goneExpanded;
    std::optional<quint64> m_goneCurrent;
    quint64 m_currentInstead = 0;
    QHash<SaveDocument *, Places> m_places;
    std::optional<Places> m_unfiltered; ///< before a filter
    bool m_columnsChosen = false; ///< their widths, by a person
    bool m_fitsColumns = false;
};

} // namespace waymark
