#include "views/save/savefinding.h"

#include "models/items/savetreemodel.h"
#include "models/items/selection.h"
#include "models/json/jsonstring.h"
#include "views/common/panel.h"
#include "views/save/arraytabledialog.h"
#include "views/save/matchfilter.h"
#include "views/save/matchlist.h"
#include "views/save/pathrow.h"
#include "views/save/savecopying.h"
#include "views/save/valueviewer.h"
#include "views/tree/expandactions.h"
#include "views/tree/savetreeview.h"

#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace waymark {

SaveFinding::SaveFinding(SaveTreeView &tree, SaveTreeModel &model, Selection &selection,
                         PathRow &row, QWidget *page)
    : QObject(page)
    , m_tree(tree)
    , m_model(model)
    , m_selection(selection)
    , m_row(row)
    , m_list(new MatchList(m_matches, page))
    , m_filter(new MatchFilter(tree, model, m_matches, this))
    , m_copying(new SaveCopying(tree, page))
    , m_expanding(new ExpandActions(tree, page))
    , m_viewValue(new QAction(tr("View Value"), this))
    , m_showTable(new QAction(tr("Show as Table"), this))
{
    m_list->header()->addAtEnd(m_filter->makeBox(m_list->header()));
    m_viewValue->setShortcut(Qt::SHIFT | Qt::Key_Space);
    m_viewValue->setShortcutContext(Qt::WidgetShortcut);
    m_showTable->setShortcut(Qt::CTRL | Qt::Key_T);
    m_showTable->setShortcutContext(Qt::WidgetShortcut);
    connect(m_viewValue, &QAction::triggered, this, &SaveFinding::viewValue);
    connect(m_showTable, &QAction::triggered, this, &SaveFinding::showTable);
    connect(tree.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SaveFinding::updateActions);
    tree.installEventFilter(this);
    tree.viewport()->installEventFilter(this);
    connect(&row, &PathRow::searchTyped, this, [this](const QString &text) {
        m_match = -1;
        m_wantsFirst = false;
        m_matches.search(text);
    });
    connect(&row, &PathRow::searchEntered, this, [this] { showMatch(1); });
    connect(&row, &PathRow::wanted, this, [this](SaveNodeId node) {
        jumpTo(node);
        m_tree.setFocus(Qt::OtherFocusReason);
    });
    connect(&row, &PathRow::left, this, [this] {
        m_tree.setFocus(Qt::OtherFocusReason);
        showCurrent(m_tree.currentNode());
    });
    connect(&row, &PathRow::refused, this, &SaveFinding::refused);
    connect(&m_matches, &MatchListModel::stateChanged, this, &SaveFinding::tellMatches);
    connect(m_list, &MatchList::chosen, this, &SaveFinding::chooseMatch);
    connect(m_list, &MatchList::allWanted, this, &SaveFinding::selectMatches);
    connect(m_list, &SaveList::focusLeft, &m_tree, qOverload<>(&QWidget::setFocus));
    connect(&selection, &Selection::saveChanged, this, [this] { m_wanted.reset(); });
    connect(&selection, &Selection::pathWanted, this, &SaveFinding::want);
    const auto match = [this, page](QKeySequence::StandardKey key, int step) {
        auto *shortcut = new QShortcut(key, page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, step] { showMatch(step); });
    };
    match(QKeySequence::FindNext, 1);
    match(QKeySequence::FindPrevious, -1);
}

void SaveFinding::addToContextMenu()
{
    m_tree.addActions(m_copying->actions());
    m_tree.addGroup({m_viewValue, m_showTable, m_expanding->expandAll(),
                     m_expanding->levels()->menuAction(), m_expanding->collapseAll()});
}

void SaveFinding::leaveDocument()
{
    m_filter->leave();
}

void SaveFinding::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_match = -1;
    m_wantsFirst = false;
    m_row.setDocument(document);
    m_filter->setDocument(document);
    m_matches.setDocument(document);
    if (!m_row.searchEdit()->text().isEmpty())
        m_matches.search(m_row.searchEdit()->text());
    m_copying->setDocument(document);
    if (document) {
        connect(document, &SaveDocument::loaded, this, &SaveFinding::reach);
        connect(document, &SaveDocument::loaded, this, &SaveFinding::updateActions);
        connect(document, &SaveDocument::changesChanged, this, &SaveFinding::updateActions);
    }
    reach();
    updateActions();
}

void SaveFinding::setNames(const GameDictionary &names)
{
    m_matches.setNames(names);
}

void SaveFinding::updateActions()
{
    m_copying->update();
    m_expanding->setEnabled(m_document && m_document->isLoaded());
    const auto node = m_tree.currentNode();
    const bool isThere = m_document && m_document->isLoaded() && node;
    m_viewValue->setEnabled(isThere && !m_tree.isOnRange()
                            && m_document->tree().type(*node) == JsonType::String);
    m_showTable->setEnabled(isThere && ArrayTableModel::canShow(m_document->tree(), *node));
}

/// A text of many lines does not fit a line, and what cannot be edited can still be read.
bool SaveFinding::wantsViewer() const
{
    constexpr qsizetype MostInALine = 500;
    if (!m_viewValue->isEnabled())
        return false;
    const JsonText text = m_document->tree().text(*m_tree.currentNode());
    return m_document->isReadOnly() || !m_document->tree().isPresent(*m_tree.currentNode())
        || text.utf8().size() > MostInALine || text.utf8().contains("\\n");
}

bool SaveFinding::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_tree && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool edits
            = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_F2;
        if (edits && !(key.modifiers() & ~Qt::KeypadModifier) && wantsViewer()) {
            viewValue();
            return true;
        }
    } else if (event->type() == QEvent::MouseButtonDblClick && watched == m_tree.viewport()) {
        const auto at = m_tree.indexAt(static_cast<QMouseEvent *>(event)->position().toPoint());
        if (at.column() == SaveTreeModel::ValueColumn && wantsViewer()) {
            viewValue();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void SaveFinding::viewValue()
{
    const auto node = m_tree.currentNode();
    if (!node || !m_document)
        return;
    const SaveTree &tree = m_document->tree();
    ValueViewer::Take take;
    if (!m_document->isReadOnly() && tree.isPresent(*node)
        && !m_document->locks().lockOf(tree.path(*node))) {
        take = [document = m_document, node,
                seen = tree.text(*node)](const QString &text) -> Result<void> {
            if (!document || !document->tree().isAttached(*node))
                return Error{Error::Kind::NotFound, tr("The place is not there any more."), {}, {}};
            if (auto valid = checkJsonString(text); !valid)
                return valid;
            return document->setValueOver(*node, seen, JsonText(quoteJsonString(text)));
        };
    }
    auto *viewer
        = new ValueViewer(tree.path(*node).toString(), decodeJsonString(tree.text(*node).utf8()),
                          std::move(take), m_tree.window());
    viewer->open();
}

void SaveFinding::showTable()
{
    const auto node = m_tree.currentNode();
    if (!node || !m_document || !ArrayTableModel::canShow(m_document->tree(), *node))
        return;
    auto *table = new ArrayTableDialog(m_model, *node, m_tree.window());
    connect(table, &ArrayTableDialog::wanted, this, &SaveFinding::jumpTo);
    table->show();
}

void SaveFinding::showCurrent(std::optional<SaveNodeId> node)
{
    m_row.showNode(node);
}

void SaveFinding::jumpTo(SaveNodeId node)
{
    if (m_tree.currentNode() != node)
        m_selection.rememberPlace();
    emit jumped();
    m_filter->makeVisible(node);
    m_tree.goTo(node);
}

/// From match to match is one walk: Back leads to where it began.
void SaveFinding::chooseMatch(int row)
{
    const auto node = m_matches.node(row);
    m_match = row;
    tellMatches();
    m_list->setCurrentRow(row);
    if (!node)
        return; // just gone; the search is about to begin anew
    if (m_matchNode && m_tree.currentNode() == m_matchNode)
        m_tree.goTo(*node);
    else
        jumpTo(*node);
    m_matchNode = node;
}

/// Those that are listed, so that one sees what is selected.
void SaveFinding::selectMatches()
{
    constexpr int MostSelected = 10'000;
    if (m_matches.rowCount() > MostSelected) {
        emit refused({Error::Kind::Refused,
                      tr("More than %Ln matches cannot be selected at once: search for less, or "
                         "use Replace.",
                         nullptr, MostSelected),
                      {},
                      {}});
        return;
    }
    QList<SaveNodeId> nodes;
    for (int row = 0; row < m_matches.rowCount(); ++row) {
        if (const auto node = m_matches.node(row))
            nodes.append(*node);
    }
    m_tree.selectNodes(nodes);
    m_tree.setFocus(Qt::OtherFocusReason);
}

void SaveFinding::showMatch(int step)
{
    const int listed = m_matches.rowCount();
    if (listed > 0)
        chooseMatch(m_match < 0 ? (step > 0 ? 0 : listed - 1) : (m_match + step + listed) % listed);
    else
        m_wantsFirst = m_matches.state() == MatchListModel::State::Searching;
}

void SaveFinding::tellMatches()
{
    using State = MatchListModel::State;
    const bool isRefused = m_matches.state() == State::Refused;
    if (std::exchange(m_isRefused, isRefused) && !isRefused)
        emit jumped(); // what was said of the search before is over
    if (isRefused)
        emit refused({Error::Kind::Invalid, m_matches.refusal(), {}, {}});
    if (m_wantsFirst && m_matches.rowCount() > 0) {
        m_wantsFirst = false;
        chooseMatch(0);
        return;
    }
    m_match = std::min(m_match, m_matches.rowCount() - 1);
    m_row.tellMatches(matchesText(), m_matches.state() != State::Searching);
}

QString SaveFinding::matchesText() const
{
    using State = MatchListModel::State;
    const int count = int(m_matches.count());
    const bool isClose = m_matches.isClose();
    if (m_matches.state() == State::Idle || m_matches.state() == State::Refused)
        return {};
    if (count == 0)
        return m_matches.state() == State::Done ? tr("no match") : tr("searching…");
    if (m_match < 0)
        return isClose ? tr("No match; %Ln similar places", nullptr, count)
                       : tr("%Ln matches", nullptr, count);
    const QString at = QLocale().toString(m_match + 1);
    return isClose ? tr("%1 of %Ln similar places", nullptr, count).arg(at)
                   : tr("%1 of %Ln matches", nullptr, count).arg(at);
}

void SaveFinding::want(const JsonPointer &path)
{
    m_wanted = path;
    reach();
}

/// Where Back and Forward lead is there when its save is.
void SaveFinding::reach()
{
    if (!m_wanted || !m_document || !m_document->isLoaded()
        || m_selection.save() != m_document->target())
        return;
    const auto node = m_document->tree().find(*std::exchange(m_wanted, std::nullopt));
    if (node && *node != SaveTree::Root)
        m_tree.goTo(*node);
}

} // namespace waymark
