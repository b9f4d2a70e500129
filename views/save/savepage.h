#pragma once

#include "models/items/baseline.h"
#include "models/items/changesmodel.h"
#include "models/items/conflictnotes.h"
#include "models/items/conflictsmodel.h"
#include "models/items/contentnotes.h"
#include "models/items/historymodel.h"
#include "models/items/locknotes.h"
#include "models/items/openplayer.h"
#include "models/items/pendingnotes.h"
#include "models/items/savetreemodel.h"
#include "models/items/servernotes.h"
#include "models/ports/databasefacts.h"
#include "models/saves/rowfollower.h"
#include "views/common/panel.h"
#include "views/tree/saveactions.h"

#include <QPointer>

class QLineEdit;
class QTableView;

namespace waymark {

class BaselineLine;
class AnnouncedLabel;
class ChangesList;
class ConflictLine;
class ConflictsList;
class EditJournal;
class ElementIdentities;
class EventSource;
class ExperienceTabs;
class GameKnowledge;
class GameFiles;
class HistoryList;
class OpenSaves;
class PathRow;
class PlayerHeader;
class PlayerSource;
class ProgressStrip;
class QuickActions;
class RecoveryLine;
class ResultLabel;
class SaveFinding;
class SaveLearning;
class SaveList;
class SchemaLine;
class SaveEditing;
class SaveTreeView;
class Selection;
class StateFace;
class ViewKeeper;
class ViewMemory;
class WarningLine;
class WatchLine;

/// The middle of the window: the player in front, its saves as tabs, the columns, the tree, and
/// what is pending, in conflict and already saved.
class SavePage final : public QWidget
{
    Q_OBJECT
public:
    SavePage(SaveStore &store, OpenSaves &saves, EditJournal &journal, PlayerSource &players,
             EventSource &events, Selection &selection, ViewZone &zone, QWidget *parent = nullptr);
    ~SavePage() override;

    [[nodiscard]] SaveActions &actions() { return m_actions; }
    [[nodiscard]] QAction *action(SaveAction action) const { return m_actions.get(action); }
    void setFacts(const DatabaseFacts &facts);
    /// What the players were searched by: one of these comes to the front.
    void preferExperiences(const QStringList &labels) { m_player.preferExperiences(labels); }
    /// Places that are read-only here, by experience; under an empty name those of the profile.
    void setLocks(const QHash<QString, SaveLocks> &locks);
    /// From now on edits are held against what other saves have.
    void setKnowledge(GameKnowledge &knowledge);
    [[nodiscard]] SaveLearning *learning() const { return m_learning; } ///< or none
    [[nodiscard]] ElementIdentities &identities() const { return *m_identities; }
    /// How trees were left is kept there; it outlives the page.
    void setViewKeeper(ViewKeeper &keeper);
    /// Where schemas and names of experiences come from; they outlive the page.
    void setGameFiles(GameFiles &files);
    /// Why no save can be changed here, as over a read-only connection; empty: they can.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

    [[nodiscard]] QLineEdit *searchEdit() const;
    [[nodiscard]] SaveTreeView *tree() const { return m_tree; }
    [[nodiscard]] QTableView *changesTable() const;
    [[nodiscard]] QTableView *historyTable() const;
    [[nodiscard]] SaveDocument *document() const { return m_treeModel.document(); }
    [[nodiscard]] QString experience() const; ///< of the save in front; empty for a profile
    /// Once more, as when a lost line is back.
    void readWhatFailed();
    [[nodiscard]] SaveFinding *finding() const { return m_finding; }
    /// Under the tree, until something else is done.
    void tellRefused(const Error &error);
    /// F8, and from there to Conflicts and back.
    void focusChanges();
    /// The lists under the tree, as F6 goes through them.
    [[nodiscard]] QList<QWidget *> listsOfPage() const;
    void showHistory(bool shown);
    [[nodiscard]] QString playerLabel() const; ///< for the window's title; empty without a player
    /// "mira.holt, wylding-woods", of any save that was shown here.
    [[nodiscard]] QString nameOf(const SaveTarget &save) const;
    [[nodiscard]] bool hasUnsavedEdits() const; ///< of any open save
    [[nodiscard]] QString textInHand() const; ///< the current string of the tree
    [[nodiscard]] QString experienceInFront() const; ///< empty of the profile
    [[nodiscard]] QString location() const; ///< where the save in front has its player

signals:
    void playerShown();
    void unsavedEditsChanged();
    void saved(const QString &text, bool canTakeBack); ///< "Saved 3 changes"
    void noted(const QString &text);
    void failed(const waymark::Error &error);
    void notRead(const waymark::Error &error); ///< which the page itself says
    void notTakenBack(const QString &why);
    void gameFilesWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeContent();
    void connectModels();
    void connectActions();
    void connectSaves();
    void connectDocument(SaveDocument *opened);
    void showPlayer();
    void keepNames();
    void applyRules();
    [[nodiscard]] QString experienceOf(const SaveTarget &save) const; ///< empty for the profile
    void showSave();
    void showDocumentState();
    void showRows();
    void leaveByEsc();
    void showDocument(SaveDocument *document);
    void updateActions();
    void explainDisabled();
    void tell(const QString &text);
    void forgetMessage();

    void takeCurrent(const QModelIndex &current);
    void followCurrent();
    void tellNotTakenBack(const SaveTarget &save, const Error &error);
    void bringUp(SaveList *list);
    void save();

    OpenSaves &m_saves;
    Selection &m_selection;
    const ViewZone &m_zone;
    SaveActions m_actions;
    OpenPlayer m_player;
    SaveTreeModel m_treeModel;
    ChangesModel m_changesModel;
    ConflictsModel m_conflictsModel;
    ConflictNotes m_conflictNotes;
    PendingNotes m_pendingNotes;
    ServerNotes m_serverNotes;
    Baseline m_baseline;
    RowFollower m_follower;
    ContentNotes m_contentNotes;
    LockNotes m_lockNotes;
    QHash<QString, SaveLocks> m_locks; ///< by experience
    HistoryModel m_historyModel;
    PlayerHeader *m_header;
    ExperienceTabs *m_tabs;
    ProgressStrip *m_progress;
    PathRow *m_pathRow;
    AnnouncedLabel *m_message;
    ResultLabel *m_result;
    SaveTreeView *m_tree;
    ViewMemory *m_memory;
    SaveFinding *m_finding;
    StateFace *m_treeFace;
    QPointer<QWidget> m_tookFocus; ///< from the tree, when it went for having no rows
    StateFace *m_face;
    ConflictLine *m_conflictLine;
    WatchLine *m_watch;
    RecoveryLine *m_recovery;
    BaselineLine *m_baselineLine;
    SchemaLine *m_schemaLine;
    WarningLine *m_warningLine;
    ConflictsList *m_conflicts; ///< before Changes, as it stands: Tab goes by this order
    ChangesList *m_changes;
    HistoryList *m_history;
    QuickActions *m_quick;
    SaveEditing *m_editing;
    ElementIdentities *m_identities;
    SaveLearning *m_learning = nullptr;
    QHash<SaveTarget, QString> m_names;
    QString m_refusal;
};

} // namespace waymark
