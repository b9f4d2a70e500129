#include "views/save/savelearning.h"

#include "models/items/changesmodel.h"
#include "models/items/learnedwords.h"
#include "models/items/savetreemodel.h"
#include "models/items/viewzone.h"
#include "views/common/disabledreason.h"
#include "views/save/warningline.h"
#include "views/tree/savetreedelegate.h"
#include "views/tree/savetreeview.h"

#include <QAction>
#include <QEvent>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace waymark {

SaveLearning::SaveLearning(GameKnowledge &knowledge, const ViewZone &zone, SaveTreeModel &model,
                           SaveTreeView &tree, WarningLine &line, QObject *parent)
    : QObject(parent)
    , m_knowledge(knowledge)
    , m_zone(zone)
    , m_tree(tree)
    , m_line(line)
    , m_warnings(knowledge, zone)
    , m_learnAgain(new QAction(this))
    , m_forget(new QAction(this))
    , m_use(new QAction(tr("Use Suggestion"), this))
    , m_count(new QAction(tr("Count in All Saves"), this))
{
    model.addNotes(m_warnings.notes());
    if (auto *delegate = qobject_cast<SaveTreeDelegate *>(tree.itemDelegate()))
        delegate->setOffers([this](const QModelIndex &index) { return offersAt(index); });
    m_use->setObjectName(u"useSuggestion"_s);
    m_count->setObjectName(u"countInAllSaves"_s);
    m_use->setShortcut(Qt::CTRL | Qt::Key_Period);
    tree.addGroup({m_use, m_count});
    m_line.setActions(*m_use, *m_count);
    connectActions();
    connect(&knowledge, &GameKnowledge::changed, this, &SaveLearning::update);
    connect(&knowledge, &GameKnowledge::learned, this, [this](const QString &experience) {
        if (m_asked == experience && experience == m_warnings.experience())
            emit noted(known());
        m_asked.reset();
    });
    connect(&knowledge.counts(), &ExactCounts::counted, this, &SaveLearning::tellCount);
    connect(&knowledge.counts(), &ExactCounts::changed, this, &SaveLearning::updateRow);
    connect(&zone, &ViewZone::zoneChanged, this, &SaveLearning::update);
    connect(&m_warnings.notes(), &RowNotes::changed, this, &SaveLearning::updateRow);
    connect(tree.selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { workIn(&m_tree); });
    tree.installEventFilter(this);
    update();
}

void SaveLearning::connectActions()
{
    connect(m_learnAgain, &QAction::triggered, this, [this] {
        m_asked = m_warnings.experience();
        m_knowledge.learnAgain(*m_asked);
    });
    connect(m_forget, &QAction::triggered, this, [this] {
        m_knowledge.forgetAll();
        emit noted(tr("What was learned from saves is forgotten, on this machine too."));
    });
    connect(m_use, &QAction::triggered, this, &SaveLearning::use);
    connect(m_count, &QAction::triggered, this, &SaveLearning::count);
}

void SaveLearning::serveChanges(QTableView &changes)
{
    m_changes = &changes;
    changes.addActions({m_use, m_count});
    connect(changes.selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { workIn(m_changes); });
    changes.installEventFilter(this);
}

void SaveLearning::setDocument(SaveDocument *document, const QString &experience)
{
    if (m_document)
        m_document->disconnect(this);
    m_counted.reset(); // an answer on its way is about another save
    m_knowledge.counts().cancel();
    m_document = document;
    m_shown.reset();
    m_warnings.setDocument(document, experience);
    if (document) // after the warnings, which hear of it first
        connect(document, &SaveDocument::changesChanged, this, &SaveLearning::updateRow);
    update();
}

QList<LearnedOffer> SaveLearning::offersAt(const QModelIndex &index) const
{
    const auto node = index.data(SaveTreeModel::NodeRole).value<SaveNodeId>();
    return index.column() == SaveTreeModel::KeyColumn ? m_warnings.keysFor(node)
                                                      : m_warnings.valuesFor(node);
}

/// From how many saves, and when.
QString SaveLearning::known() const
{
    const auto schema = m_knowledge.schema(m_warnings.experience());
    if (!schema)
        return {};
    const QDateTime moment = schema->learnedAt.toDateTime(m_zone.zone());
    const QString at = moment.toString(u"yyyy-MM-dd HH:mm t"_s);
    const int saves = int(schema->saves);
    if (!schema->saysSomething())
        return tr("%Ln saves were there to learn from, %1: too few to conclude from.", nullptr,
                  saves)
            .arg(at);
    return schema->isWhole ? tr("Learned from all %Ln saves, %1.", nullptr, saves).arg(at)
                           : tr("Learned from a sample of %Ln saves, %1.", nullptr, saves).arg(at);
}

void SaveLearning::update()
{
    const bool isLearning = m_knowledge.learning() == m_warnings.experience();
    m_learnAgain->setEnabled(m_document && !isLearning);
    const QString told = !m_document ? tr("No player is open.")
        : isLearning                 ? tr("It is being learned right now.")
                                     : known();
    for (QAction *action : {m_learnAgain, m_forget}) {
        action->setToolTip(told.isEmpty() ? tr("Nothing was learned yet.") : told);
        action->setStatusTip(action->toolTip());
    }
    updateRow();
}

/// The line of Changes where a person was there last, else the row of the tree.
std::optional<SaveNodeId> SaveLearning::nodeInHand() const
{
    if (!m_document || !m_document->isLoaded())
        return std::nullopt;
    if (m_isInChanges && m_changes->currentIndex().isValid()) {
        const auto change = m_changes->currentIndex()
                                .siblingAtColumn(0)
                                .data(ChangesModel::ChangeRole)
                                .value<SaveChange>();
        return change.column.isEmpty() ? std::optional(change.node) : std::nullopt;
    }
    return m_tree.isOnRange() ? std::nullopt : m_tree.currentNode();
}

bool SaveLearning::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        workIn(watched);
    return QObject::eventFilter(watched, event);
}

/// It stays so when the focus goes on to the line of the warning.
void SaveLearning::workIn(const QObject *list)
{
    m_isInChanges = list == m_changes;
    updateRow();
}

void SaveLearning::updateRow()
{
    const auto node = nodeInHand();
    const auto suggestion = node ? m_warnings.suggestion(*node) : std::nullopt;
    const auto request = node ? m_warnings.countRequest(*node) : std::nullopt;
    const bool isCounting = request && m_knowledge.counts().counting() == request;
    m_use->setEnabled(suggestion && !m_document->isReadOnly());
    m_count->setEnabled(request && !isCounting);
    const QString none = m_document ? QString() : tr("No player is open.");
    sayWhyDisabled(*m_use,
                   !none.isEmpty() ? none : tr("Nothing that is known looks like this row."));
    sayWhyDisabled(*m_count,
                   !none.isEmpty()  ? none
                       : isCounting ? tr("It is being counted right now.")
                                    : tr("Choose a value in the save first."));
    QStringList warnings;
    const QList<RowNote> notes = node ? m_warnings.notes().notes(*node) : QList<RowNote>();
    for (const RowNote &note : notes)
        warnings.append(note.text);
    const bool isSameRow = m_shown == node;
    m_shown = node;
    m_line.tell(warnings.join(u"; "_s), suggestion ? suggestion->text : QString(), isSameRow);
}

void SaveLearning::use()
{
    const auto node = nodeInHand();
    if (!node)
        return;
    if (const auto done = m_warnings.useSuggestion(*node); !done)
        emit refused(done.error());
}

void SaveLearning::count()
{
    const auto node = nodeInHand();
    const auto request = node ? m_warnings.countRequest(*node) : std::nullopt;
    if (!request)
        return;
    m_counted = Asked{*node, *request};
    m_knowledge.counts().count(*request);
}

/// Unless the row is another one by now.
void SaveLearning::tellCount(const SaveCountRequest &request, const SaveCount &count)
{
    constexpr int LongestShown = 60;
    const auto asked = std::exchange(m_counted, std::nullopt);
    if (!asked || asked->request != request || !m_document
        || m_warnings.countRequest(asked->node) != request)
        return;
    const QString path = m_document->tree().path(asked->node).toString();
    const QString what = request.value
        ? u"%1 %2"_s.arg(path, oneLine(request.value->toString(), LongestShown))
        : path;
    const QString found = countWords(count, m_zone.zone());
    emit noted(count.isIndexed
                   ? tr("%1 is %2.", "a place with its value; in how many saves").arg(what, found)
                   : tr("%1 is %2. No index serves this: every save was looked at.",
                        "a place with its value; in how many saves")
                         .arg(what, found));
}

} // namespace waymark
