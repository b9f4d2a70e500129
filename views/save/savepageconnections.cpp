#include "models/items/selection.h"
#include "models/saves/opensaves.h"
#include "views/common/announcedlabel.h"
#include "views/save/conflictline.h"
#include "views/save/elementidentities.h"
#include "views/save/experiencetabs.h"
#include "views/save/progressstrip.h"
#include "views/save/quickactions.h"
#include "views/save/resultlabel.h"
#include "views/save/saveediting.h"
#include "views/save/savefinding.h"
#include "views/save/savehold.h"
#include "views/save/savelists.h"
#include "views/save/savepage.h"
#include "views/save/schemaline.h"
#include "views/save/watchline.h"
#include "views/tree/savetreeview.h"

namespace waymark {

void SavePage::connectModels()
{
    connect(&m_player, &OpenPlayer::stateChanged, this, &SavePage::showPlayer);
    connect(&m_selection, &Selection::saveChanged, this, [this] {
        m_result->say({}); // of the save that was in front
        showSave();
    });
    connect(&m_selection, &Selection::pathChanged, this, [this] {
        if (!document())
            return;
        const auto node = document()->tree().find(m_selection.path());
        if (node && m_tree->currentNode() != node)
            m_tree->goTo(*node);
    });
    connect(m_tabs, &ExperienceTabs::chosen, this,
            [this](const SaveTarget &save) { m_selection.setSave(save); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SavePage::takeCurrent);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SavePage::updateActions); // it follows the current row
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_treeModel, signal, this, [this](const QModelIndex &parent) {
            if (!parent.isValid() && document())
                showRows();
        });
    }
    connect(&m_treeModel, &SaveTreeModel::refused, this, &SavePage::tellRefused);
    connect(m_tree, &SaveTreeView::refused, this, &SavePage::tellRefused);
    connect(&m_changesModel, &ChangesModel::refused, this, &SavePage::tellRefused);
    connect(&m_conflictsModel, &ConflictsModel::refused, this, &SavePage::tellRefused);
    connect(m_progress, &ProgressStrip::refused, this, &SavePage::tellRefused);
    connect(m_progress, &ProgressStrip::warned, this, &SavePage::tell);
    connect(m_finding, &SaveFinding::refused, this, &SavePage::tellRefused);
    connect(m_finding, &SaveFinding::jumped, this, &SavePage::forgetMessage);
    connect(m_editing, &SaveEditing::refused, this, &SavePage::tellRefused);
    connect(m_editing, &SaveEditing::told, m_result, &ResultLabel::say);
    connect(m_editing, &SaveEditing::currentMoved, this,
            [this] { takeCurrent(m_tree->currentIndex()); });
    connect(m_identities, &ElementIdentities::noted, this, &SavePage::noted);
    connect(m_tree, &SaveTreeView::escaped, this, &SavePage::leaveByEsc);
    connect(m_changes, &ChangesList::activated, this, [this](int row) {
        const SaveChange change = m_changesModel.change(row);
        if (change.column.isEmpty())
            m_finding->jumpTo(change.node);
    });
    for (SaveList *list :
         {static_cast<SaveList *>(m_changes), static_cast<SaveList *>(m_conflicts)})
        connect(list, &SaveList::focusLeft, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_history, &HistoryList::takeBackRequested, &m_saves, &OpenSaves::takeBack);
    connect(m_watch, &WatchLine::putBackRequested, this, [this] {
        if (document())
            m_saves.putBack(document()->target());
    });
    connect(m_watch, &WatchLine::onePutBackRequested, this, [this](const SaveChange &saved) {
        if (document())
            m_saves.putBack(document()->target(), saved);
    });
    connect(m_quick, &QuickActions::changed, this,
            [this](SaveDocument *document, const JsonPointer &path) {
                m_selection.setSave(document->target());
                if (const auto node = document->tree().find(path))
                    m_tree->goTo(*node);
            });
}

void SavePage::connectSaves()
{
    connect(&m_saves, &OpenSaves::opened, this, &SavePage::connectDocument);
    connect(&m_saves, &OpenSaves::saved, this,
            [this](const SaveTarget &target, int changes, std::chrono::milliseconds held) {
                if (m_history->isVisible())
                    m_historyModel.reload();
                if (document() && document()->target() == target)
                    m_watch->setWatch(m_saves.watch(target));
                m_serverNotes.clear();
                m_message->say({});
                updateActions();
                const QString text = savedText(changes, held);
                if (document() && document()->target() == target)
                    m_result->say(text);
                emit saved(text, m_saves.lastSaved(target).has_value());
            });
    connect(&m_saves, &OpenSaves::wrote, &m_baseline, &Baseline::takeIn);
    connect(&m_saves, &OpenSaves::saveFailed, this, [this](const SaveTarget &, const Error &error) {
        m_result->say({});
        emit failed(error);
    });
    connect(&m_saves, &OpenSaves::takeBackFailed, this, &SavePage::tellNotTakenBack);
    connect(&m_saves, &OpenSaves::takenBack, this, [this] {
        m_result->say({});
        forgetMessage();
        if (m_history->isVisible())
            m_historyModel.reload();
        updateActions();
        emit noted(tr("Taken back."));
    });
    connect(&m_saves, &OpenSaves::conflicted, this, [this](const SaveTarget &target) {
        m_result->say({});
        m_conflictLine->noteTried(target);
        updateActions();
    });
    connect(m_conflictLine, &ConflictLine::conflictsWanted, this, [this] { bringUp(m_conflicts); });
}

/// What stands in the way are places of this save, which the words for all errors cannot name.
void SavePage::tellNotTakenBack(const SaveTarget &save, const Error &error)
{
    m_result->say({});
    if (error.paths.isEmpty()) {
        emit failed(error);
        return;
    }
    if (document() && document()->target() == save)
        tellRefused(error);
    emit notTakenBack(error.detail);
}

void SavePage::connectDocument(SaveDocument *opened)
{
    connect(opened, &SaveDocument::changesChanged, this, [this, opened] {
        m_tabs->setDirty(opened->target(), opened->isDirty());
        if (opened == document()) {
            forgetMessage(); // what was refused before is done by now, or given up
            m_result->say({});
            followCurrent();
        }
        updateActions();
        emit unsavedEditsChanged();
    });
    connect(opened, &SaveDocument::stateChanged, this, [this, opened] {
        if (opened == document())
            showDocumentState();
    });
    connect(&opened->undoStack(), &QUndoStack::indexChanged, this, &SavePage::updateActions);
    connect(opened, &SaveDocument::stepLost, this, [this](const QString &step) {
        emit noted(tr("“%1” cannot be undone: the server has changed that place.").arg(step));
    });
    connect(opened, &SaveDocument::stepLocked, this,
            [this](const QString &step, const QString &path) {
                tellRefused({Error::Kind::Refused,
                             tr("“%1” cannot be undone: %2 is read-only.").arg(step, path),
                             {path},
                             {}});
            });
    connect(opened, &SaveDocument::refreshed, this, [this, opened](const QStringList &places) {
        const QStringList others = m_saves.changedByOthers(opened->target(), places);
        if (opened == document()) {
            m_serverNotes.note(others);
            followCurrent();
        }
        if (!others.isEmpty())
            emit noted(tr("%Ln places were changed on the server.", nullptr,
                          countOf(opened->serverChanges(), others)));
    });
}

void SavePage::setGameFiles(GameFiles &files)
{
    connect(m_schemaLine, &SchemaLine::wanted, m_finding, &SaveFinding::jumpTo);
    connect(m_schemaLine, &SchemaLine::namesChanged, m_finding, &SaveFinding::setNames);
    connect(m_schemaLine, &SchemaLine::namesChanged, m_quick, &QuickActions::setNames);
    connect(m_schemaLine, &SchemaLine::filesWanted, this, &SavePage::gameFilesWanted);
    m_schemaLine->setFiles(&files);
}

} // namespace waymark
