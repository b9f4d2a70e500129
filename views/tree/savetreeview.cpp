#include "views/tree/savetreeview.h"

#include "models/items/savetreemodel.h"
#include "views/tree/saveactions.h"
#include "views/tree/savetreedelegate.h"
#include "views/tree/treeexpander.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LeastHeight = 52; ///< so that a small screen holds the window
constexpr int KeyWidth = 205;
constexpr int TypeWidth = 170; ///< with what the value was
constexpr int KeyShare = 3; ///< part of a narrow tree, at the most
constexpr int TypeShare = 4;

} // namespace

SaveTreeView::SaveTreeView(SaveTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_expander(new TreeExpander(model, *this, [this] { scheduleDelayedItemsLayout(); }))
{
    setObjectName(u"save"_s);
    setAccessibleName(tr("Save", "the state of a game, not a deed"));
    setModel(&model);
    auto *delegate = new SaveTreeDelegate(this);
    setItemDelegate(delegate);
    delegate->setKeyCheck([this](const QModelIndex &index, const QString &key) {
        return m_model.document()->checkKey(SaveTreeModel::nodeOf(index), key);
    });
    connect(delegate, &SaveTreeDelegate::refused, this, &SaveTreeView::refused);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked);
    setVerticalScrollMode(ScrollPerItem);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setFrameShape(NoFrame);
    setIndentation(18);
    setMinimumHeight(LeastHeight);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(SaveTreeModel::ValueColumn, QHeaderView::Stretch);
    fitColumns();
    connect(header(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != SaveTreeModel::ValueColumn && !m_fitsColumns)
            m_columnsChosen = true;
    });
}

void SaveTreeView::addGroup(const QList<QAction *> &actions)
{
    if (!this->actions().isEmpty()) {
        auto *line = new QAction(this);
        line->setSeparator(true);
        addAction(line);
    }
    addActions(actions);
}

std::optional<SaveNodeId> SaveTreeView::currentNode() const
{
    if (!currentIndex().isValid())
        return std::nullopt;
    return SaveTreeModel::nodeOf(currentIndex());
}

bool SaveTreeView::isOnRange() const
{
    return SaveTreeModel::isRange(currentIndex());
}

QList<SaveNodeId> SaveTreeView::selectedNodes() const
{
    struct Seen
    {
        int top; // looked for once: that is a search
        SaveNodeId node;
    };
    QList<Seen> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &row : selected) {
        if (!SaveTreeModel::isRange(row))
            rows.append({visualRect(row).top(), SaveTreeModel::nodeOf(row)});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Seen &a, const Seen &b) { return a.top < b.top; });
    QList<SaveNodeId> nodes;
    for (const Seen &row : std::as_const(rows))
        nodes.append(row.node);
    return nodes;
}

/// Alone. QAbstractItemView::setCurrentIndex() adds to the selection while Ctrl is held, as it is
/// in half of the shortcuts; the next Delete would take both.
void SaveTreeView::makeCurrent(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void SaveTreeView::goTo(SaveNodeId node)
{
    const QModelIndex index = m_model.indexOf(node);
    if (!index.isValid())
        return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    makeCurrent(index);
    scrollTo(index);
}

void SaveTreeView::selectNodes(const QList<SaveNodeId> &nodes)
{
    QItemSelection selection;
    QModelIndex first;
    for (const SaveNodeId node : nodes) {
        const QModelIndex index = m_model.indexOf(node);
        if (!index.isValid())
            continue;
        for (QModelIndex above = index.parent(); above.isValid() && !isExpanded(above);
             above = above.parent())
            expand(above);
        if (!first.isValid())
            first = index;
        selection.append(QItemSelectionRange(
            index, index.siblingAtColumn(m_model.columnCount(index.parent()) - 1)));
    }
    if (!first.isValid())
        return;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(first);
}

void SaveTreeView::editValue()
{
    editCell(SaveTreeModel::ValueColumn);
}

void SaveTreeView::editKey()
{
    editCell(SaveTreeModel::KeyColumn);
}

void SaveTreeView::editType()
{
    editCell(SaveTreeModel::TypeColumn);
}

void SaveTreeView::editCell(int column)
{
    const QModelIndex cell = currentIndex().siblingAtColumn(column);
    if (!cell.isValid())
        return;
    const QString reason = m_model.whyNotEdited(cell);
    if (!reason.isEmpty())
        emit refused({Error::Kind::Refused, reason, {}, {}});
    else if (m_model.flags(cell) & Qt::ItemIsEditable)
        edit(cell);
}

void SaveTreeView::expandToLevel(int level)
{
    m_expander->openLevels(level);
}

void SaveTreeView::expandEverything()
{
    m_expander->openLevels(INT_MAX);
}

void SaveTreeView::expandSiblings()
{
    const QModelIndex parent = currentIndex().parent();
    QList<quint64> rows;
    for (int row = 0; row < m_model.rowCount(parent); ++row)
        rows.append(SaveTreeModel::rowId(m_model.index(row, 0, parent)));
    m_expander->open(rows, 1);
}

void SaveTreeView::expandSubtree()
{
    if (currentIndex().isValid())
        m_expander->open({SaveTreeModel::rowId(currentIndex())});
}

void SaveTreeView::toggle()
{
    const QModelIndex index = currentIndex().siblingAtColumn(0);
    if (m_model.rowCount(index) > 0)
        setExpanded(index, !isExpanded(index));
}

QModelIndex SaveTreeView::lastVisible() const
{
    QModelIndex last;
    for (int rows = m_model.rowCount(last); rows > 0; rows = m_model.rowCount(last)) {
        last = m_model.index(rows - 1, 0, last);
        if (!isExpanded(last))
            break;
    }
    return last;
}

/// QTreeView looks for the place of each row that changed, on screen or not.
void SaveTreeView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                               const QList<int> &roles)
{
    constexpr int RowsAtFirstLookedFor = 100;
    if (bottomRight.row() - topLeft.row() < RowsAtFirstLookedFor)
        QTreeView::dataChanged(topLeft, bottomRight, roles);
    else
        viewport()->update();
}

/// The keys of the tree come before shortcuts of the window while the tree has the focus.
bool SaveTreeView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (state() == EditingState && key.matches(QKeySequence::Save)) {
            finishEditing(); // saves what is typed too, by the action that comes next
            return false;
        }
        const bool isAction = m_actions && m_actions->hasKey(QKeySequence(key.keyCombination()));
        if (isAction || (state() != EditingState && isMovingKey(key))) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void SaveTreeView::keyPressEvent(QKeyEvent *event)
{
    m_isExtending = event->modifiers() & Qt::ShiftModifier;
    if (state() == EditingState || (!takeEditingKey(*event) && !takeMovingKey(*event)))
        QTreeView::keyPressEvent(event);
    m_isExtending = false;
}

void SaveTreeView::mousePressEvent(QMouseEvent *event)
{
    m_isExtending = event->modifiers() & Qt::ShiftModifier;
    QTreeView::mousePressEvent(event);
    if (!m_isExtending)
        m_anchor = currentIndex();
    m_isExtending = false;
}

void SaveTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isExtending)
        m_anchor = current;
}

void SaveTreeView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    QRect chosen = rect;
    if (m_isExtending && m_anchor.isValid())
        chosen = QRect(visualRect(m_anchor).center(), visualRect(currentIndex()).center());
    QTreeView::setSelection(chosen, command);
}

void SaveTreeView::finishEditing()
{
    QWidget *editor = viewport()->focusWidget();
    if (state() != EditingState || !editor || editor->parentWidget() != viewport())
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

bool SaveTreeView::takeEditingKey(const QKeyEvent &event)
{
    const auto keys = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && keys == Qt::NoModifier) {
        const QModelIndex index = currentIndex();
        m_model.rowCount(index.siblingAtColumn(0)) > 0 ? toggle() : editValue();
        return true;
    }
    if (key == Qt::Key_F2) {
        keys == Qt::ShiftModifier                                  ? editKey()
            : currentIndex().column() == SaveTreeModel::TypeColumn ? editType()
                                                                   : editValue();
        return true;
    }
    if (key == Qt::Key_Space && keys == Qt::NoModifier) {
        toggle();
        return true;
    }
    if (key == Qt::Key_Escape && keys == Qt::NoModifier) {
        m_expander->stop();
        emit escaped();
        return true;
    }
    return m_actions && m_actions->runKey(QKeySequence(QKeyCombination(keys, Qt::Key(key))));
}

/// The value has what key and type leave, until a person wants it otherwise.
void SaveTreeView::fitColumns()
{
    if (m_columnsChosen)
        return;
    const QScopedValueRollback fitting(m_fitsColumns, true);
    const int room = viewport()->width();
    header()->resizeSection(SaveTreeModel::KeyColumn, std::min(KeyWidth, room / KeyShare));
    header()->resizeSection(SaveTreeModel::TypeColumn, std::min(TypeWidth, room / TypeShare));
}

/// A current row that was in view stays in view, as when Changes opens below.
void SaveTreeView::resizeEvent(QResizeEvent *event)
{
    const QRect row = visualRect(currentIndex());
    const bool wasInView
        = row.isValid() && row.bottom() >= 0 && row.top() < event->oldSize().height();
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
    if (wasInView && event->size().height() < event->oldSize().height())
        scrollTo(currentIndex());
}

} // namespace waymark
