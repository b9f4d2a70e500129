#include "views/save/matchlist.h"

#include "models/items/matchlistmodel.h"
#include "views/common/accessiblerows.h"
#include "views/common/panel.h"
#include "views/save/listdelegates.h"

#include <QAction>
#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace waymark {

MatchList::MatchList(MatchListModel &model, QWidget *parent)
    : SaveList(tr("Matches"), u"matchList"_s, parent)
    , m_model(model)
    , m_listMore(new QAction(tr("List All"), this))
    , m_selectAll(new QAction(tr("Select All"), this))
{
    m_table->setModel(&model);
    m_table->setItemDelegate(new MatchDelegate(m_table));
    presentRowsAsList(m_table);
    m_hasHead = false;
    setBeside(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(MatchListModel::ValueColumn,
                                                      QHeaderView::Stretch);
    m_listMore->setObjectName(u"showAllMatches"_s);
    m_selectAll->setObjectName(u"selectAllMatches"_s);
    for (QAction *action : {m_listMore, m_selectAll}) {
        m_table->addAction(action);
        addButton(action);
    }
    connect(m_selectAll, &QAction::triggered, this, &MatchList::allWanted);
    connect(m_listMore, &QAction::triggered, &model, &MatchListModel::listMore);
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex &index) { emit chosen(index.row()); });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit chosen(index.row()); });
    connect(&model, &MatchListModel::stateChanged, this, &MatchList::update);
    update();
}

/// The values are seen too.
void MatchList::fitColumns()
{
    constexpr int Widest = 300;
    m_table->horizontalHeader()->resizeSection(MatchListModel::PathColumn,
                                               std::clamp(width() * 3 / 5, 60, Widest));
}

void MatchList::setCurrentRow(int row)
{
    m_table->setCurrentIndex(m_model.index(row, 0));
}

/// What is not listed is said; how many there are stands beside what is looked for.
QString MatchList::stateText() const
{
    const int listed = m_model.rowCount();
    return listed < m_model.count() ? tr("The first %Ln are listed", "matches", listed) : QString();
}

void MatchList::update()
{
    const int listed = m_model.rowCount();
    m_header->setStateText(stateText());
    const int more = int(m_model.listedThen()) - listed;
    m_listMore->setText(m_model.listedThen() == m_model.count()
                            ? tr("List All")
                            : tr("List %Ln More", nullptr, more));
    m_listMore->setVisible(listed < m_model.count()
                           && m_model.state() == MatchListModel::State::Done);
    const bool isShown = !isHidden();
    const int rows = rowsWanted();
    showOnly(listed > 0);
    if (isShown != (listed > 0) || rows != m_rowsWished)
        emit wishChanged();
    m_rowsWished = rows;
}

} // namespace waymark
