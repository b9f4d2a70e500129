// What the actions of the page do; its layout is in savepage.cpp.

#include "models/saves/opensaves.h"
#include "views/common/disabledreason.h"
#include "views/save/baselineline.h"
#include "views/save/conflictline.h"
#include "views/save/elementidentities.h"
#include "views/save/pathrow.h"
#include "views/save/pendingpatch.h"
#include "views/save/recoveryline.h"
#include "views/save/resultlabel.h"
#include "views/save/saveediting.h"
#include "views/save/savehold.h"
#include "views/save/savelists.h"
#include "views/save/savepage.h"
#include "views/tree/savetreeview.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace waymark {

void SavePage::connectActions()
{
    using A = SaveAction;
    m_actions.connectTo(A::GoToPath, m_pathRow, &PathRow::focusPath);
    m_actions.connectTo(A::SaveChanges, this, &SavePage::save);
    m_actions.connectTo(A::SetBaseline, &m_baseline, &Baseline::begin);
    m_actions.connectTo(A::Reload, this, [this] {
        m_serverNotes.clear();
        m_result->say({});
        m_player.reload();
        if (document())
            m_saves.reload(document()->target());
    });
    m_actions.connectTo(A::TakeBackLastSave, this,
                        [this] { m_saves.takeBackLast(document()->target()); });
    const auto tellCopied = [this] { m_result->say(tr("Copied as JSON Patch")); };
    connect(m_changes, &ChangesList::copyPatchRequested, this, [this, tellCopied] {
        fromPatch(
            *document(), this, [](const JsonText &patch) { return patch.toString(); },
            [tellCopied](const QString &text) {
                QGuiApplication::clipboard()->setText(text);
                tellCopied();
            });
    });
    connect(m_baselineLine, &BaselineLine::copied, this, tellCopied);
    updateActions();
}

void SavePage::updateActions()
{
    using A = SaveAction;
    SaveDocument *shown = document();
    const bool edits = m_editing->canEdit();
    const bool loaded = shown && shown->isLoaded();
    const auto enable = [this](A which, bool enabled) { action(which)->setEnabled(enabled); };
    const bool dirty = loaded && shown->state() == SaveDocument::State::Dirty;
    enable(A::SaveChanges, dirty && edits);
    const int changes = shown ? int(shown->changes().size()) : 0;
    action(A::SaveChanges)
        ->setIconText(changes > 0 ? tr("Save %Ln changes", nullptr, changes) : tr("Save"));
    enable(A::SetBaseline, loaded);
    enable(A::Reload, m_player.player().has_value());
    enable(A::TakeBackLastSave, edits && m_saves.lastSaved(shown->target()).has_value());
    const bool inExperience = edits && shown->target().table() == SaveTarget::Table::Progress;
    enable(A::GiveItem, edits);
    enable(A::MarkVisited, inExperience);
    enable(A::SetFlag, inExperience);
    enable(A::AddToCounter, edits);
    enable(A::UnlockAchievement, edits);
    m_recovery->setRefusal(!edits ? m_refusal
                               : loaded && shown->isDirty()
                               ? tr("Save or revert what is pending first.")
                               : QString());
    m_editing->updateActions(m_refusal);
    m_identities->updateAction();
    explainDisabled();
}

/// A disabled action says why where the reason is not in plain sight.
void SavePage::explainDisabled()
{
    using A = SaveAction;
    SaveDocument *shown = document();
    const QString reason = !shown ? tr("No player is open.") : m_refusal;
    const QString inConflict = m_conflictLine->text();
    sayWhyDisabled(*action(A::SaveChanges), inConflict.isEmpty() ? reason : inConflict,
                   shown ? holdText(shown->holdEstimate()) : QString());
    for (const A which : {A::TakeBackLastSave, A::GiveItem, A::AddToCounter, A::UnlockAchievement})
        sayWhyDisabled(*action(which), reason);
    const bool onProfile = shown && shown->target().table() == SaveTarget::Table::Profile;
    for (const A which : {A::MarkVisited, A::SetFlag})
        sayWhyDisabled(*action(which),
                       reason.isEmpty() && onProfile
                           ? tr("This belongs to an experience: choose its tab first.")
                           : reason);
}

void SavePage::save()
{
    if (!document())
        return;
    if (document()->state() == SaveDocument::State::Conflict) {
        tellRefused(
            {Error::Kind::Conflict, tr("Choose for every line of Conflicts first."), {}, {}});
        return;
    }
    m_saves.save(document()->target());
}

} // namespace waymark
