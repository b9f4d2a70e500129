#include "views/bulk/bulkactions.h"

#include "models/document/editcommand.h"
#include "models/domain/whendone.h"
#include "models/items/playertablemodel.h"
#include "models/items/valuesearch.h"
#include "views/bulk/bulkruns.h"
#include "views/common/disabledreason.h"
#include "views/save/savepage.h"
#include "views/tree/savetreeview.h"

#include <QAction>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error nothing(const QString &detail)
{
    return {Error::Kind::Invalid, detail, {}, {}};
}

QString startOf(const std::optional<ChangedText> &value)
{
    return value ? value->left(200) : QString();
}

/// As the list of changes tells it.
QString textOf(const SaveChange &change)
{
    switch (change.kind) {
    case SaveMark::Moved:
        return u"%1 → %2"_s.arg(change.from.toString(), change.path.toString());
    case SaveMark::Removed:
        return BulkActions::tr("%1: removed").arg(change.place());
    case SaveMark::Added:
        return u"%1: %2"_s.arg(change.place(), startOf(change.now));
    default:
        return u"%1: %2 → %3"_s.arg(change.place(), startOf(change.was), startOf(change.now));
    }
}

} // namespace

BulkActions::BulkActions(BulkRuns *runs, PlayerTableModel &players, SavePage &page, QWidget *window)
    : QObject(window)
    , m_runs(runs)
    , m_players(players)
    , m_page(page)
    , m_window(window)
    , m_find(new QAction(tr("Find Players with This Value"), this))
    , m_apply(new QAction(tr("Apply to All Found Players…"), this))
    , m_takeBack(new QAction(tr("Take Back for All Players…"), this))
{
    m_find->setObjectName(u"findPlayersWithThisValue"_s);
    m_apply->setObjectName(u"applyToAllFoundPlayers"_s);
    m_page.tree()->addGroup({m_find, m_apply});
    m_takeBack->setObjectName(u"takeBackForAllPlayers"_s);
    m_page.changesTable()->addAction(m_apply);
    m_page.historyTable()->addAction(m_takeBack);
    connect(m_find, &QAction::triggered, this, &BulkActions::find);
    connect(m_apply, &QAction::triggered, this, &BulkActions::apply);
    connect(m_takeBack, &QAction::triggered, this, &BulkActions::takeBack);
    connect(m_page.historyTable()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BulkActions::update);
    connect(m_page.tree()->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BulkActions::update);
    // The document itself: loaded, or another one.
    connect(m_page.tree()->model(), &QAbstractItemModel::modelReset, this, &BulkActions::update);
    connect(&m_page, &SavePage::unsavedEditsChanged, this, &BulkActions::update);
    connect(&m_page, &SavePage::playerShown, this, &BulkActions::update);
    if (m_runs)
        connect(m_runs, &BulkRuns::takeBackWanted, this, &BulkActions::showWritten);
    update();
}

void BulkActions::setFacts(const DatabaseFacts &facts, bool isProduction)
{
    m_isProduction = isProduction;
    m_refusal = facts.readOnly ? tr("This connection is read-only.")
        : !facts.canWriteSaves ? tr("This role may not change saves.")
        : !facts.unrecordable.isEmpty()
        ? tr("This database records every edit, and this role lacks %1 for that.")
              .arg(facts.unrecordable)
        : !facts.audited ? tr("This database records no edits, so that this could not be taken "
                              "back. “waymark migrate” adds the record.")
                         : QString();
    update();
}

void BulkActions::update()
{
    const SaveDocument *document = m_page.document();
    const bool isLoaded = document && document->isLoaded();
    m_find->setEnabled(isLoaded && m_page.tree()->currentNode());
    m_apply->setEnabled(m_runs && isLoaded && document->isDirty());
    m_takeBack->setEnabled(m_runs && m_page.historyTable()->currentIndex().isValid());
    sayWhyDisabled(*m_takeBack, tr("Choose an edit in the list first."));
    const QString none = isLoaded ? QString() : tr("No player is open.");
    sayWhyDisabled(*m_find, none.isEmpty() ? tr("Choose a value in the save first.") : none);
    sayWhyDisabled(*m_apply, none.isEmpty() ? tr("Nothing is changed.") : none);
}

void BulkActions::find()
{
    const SaveDocument *document = m_page.document();
    const auto node = document ? m_page.tree()->currentNode() : std::nullopt;
    if (!node)
        return;
    const SaveTree &tree = document->tree();
    const auto search
        = valueSearch(document->target(), m_page.experience(), tree.path(*node), tree.text(*node));
    if (!search) {
        emit refused(search.error());
        return;
    }
    emit searchWanted(search->text);
    if (!search->isIndexed)
        emit noted(tr("No index serves this search: it leads through an array, and every save is "
                      "looked at."));
}

/// The line of Changes with the focus, else what is pending on the row of the tree.
Result<SaveChange> BulkActions::changeInHand() const
{
    const QTableView *changes = m_page.changesTable();
    if (changes->hasFocus() && changes->currentIndex().isValid())
        return changes->currentIndex()
            .siblingAtColumn(0)
            .data(ChangesModel::ChangeRole)
            .value<SaveChange>();
    const auto node = m_page.tree()->currentNode();
    for (const SaveChange &change : m_page.document()->changes()) {
        if (change.column.isEmpty() && node == change.node)
            return change;
    }
    return nothing(tr("Nothing is changed in this row. Choose a changed one, or a line of "
                      "Changes."));
}

void BulkActions::apply()
{
    const SaveDocument *document = m_page.document();
    if (!m_runs || !document)
        return;
    const auto change = changeInHand();
    const auto edit = change
        ? changeForAll(document->tree(), *change, EditCommand::addedNumber(*document, *change))
        : Result<ChangeForAll>(change.error());
    if (!edit) {
        emit refused(edit.error());
        return;
    }
    const SearchQuery &query = m_players.query();
    const bool isProfile = document->target().table() == SaveTarget::Table::Profile;
    const QString found = query.isEmpty() ? tr("all players", "whose saves") : query.text();
    const QString search = isProfile
        ? tr("The profiles of: %1").arg(found)
        : tr("%1 of: %2", "experience, players").arg(m_page.experience(), found);
    show({textOf(*change), edit->whereItWas ? startOf(change->was) : QString(),
          startOf(change->now), search,
          BulkScope{query, document->target().table(), m_page.experience(), {}}, *edit,
          m_isProduction, m_refusal});
}

/// Of an edit that was one of many, the others as well.
void BulkActions::takeBack()
{
    const auto *history = qobject_cast<HistoryModel *>(m_page.historyTable()->model());
    const auto edit
        = history ? history->edit(m_page.historyTable()->currentIndex().row()) : std::nullopt;
    if (!m_runs || !edit)
        return;
    whenDone(m_runs->store().bulkOf(edit->id), this,
             [this, edit = *edit](const Result<std::optional<BulkRecord>> &record) {
                 if (!record) {
                     emit refused(record.error());
                 } else if (!*record) {
                     emit refused(nothing(tr("This edit was made in this save alone.")));
                 } else {
                     show({HistoryModel::whatText(edit),
                           {},
                           {},
                           (*record)->query,
                           BulkScope{{}, (*record)->table, {}, {}},
                           {},
                           m_isProduction,
                           m_refusal,
                           (*record)->id});
                 }
             });
}

void BulkActions::show(const BulkDialog::Task &task)
{
    (new BulkDialog(*m_runs, task, m_window))->open();
}

/// One that has just been made, from where it is told.
void BulkActions::showWritten(EditId bulk, const QString &change)
{
    BulkDialog::Task task;
    task.change = change;
    task.asksForCount = m_isProduction;
    task.refusal = m_refusal;
    task.written = bulk;
    show(task);
}

} // namespace waymark
