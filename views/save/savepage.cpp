#include "views/save/savepage.h"

#include "models/items/selection.h"
#include "models/items/viewzone.h"
#include "models/json/jsonstring.h"
#include "models/saves/editjournal.h"
#include "models/saves/opensaves.h"
#include "views/common/announcedlabel.h"
#include "views/common/bringintoview.h"
#include "views/common/errorwords.h"
#include "views/common/stateface.h"
#include "views/save/baselineline.h"
#include "views/save/conflictline.h"
#include "views/save/elementidentities.h"
#include "views/save/experiencetabs.h"
#include "views/save/hairline.h"
#include "views/save/matchlist.h"
#include "views/save/pathrow.h"
#include "views/save/playerheader.h"
#include "views/save/progressstrip.h"
#include "views/save/quickactions.h"
#include "views/save/recoveryline.h"
#include "views/save/resultlabel.h"
#include "views/save/saveediting.h"
#include "views/save/savefinding.h"
#include "views/save/savelearning.h"
#include "views/save/savelists.h"
#include "views/save/savesplitter.h"
#include "views/save/schemaline.h"
#include "views/save/warningline.h"
#include "views/save/watchline.h"
#include "views/tree/savetreeview.h"
#include "views/tree/viewmemory.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace waymark {

SavePage::SavePage(SaveStore &store, OpenSaves &saves, EditJournal &journal, PlayerSource &players,
                   EventSource &events, Selection &selection, ViewZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_saves(saves)
    , m_selection(selection)
    , m_zone(zone)
    , m_player(store, saves, selection)
    , m_serverNotes(zone)
    , m_baseline(events, zone)
    , m_follower(saves, store)
    , m_contentNotes(zone)
    , m_historyModel(store, zone)
    , m_header(new PlayerHeader(zone, this))
    , m_tabs(new ExperienceTabs(this))
    , m_progress(new ProgressStrip(zone, this))
    , m_pathRow(new PathRow(this))
    , m_message(new AnnouncedLabel(u"saveMessage"_s, this))
    , m_result(new ResultLabel(this))
    , m_tree(new SaveTreeView(m_treeModel, this))
    , m_memory(new ViewMemory(*m_tree, m_treeModel))
    , m_finding(new SaveFinding(*m_tree, m_treeModel, selection, *m_pathRow, this))
    , m_treeFace(new StateFace(m_tree, this))
    , m_conflictLine(new ConflictLine(zone, this))
    , m_watch(new WatchLine(zone, this))
    , m_recovery(new RecoveryLine(journal, zone, this))
    , m_baselineLine(new BaselineLine(m_baseline, zone, this))
    , m_schemaLine(new SchemaLine(m_treeModel, zone, this))
    , m_warningLine(new WarningLine(this))
    , m_conflicts(new ConflictsList(m_conflictsModel, this))
    , m_changes(new ChangesList(m_changesModel, this))
    , m_history(new HistoryList(m_historyModel, this))
    , m_quick(new QuickActions(players, m_actions, this))
    , m_editing(new SaveEditing(m_treeModel, *m_tree, m_actions, this))
    , m_identities(new ElementIdentities(m_treeModel, *m_tree, m_actions, this))
{
    setObjectName(u"savePage"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (RowNotes *notes :
         std::initializer_list<RowNotes *>{&m_conflictNotes, &m_pendingNotes, &m_serverNotes,
                                           &m_baseline, &m_contentNotes, &m_lockNotes})
        m_treeModel.addNotes(*notes);
    connect(&zone, &ViewZone::zoneChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
    m_tree->setActions(&m_actions);
    for (const QList<QAction *> &group : m_actions.contextMenu())
        m_tree->addGroup(group);
    m_finding->addToContextMenu();
    m_face = new StateFace(makeContent(), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_face);
    m_history->hide();
    connectModels();
    connectActions();
    connectSaves();
    connect(&journal, &EditJournal::failed, this, &SavePage::failed);
    connect(&journal, &EditJournal::putOnDone, this, [this](const SaveTarget &target) {
        emit noted(tr("The edits of before are back; nothing is saved yet."));
        const bool isInFront = document() && document()->target() == target;
        if (isInFront && !document()->changes().isEmpty())
            m_tree->goTo(document()->changes().first().node);
    });
    showPlayer();
}

/// While the model of the tree is still there.
SavePage::~SavePage()
{
    m_finding->leaveDocument();
    m_memory->keep();
}

QWidget *SavePage::makeContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *tabRow = new QHBoxLayout;
    tabRow->addWidget(m_tabs);
    auto *history = new QToolButton(this);
    history->setText(tr("History"));
    history->setObjectName(u"showHistory"_s);
    history->setCheckable(true);
    history->setAutoRaise(true);
    connect(history, &QToolButton::toggled, this, &SavePage::showHistory);
    tabRow->addWidget(m_result, 1); // what the tabs leave
    tabRow->addWidget(history);
    tabRow->addSpacing(10);
    column->addWidget(m_header);
    column->addLayout(tabRow);
    column->addWidget(new Hairline(content));
    column->addWidget(m_conflictLine);
    column->addWidget(m_watch);
    column->addWidget(m_recovery);
    column->addWidget(m_baselineLine);
    column->addWidget(m_schemaLine);
    column->addWidget(m_progress);
    column->addWidget(new Hairline(content));
    column->addWidget(m_pathRow);
    auto *splitter = new SaveSplitter(
        m_treeFace, {m_finding->list(), m_conflicts, m_changes, m_history}, content);
    column->addWidget(splitter, 1);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(14, 4, 14, 6);
    column->addWidget(m_warningLine);
    column->addWidget(m_message);
    return content;
}

/// Who does not see the save needs no news of it.
void SavePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_follower.setLooking(true);
}

void SavePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_follower.setLooking(false);
}

QLineEdit *SavePage::searchEdit() const
{
    return m_pathRow->searchEdit();
}

void SavePage::setFacts(const DatabaseFacts &facts)
{
    m_refusal = facts.readOnly ? tr("This connection is read-only.")
        : !facts.canWriteSaves ? tr("This role may not change saves.")
        : !facts.unrecordable.isEmpty()
        ? tr("This database records every edit, and this role lacks %1 for that.")
              .arg(facts.unrecordable)
        : QString();
    m_saves.setReadOnly(!m_refusal.isEmpty());
    m_history->setTakingBackRefused(m_refusal);
    m_header->setAudited(facts.audited);
    updateActions();
}

QTableView *SavePage::changesTable() const
{
    return m_changes->table();
}

QTableView *SavePage::historyTable() const
{
    return m_history->table();
}

QString SavePage::experience() const
{
    const auto progress = document() ? document()->target().progress() : std::nullopt;
    if (progress && m_player.player()) {
        for (const ExperienceProgress &one : m_player.player()->experiences) {
            if (one.id == *progress)
                return one.experienceId;
        }
    }
    return {};
}

QString SavePage::playerLabel() const
{
    return m_player.player() ? m_player.player()->profile.labelOrId() : QString();
}

/// For when another player is shown.
void SavePage::keepNames()
{
    const OpenedPlayer &player = *m_player.player();
    const QString label = player.profile.labelOrId();
    m_names.insert(player.profile.id, tr("%1, Profile").arg(label));
    for (const ExperienceProgress &one : player.experiences)
        m_names.insert(one.id, tr("%1, %2", "player, experience").arg(label, one.experienceId));
}

QString SavePage::nameOf(const SaveTarget &save) const
{
    return m_names.value(save, save.row().toString(QUuid::WithoutBraces));
}

void SavePage::setLocks(const QHash<QString, SaveLocks> &locks)
{
    m_locks = locks;
    if (m_player.player())
        applyRules();
}

void SavePage::setKnowledge(GameKnowledge &knowledge)
{
    m_learning = new SaveLearning(knowledge, m_zone, m_treeModel, *m_tree, *m_warningLine, this);
    m_changesModel.addNotes(m_learning->notes());
    connect(m_learning->forget(), &QAction::triggered, m_memory, &ViewMemory::forgetAll);
    m_learning->serveChanges(*m_changes->table());
    connect(m_learning, &SaveLearning::noted, this, &SavePage::noted);
    connect(m_learning, &SaveLearning::refused, this, &SavePage::tellRefused);
    connect(m_schemaLine, &SchemaLine::namesChanged, m_learning, &SaveLearning::setNames);
}

void SavePage::setViewKeeper(ViewKeeper &keeper)
{
    m_memory->setKeeper(keeper);
}

QString SavePage::experienceOf(const SaveTarget &save) const
{
    const QList<ExperienceProgress> experiences
        = m_player.player() ? m_player.player()->experiences : QList<ExperienceProgress>();
    for (const ExperienceProgress &one : experiences) {
        if (save == one.id)
            return one.experienceId;
    }
    return {};
}

QString SavePage::experienceInFront() const
{
    return document() ? experienceOf(document()->target()) : QString();
}

/// What was said of all saves of an experience holds for those of this player.
void SavePage::applyRules()
{
    const OpenedPlayer &player = *m_player.player();
    const auto apply = [this](const SaveTarget &target, const QString &experience) {
        SaveDocument *save = m_saves.find(target);
        if (!save)
            return;
        save->setLocks(m_locks.value(experience));
        m_identities->give(*save, experience);
    };
    apply(player.profile.id, {});
    for (const ExperienceProgress &one : player.experiences)
        apply(one.id, one.experienceId);
}

bool SavePage::hasUnsavedEdits() const
{
    return !m_saves.dirtyDocuments().isEmpty();
}

QString SavePage::textInHand() const
{
    const auto node = document() ? m_tree->currentNode() : std::nullopt;
    if (!node || document()->tree().type(*node) != JsonType::String)
        return {};
    return decodeJsonString(document()->tree().text(*node).utf8());
}

QString SavePage::location() const
{
    return document() ? document()->content().column(u"current_location"_s).value_or(QString())
                      : QString();
}

void SavePage::showPlayer()
{
    switch (m_player.state()) {
    case OpenPlayer::State::None:
        m_face->showEmpty(tr("No player is open."), tr("Choose one in the list of players."));
        showDocument(nullptr);
        break;
    case OpenPlayer::State::Loading:
        m_face->showLoading(m_player.player().has_value());
        return;
    case OpenPlayer::State::Failed:
        m_face->showFailed(tr("The player could not be read."), m_player.error(),
                           [this] { m_player.reload(); });
        emit notRead(m_player.error());
        break;
    case OpenPlayer::State::Ready:
        m_face->showContent();
        keepNames();
        applyRules();
        m_header->showPlayer(m_player.player()->profile);
        m_tabs->showPlayer(m_player.player());
        for (SaveDocument *dirty : m_saves.dirtyDocuments())
            m_tabs->setDirty(dirty->target(), true);
        showSave();
        break;
    }
    emit playerShown();
}

void SavePage::showSave()
{
    const auto save = m_selection.save();
    if (m_player.state() != OpenPlayer::State::Ready || !save)
        return;
    m_tabs->setCurrent(save);
    showDocument(m_saves.open(*save));
}

void SavePage::showDocument(SaveDocument *shown)
{
    if (shown == document() && shown) {
        showDocumentState();
        return;
    }
    m_tree->finishEditing();
    m_finding->leaveDocument();
    m_memory->keep();
    m_tree->keepPlaces();
    m_conflictNotes.setDocument(shown);
    m_pendingNotes.setDocument(shown);
    m_serverNotes.setDocument(shown);
    m_baseline.setDocument(shown);
    m_follower.follow(shown);
    m_contentNotes.setDocument(shown);
    m_lockNotes.setDocument(shown);
    const QString experience = shown ? experienceOf(shown->target()) : QString();
    m_schemaLine->setDocument(shown, experience);
    m_identities->setDocument(shown, experience);
    if (shown && m_player.player())
        applyRules();
    m_treeModel.setDocument(shown);
    m_changesModel.setDocument(shown);
    m_conflictsModel.setDocument(shown);
    m_conflictLine->setDocument(shown);
    m_watch->setDocument(shown);
    m_progress->setDocument(shown);
    if (m_learning)
        m_learning->setDocument(shown, experience);
    m_finding->setDocument(shown);
    forgetMessage();
    m_recovery->setTarget(shown ? std::optional(shown->target()) : std::nullopt);
    m_watch->setWatch(shown ? m_saves.watch(shown->target()) : nullptr);
    const auto &player = m_player.player();
    m_quick->setDocuments(shown, player ? m_saves.find(player->profile.id) : nullptr);
    if (m_history->isVisible())
        showHistory(true);
    m_tree->restorePlaces(); // now that all know of the document
    if (shown)
        showDocumentState();
    updateActions();
}

void SavePage::showDocumentState()
{
    SaveDocument *shown = document();
    switch (shown->state()) {
    case SaveDocument::State::Loading:
        m_treeFace->showLoading(m_treeModel.rowCount({}) > 0);
        break;
    case SaveDocument::State::Failed:
        m_treeFace->showFailed(tr("The save could not be read."), *shown->error(),
                               [this, shown] { m_saves.open(shown->target()); });
        emit notRead(*shown->error());
        break;
    default:
        showRows();
    }
    forgetMessage();
    updateActions();
}

void SavePage::showRows()
{
    const QWidget *focused = QApplication::focusWidget();
    if (m_treeModel.rowCount({}) > 0) {
        m_treeFace->showContent();
        m_memory->lead();
        if (m_tookFocus && m_tookFocus == focused) // where Qt put it: rows were only exchanged
            m_tree->setFocus(Qt::OtherFocusReason);
        m_tookFocus = nullptr;
        return;
    }
    const bool isFocused = focused && (focused == m_tree || m_tree->isAncestorOf(focused));
    if (m_editing->canEdit()) {
        m_treeFace->showEmpty(tr("This save is empty."), {},
                              action(SaveAction::InsertInside)->text(), [this] {
                                  m_treeFace->showContent();
                                  m_editing->insert(true);
                              });
    } else {
        m_treeFace->showEmpty(tr("This save is empty."));
    }
    if (isFocused)
        m_tookFocus = QApplication::focusWidget();
}

/// Esc outside of editors: the search goes first, then the selection.
void SavePage::leaveByEsc()
{
    if (searchEdit()->text().isEmpty())
        m_tree->clearSelection();
    else
        searchEdit()->clear();
}

void SavePage::showHistory(bool shown)
{
    m_history->setVisible(shown);
    if (shown && m_selection.player() && document())
        m_historyModel.show(m_selection.player(), document()->target());
}

void SavePage::focusChanges()
{
    const bool wasThere = m_changes->isVisible() && m_changes->hasFocusInside();
    if (m_conflicts->isVisible() && (wasThere || !m_changes->isVisible()))
        bringUp(m_conflicts);
    else if (m_changes->isVisible())
        bringUp(m_changes);
    else
        emit noted(tr("Nothing is changed."));
}

void SavePage::bringUp(SaveList *list)
{
    list->focus();
    bringIntoView(list);
}

QList<QWidget *> SavePage::listsOfPage() const
{
    return {m_finding->list(), m_conflicts, m_changes, m_history};
}

void SavePage::tellRefused(const Error &error)
{
    m_result->say({});
    tell(error.detail.isEmpty() ? errorWords(error) : error.detail);
}

void SavePage::tell(const QString &text)
{
    m_message->say(text);
}

/// Of an action that is over.
void SavePage::forgetMessage()
{
    tell({});
}

void SavePage::readWhatFailed()
{
    if (m_player.state() == OpenPlayer::State::Failed)
        m_player.reload();
    else if (document() && document()->state() == SaveDocument::State::Failed)
        m_saves.open(document()->target());
    if (m_historyModel.state() == HistoryModel::State::Failed)
        m_historyModel.reload();
}

void SavePage::takeCurrent(const QModelIndex &current)
{
    const JsonPointer path = current.data(SaveTreeModel::PathRole).value<JsonPointer>();
    m_finding->showCurrent(m_tree->currentNode());
    m_selection.setPath(path);
    updateActions();
}

/// The row is the same, its path may be another one: elements before it came or went.
void SavePage::followCurrent()
{
    const QModelIndex current = m_tree->currentIndex();
    if (current.data(SaveTreeModel::PathRole).value<JsonPointer>() != m_selection.path())
        takeCurrent(current);
}

} // namespace waymark
