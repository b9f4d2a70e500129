#include "views/tree/treeexpander.h"

#include "models/items/savetreemodel.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int SliceMilliseconds = 15;

} // namespace

TreeExpander::TreeExpander(SaveTreeModel &model, QTreeView &view, std::function<void()> layOutLater)
    : QObject(&view)
    , m_model(model)
    , m_view(view)
    , m_layOutLater(std::move(layOutLater))
{
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &TreeExpander::stop);
}

void TreeExpander::stop()
{
    ++m_run;
    m_rows.clear();
    if (m_question)
        m_question->deleteLater();
}

void TreeExpander::open(const QList<quint64> &rowIds, std::optional<int> levels)
{
    stop();
    for (const quint64 id : rowIds)
        m_rows.append({id, 1});
    begin(levels, false);
}

void TreeExpander::openLevels(int levels)
{
    stop();
    if (levels <= 0) {
        m_view.collapseAll();
        return;
    }
    for (int row = 0; row < m_model.rowCount({}); ++row)
        m_rows.append({SaveTreeModel::rowId(m_model.index(row, 0, {})), 1});
    begin(levels, true);
}

void TreeExpander::begin(std::optional<int> levels, bool closesRest)
{
    m_levels = levels;
    m_closesRest = closesRest;
    m_counted = 0;
    m_inside = 0;
    count();
}

/// A range is no level of the save.
void TreeExpander::count()
{
    QElapsedTimer slice;
    slice.start();
    while (m_counted < m_rows.size()) {
        const Row row = m_rows[m_counted++];
        const QModelIndex index = m_model.indexOfRow(row.id);
        const int inside = index.isValid() ? m_model.rowCount(index) : 0;
        m_inside += inside;
        const int level = SaveTreeModel::isRange(index) ? row.level : row.level + 1;
        for (int at = 0; at < inside && (!m_levels || level <= *m_levels); ++at) {
            const QModelIndex child = m_model.index(at, 0, index);
            if (m_model.rowCount(child) > 0)
                m_rows.append({SaveTreeModel::rowId(child), level});
        }
        if (slice.hasExpired(SliceMilliseconds) && m_counted < m_rows.size()) {
            QTimer::singleShot(0, this, [this, run = m_run] {
                if (run == m_run)
                    count();
            });
            return;
        }
    }
    m_inside > MostRowsUnasked ? ask() : go();
}

void TreeExpander::ask()
{
    m_question = new QMessageBox(QMessageBox::Question, tr("Open Many Rows"),
                                 tr("This opens %Ln rows, which may take a while. Esc in the "
                                    "tree stops it.",
                                    nullptr, m_inside),
                                 QMessageBox::NoButton, &m_view);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setObjectName(u"openManyRows"_s);
    m_question->setTextFormat(Qt::PlainText);
    auto *all = m_question->addButton(tr("Open All"), QMessageBox::AcceptRole);
    m_question->setDefaultButton(m_question->addButton(QMessageBox::Cancel));
    connect(all, &QAbstractButton::clicked, this, [this, run = m_run] {
        if (run == m_run)
            go();
    });
    m_question->open();
}

void TreeExpander::go()
{
    if (m_closesRest)
        m_view.collapseAll();
    openSlice();
}

/// From the inside: what is in a closed row costs no layout. Those in sight are laid out together,
/// as each of them would move all rows behind it.
void TreeExpander::openSlice()
{
    m_layOutLater();
    QElapsedTimer slice;
    slice.start();
    while (!m_rows.isEmpty()) {
        const QModelIndex index = m_model.indexOfRow(m_rows.takeLast().id);
        if (index.isValid())
            m_view.expand(index);
        if (slice.hasExpired(SliceMilliseconds) && !m_rows.isEmpty()) {
            QTimer::singleShot(0, this, [this, run = m_run] {
                if (run == m_run)
                    openSlice();
            });
            return;
        }
    }
    if (m_view.currentIndex().isValid())
        m_view.scrollTo(m_view.currentIndex());
}

} // namespace waymark
