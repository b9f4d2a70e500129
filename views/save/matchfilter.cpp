#include "views/save/matchfilter.h"

#include "models/domain/whendone.h"
#include "models/items/matchlistmodel.h"
#include "models/items/savetreemodel.h"
#include "views/tree/savetreeview.h"

#include <QComboBox>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype MostOpened = 200; ///< matches to whom the way is opened by itself

} // namespace

MatchFilter::MatchFilter(SaveTreeView &tree, SaveTreeModel &model, const MatchListModel &matches,
                         QObject *parent)
    : QObject(parent)
    , m_tree(tree)
    , m_model(model)
    , m_matches(matches)
{
    model.addNotes(m_notes);
    connect(&matches, &MatchListModel::stateChanged, this, &MatchFilter::find);
    connect(&tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (hides() && m_found)
            hideRows(index);
    });
}

QComboBox *MatchFilter::makeBox(QWidget *parent)
{
    m_box = new QComboBox(parent);
    m_box->setObjectName(u"filter"_s);
    m_box->setAccessibleName(tr("Filter"));
    m_box->addItems(
        {tr("All rows"), tr("Mark matches"), tr("Only matches"), tr("Matches and what is inside")});
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12); // the list that opens has it all
    connect(m_box, &QComboBox::currentIndexChanged, this,
            [this](int index) { setKind(Kind(index)); });
    return m_box;
}

void MatchFilter::setKind(Kind kind)
{
    m_kind = kind;
    if (m_box)
        m_box->setCurrentIndex(int(kind));
    find();
}

void MatchFilter::setDocument(SaveDocument *document)
{
    leave();
    m_notes.setDocument(document);
}

void MatchFilter::leave()
{
    ++m_generation;
    if (m_running)
        *std::exchange(m_running, nullptr) = false;
    if (m_found)
        apply(nullptr);
}

void MatchFilter::makeVisible(SaveNodeId node)
{
    for (QModelIndex at = m_model.indexOf(node); at.isValid(); at = at.parent()) {
        if (m_tree.isRowHidden(at.row(), at.parent())) {
            setKind(Kind::All);
            return;
        }
    }
}

void MatchFilter::find()
{
    using State = MatchListModel::State;
    if (m_matches.state() == State::Searching)
        return; // what is filtered stays until it is known
    const auto query = m_matches.query();
    if (m_kind == Kind::All || !query) {
        leave();
        return;
    }
    if (m_running)
        *m_running = false;
    m_running = std::make_shared<std::atomic_bool>(true);
    whenDone(QtConcurrent::run([pieces = m_matches.pieces(), query = *query, running = m_running] {
                 return std::make_shared<const MatchPaths>(*pieces, query,
                                                           [&] { return running->load(); });
             }),
             this,
             [this, generation = ++m_generation](const std::shared_ptr<const MatchPaths> &found) {
                 if (generation == m_generation)
                     apply(found);
             });
}

void MatchFilter::apply(const std::shared_ptr<const MatchPaths> &found)
{
    showAllRows();
    m_found = found;
    m_notes.setMatches(found);
    if (found && hides()) {
        m_tree.beginFilter();
        if (found->count() <= MostOpened)
            openWays();
        hideRows({});
        for (const quint64 row : m_tree.expandedRows())
            hideRows(m_model.indexOfRow(row));
    } else {
        m_tree.endFilter();
    }
    m_tree.viewport()->update();
}

/// Few matches are seen at once; of many the person opens what is of interest.
void MatchFilter::openWays()
{
    for (int row = 0; row < m_matches.rowCount(); ++row) {
        const auto node = m_matches.node(row);
        if (!node)
            continue;
        for (QModelIndex above = m_model.indexOf(*node).parent(); above.isValid();
             above = above.parent())
            m_tree.expand(above);
    }
}

void MatchFilter::hideRows(const QModelIndex &parent)
{
    const SaveTree &tree = m_model.document()->tree();
    const JsonPointer container = tree.path(SaveTreeModel::nodeOf(parent));
    if (m_kind == Kind::MatchesAndInside && m_found->isInsideMatch(container))
        return;
    m_parents.append(parent);
    const QSet<QString> shown = m_found->children(container);
    const auto isShown = [&](const QModelIndex &row) {
        return shown.contains(tree.token(SaveTreeModel::nodeOf(row)));
    };
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        bool isWanted = false;
        if (!SaveTreeModel::isRange(index)) {
            isWanted = isShown(index);
        } else {
            for (int at = 0; at < m_model.rowCount(index) && !isWanted; ++at)
                isWanted = isShown(m_model.index(at, 0, index));
        }
        if (!isWanted)
            m_tree.setRowHidden(row, parent, true);
    }
}

void MatchFilter::showAllRows()
{
    for (const QPersistentModelIndex &parent : std::exchange(m_parents, {})) {
        for (int row = 0; row < m_model.rowCount(parent); ++row)
            m_tree.setRowHidden(row, parent, false);
    }
}

} // namespace waymark
