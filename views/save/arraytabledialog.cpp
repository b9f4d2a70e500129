#include "views/save/arraytabledialog.h"

#include "models/items/arraytableorder.h"
#include "views/common/errorwords.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int MostSorted = 20'000; ///< rows: each cell of the column is looked at

/// Values as the tree has them, struck where they are removed.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != ArrayTableModel::IndexColumn)
            option->font = monospacedFont(option->font);
        const auto mark = SaveMark(index.data(SaveTreeModel::MarkRole).toInt());
        if (mark == SaveMark::None)
            return;
        option->font.setStrikeOut(mark == SaveMark::Removed);
        option->font.setBold(mark != SaveMark::Removed);
        const ThemeRole role = mark == SaveMark::Added ? ThemeRole::Added
            : mark == SaveMark::Removed                ? ThemeRole::Removed
                                                       : ThemeRole::Changed;
        option->palette.setColor(QPalette::Text, themeColor(role, option->palette));
        option->palette.setColor(QPalette::HighlightedText, themeColor(role, option->palette));
    }
};

} // namespace

ArrayTableDialog::ArrayTableDialog(SaveTreeModel &tree, SaveNodeId array, QWidget *parent)
    : QDialog(parent)
    , m_model(tree, array)
    , m_order(new ArrayTableOrder(this))
    , m_table(new QTableView(this))
    , m_note(dimLabel({}, this))
    , m_trouble(plainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"arrayTable"_s);
    const QString path = tree.document()->tree().path(array).toString();
    setWindowTitle(path.isEmpty() ? tr("The whole document as a table")
                                  : tr("%1 as a table").arg(path));
    m_order->setSourceModel(&m_model);
    m_table->setModel(m_order);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setAccessibleName(tr("Elements"));
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(24);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(ArrayTableModel::IndexColumn, Qt::AscendingOrder);
    m_note->setWordWrap(true);
    m_trouble->setObjectName(u"trouble"_s);
    m_trouble->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *show = buttons->addButton(tr("Show in Tree"), QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_note, m_trouble, buttons})
        column->addWidget(widget);
    resize(760, 460);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(show, &QPushButton::clicked, this, [this] {
        if (const auto node = m_model.node(currentCell()))
            emit wanted(*node);
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            &ArrayTableDialog::sort);
    const auto tell = [this](const Error &error) {
        m_trouble->setText(error.detail.isEmpty() ? errorWords(error) : error.detail);
    };
    connect(&tree, &SaveTreeModel::refused, this, tell);
    connect(&m_model, &ArrayTableModel::refused, this, tell);
    connect(&m_model, &QAbstractItemModel::dataChanged, m_trouble, &QLabel::clear);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ArrayTableDialog::tellColumns);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ArrayTableDialog::keepCell);
    connect(m_order, &QAbstractItemModel::modelReset, this, &ArrayTableDialog::restoreCell);
    connect(&m_model, &ArrayTableModel::gone, this, &QDialog::reject);
    tellColumns();
}

QModelIndex ArrayTableDialog::currentCell() const
{
    return m_order->mapToSource(m_table->currentIndex());
}

void ArrayTableDialog::keepCell()
{
    const QModelIndex cell = currentCell();
    m_element = m_model.node(cell.siblingAtColumn(ArrayTableModel::IndexColumn));
    m_column = m_model.headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString();
}

/// A member that was not there before is read with all rows.
void ArrayTableDialog::restoreCell()
{
    if (!m_element)
        return;
    int column = 0;
    while (column < m_model.columnCount()
           && m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole) != m_column)
        ++column;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.node(m_model.index(row, ArrayTableModel::IndexColumn)) == m_element) {
            m_table->setCurrentIndex(m_order->mapFromSource(m_model.index(row, column)));
            return;
        }
    }
}

void ArrayTableDialog::sort(int column)
{
    auto *header = m_table->horizontalHeader();
    if (m_model.rowCount() > MostSorted)
        header->setSortIndicator(ArrayTableModel::IndexColumn, Qt::AscendingOrder);
    else
        m_order->sort(column, header->sortIndicatorOrder());
}

void ArrayTableDialog::tellColumns()
{
    const QLocale locale;
    QStringList told;
    if (m_model.sampled() < m_model.rowCount())
        told.append(
            tr("Columns are from %1 of %2 elements.")
                .arg(locale.toString(m_model.sampled()), locale.toString(m_model.rowCount())));
    if (m_model.leftOut() > 0)
        told.append(tr("%Ln more columns are not shown.", nullptr, m_model.leftOut()));
    if (m_model.rowCount() > MostSorted)
        told.append(
            tr("More than %Ln elements stay in the order of the save.", nullptr, MostSorted));
    m_note->setText(told.join(u' '));
    m_note->setVisible(!told.isEmpty());
}

} // namespace waymark
