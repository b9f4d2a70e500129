#include "views/save/savelists.h"

#include "models/items/changesmodel.h"
#include "models/items/conflictsmodel.h"
#include "models/items/historymodel.h"
#include "models/ports/savecost.h"
#include "models/services/undoedit.h"
#include "views/common/accessiblerows.h"
#include "views/common/accessibletable.h"
#include "views/common/disabledreason.h"
#include "views/common/panel.h"
#include "views/common/theme.h"
#include "views/save/listdelegates.h"
#include "views/save/savehold.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int MostRows = 8; ///< seen at once without a drag
constexpr int Margin = 4;
constexpr int MostWidth = 220; ///< of the place of a change

} // namespace

SaveList::SaveList(const QString &title, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_header(new PanelHeader(title, this))
    , m_table(new QTableView(this))
{
    m_table->setObjectName(objectName);
    m_table->setAccessibleName(title);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false); // or a path ends at its first slash
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(24);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    m_table->setMinimumHeight(rowHeight()); // the rest scrolls
}

void SaveList::addButton(QAction *action)
{
    auto *button = new QToolButton(m_header);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_buttons.append(button);
    m_header->addAtEnd(button);
    connect(action, &QAction::changed, this, &SaveList::showButtons);
}

void SaveList::setNarrow(bool isNarrow)
{
    if (std::exchange(m_isNarrow, isNarrow) != isNarrow)
        showButtons();
}

int SaveList::widthWithButtons() const
{
    return m_header->minimumSizeHint().width() + (m_isNarrow ? widthOfButtons() : 0);
}

int SaveList::widthWithoutButtons() const
{
    return m_header->minimumSizeHint().width() - (m_isNarrow ? 0 : widthOfButtons());
}

int SaveList::widthOfButtons() const
{
    int width = 0;
    for (const QToolButton *button : m_buttons) {
        if (button->defaultAction()->isVisible())
            width += button->sizeHint().width() + m_header->layout()->spacing();
    }
    return width;
}

void SaveList::showButtons()
{
    for (QToolButton *button : std::as_const(m_buttons))
        button->setVisible(button->defaultAction()->isVisible() && !m_isNarrow);
}

int SaveList::rowsWanted() const
{
    return std::clamp(m_table->model() ? m_table->model()->rowCount() : 0, 1, MostRows);
}

int SaveList::rowHeight() const
{
    return m_table->verticalHeader()->defaultSectionSize();
}

int SaveList::heightFor(int rows, bool isBeside) const
{
    return std::max(m_header->sizeHint().height(), m_header->minimumHeight())
        + (m_hasHead && !isBeside ? m_table->horizontalHeader()->sizeHint().height() : 0)
        + rows * rowHeight() + Margin;
}

/// Where lists stand beside each other the tree needs every row it can get.
void SaveList::setBeside(bool isBeside)
{
    m_table->horizontalHeader()->setHidden(!m_hasHead || isBeside);
}

bool SaveList::event(QEvent *event)
{
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        emit wishChanged();
    return taken;
}

void SaveList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

bool SaveList::hasFocusInside() const
{
    const QWidget *focused = QApplication::focusWidget();
    return focused && isAncestorOf(focused);
}

void SaveList::showOnly(bool when)
{
    if (!when && hasFocusInside())
        emit focusLeft(); // before Qt gives it to whatever stands next
    setVisible(when);
}

ChangesList::ChangesList(ChangesModel &model, QWidget *parent)
    : SaveList(tr("Changes"), u"changes"_s, parent)
    , m_model(model)
{
    m_rowsKept = 3;
    m_table->setModel(&model);
    m_table->setItemDelegate(new ChangeDelegate(m_table));
    presentRowsAsList(m_table);
    m_hasHead = false;
    setBeside(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(ChangesModel::ValueColumn,
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setResizeContentsPrecision(100); // rows looked at

    auto *revert = new QAction(tr("Revert"), this);
    revert->setShortcut(QKeySequence(QKeySequence::Delete));
    revert->setShortcutContext(Qt::WidgetShortcut);
    auto *copy = new QAction(tr("Copy as JSON Patch"), this);
    copy->setObjectName(u"copyAsJsonPatch"_s);
    m_table->addActions({revert, copy});
    addButton(copy);
    connect(revert, &QAction::triggered, this, [this] {
        if (m_table->currentIndex().isValid())
            this->revert(m_table->currentIndex().row());
    });
    connect(copy, &QAction::triggered, this, &ChangesList::copyPatchRequested);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ChangesModel::RevertColumn)
            this->revert(index.row());
        else
            emit activated(index.row());
    });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit activated(index.row()); });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &ChangesList::update);
    // A place that was renamed may need more room.
    connect(&model, &QAbstractItemModel::dataChanged, this, &ChangesList::fitColumns);
    update();
}

/// The next line takes the place of the one that goes.
void ChangesList::revert(int row)
{
    const int column = m_table->currentIndex().column();
    m_model.revertChange(row);
    const int next = std::min(row, m_model.rowCount() - 1);
    if (next >= 0)
        m_table->setCurrentIndex(m_model.index(next, std::max(0, column)));
}

void ChangesList::update()
{
    const int count = m_model.rowCount();
    const auto hold = m_model.holdEstimate();
    if (hold > ShortHold)
        m_header->setStateText(
            tr("%Ln not saved. Saving holds this row for about %1; the game waits that long.",
               nullptr, count)
                .arg(aboutText(hold)),
            tr("%Ln not saved, holds the row about %1", nullptr, count).arg(aboutText(hold)));
    else
        m_header->setStateText(tr("%Ln not saved", nullptr, count));
    showOnly(count > 0);
    fitColumns();
    emit wishChanged();
}

/// Places and the word that reverts take what they need: values and warnings have the rest.
void ChangesList::fitColumns()
{
    for (const int column : {ChangesModel::PlaceColumn, ChangesModel::RevertColumn})
        m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(ChangesModel::PlaceColumn,
                            std::min({m_table->columnWidth(ChangesModel::PlaceColumn), MostWidth,
                                      std::max(60, width() * 2 / 5)}));
}

void SaveList::focus()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(std::max(0, m_table->currentIndex().row()));
}

ConflictsList::ConflictsList(ConflictsModel &model, QWidget *parent)
    : SaveList(tr("Conflicts"), u"conflicts"_s, parent)
    , m_model(model)
{
    m_rowsKept = 3;
    m_table->setModel(&model);
    m_table->setItemDelegate(new ConflictDelegate(m_table));
    presentCells(m_table);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ConflictsModel::PathColumn,
                                                      QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(ConflictsModel::ChoiceColumn,
                                                      QHeaderView::Fixed);
    m_table->horizontalHeader()->setMinimumSectionSize(24); // less than their titles
    m_isWide = true;
    fitColumns();
    // A reset closes the editors, and the focus would go with the one that has it.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (hasFocusInside())
            m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &ConflictsList::update);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &ConflictsList::openInSight);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &ConflictsList::openInSight); // with the height of the list
    update();
}

/// All are seen without scrolling: the place and the choice leave room for the values.
void ConflictsList::fitColumns()
{
    QHeaderView *head = m_table->horizontalHeader();
    head->resizeSection(ConflictsModel::ChoiceColumn, std::clamp(width() / 4, 90, 170));
    const int fitted = std::exchange(m_pathWidth, std::clamp(width() / 4, 60, 210));
    if (fitted == 0 || fitted == head->sectionSize(ConflictsModel::PathColumn))
        head->resizeSection(ConflictsModel::PathColumn, m_pathWidth);
}

void ConflictsList::update()
{
    const int count = m_model.rowCount();
    m_header->setStateText(tr("%Ln places changed on both sides", nullptr, count));
    showOnly(count > 0);
    emit wishChanged();
    openChoices(0, std::min(count, OpenAtFirst) - 1);
    openInSight();
}

/// The choice is always open to see, one click away. Of very many conflicts that of those that are
/// scrolled into sight: each is a widget.
void ConflictsList::openInSight()
{
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (first >= 0) // before it is laid out there is no last
        openChoices(first, last < 0 ? std::min(m_model.rowCount(), first + OpenAtFirst) - 1 : last);
}

void ConflictsList::openChoices(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_table->openPersistentEditor(m_model.index(row, ConflictsModel::ChoiceColumn));
}

HistoryList::HistoryList(HistoryModel &model, QWidget *parent)
    : SaveList(tr("History"), u"history"_s, parent)
    , m_model(model)
    , m_takeBack(new QAction(tr("Take Back"), this))
{
    m_table->setModel(&model);
    presentCells(m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::WhatColumn,
                                                      QHeaderView::Stretch);
    m_takeBack->setObjectName(u"takeBack"_s);
    m_takeBack->setEnabled(false);
    m_table->addAction(m_takeBack);
    addButton(m_takeBack);
    connect(m_takeBack, &QAction::triggered, this, [this] {
        if (const auto edit = m_model.edit(m_table->currentIndex().row()))
            emit takeBackRequested(*edit);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryList::updateTakeBack);
    connect(&model, &HistoryModel::stateChanged, this, &HistoryList::update);
    update();
}

/// What was changed has the most of it.
void HistoryList::fitColumns()
{
    constexpr int Share = 7;
    m_table->horizontalHeader()->resizeSection(HistoryModel::AtColumn,
                                               std::clamp(width() / 3, 90, 165));
    for (const int column : {HistoryModel::ActorColumn, HistoryModel::ReasonColumn})
        m_table->horizontalHeader()->resizeSection(column, std::clamp(width() / Share, 40, 150));
}

void HistoryList::setTakingBackRefused(const QString &reason)
{
    m_refusal = reason;
    updateTakeBack();
}

void HistoryList::updateTakeBack()
{
    const auto chosen = m_model.edit(m_table->currentIndex().row());
    const QString reason = !m_refusal.isEmpty() ? m_refusal
        : !chosen                               ? tr("Choose an edit in the list first.")
        : chosen->takenBackBy ? alreadyTakenBack(chosen->id, *chosen->takenBackBy).detail
                              : QString();
    m_takeBack->setEnabled(reason.isEmpty());
    sayWhyDisabled(*m_takeBack, reason);
}

void HistoryList::update()
{
    updateTakeBack();
    switch (m_model.state()) {
    case HistoryModel::State::Loading:
        m_header->setStateText(tr("loading…"));
        break;
    case HistoryModel::State::Failed:
        m_header->setStateText(tr("could not be read"));
        break;
    default:
        m_header->setStateText(m_model.rowCount() == 0
                                   ? tr("no edits recorded")
                                   : tr("%Ln edits", nullptr, m_model.rowCount()));
    }
    emit wishChanged();
}

} // namespace waymark
