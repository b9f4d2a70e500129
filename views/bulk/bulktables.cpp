#include "views/bulk/bulktables.h"

#include "models/items/unittext.h"
#include "models/services/recordedplace.h"
#include "views/bulk/sharedelegate.h"
#include "views/common/accessibletable.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Line = ValueTally::Line;

constexpr int MostCharacters = 200; ///< of a value in a table
constexpr int BeforeColumn = 2;
constexpr int AfterColumn = 3;
constexpr int CountWidth = 110; ///< with room for a bar

QTableWidgetItem *tableItem(const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QTableWidgetItem(text.left(MostCharacters));
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

QTableWidgetItem *countItem(qint64 count, qint64 all)
{
    auto *item = tableItem(countText(count), Qt::AlignRight);
    item->setData(ShareDelegate::ShareRole, all > 0 ? double(count) / double(all) : 0.0);
    return item;
}

void prepare(QTableWidget *table, const QString &name, const QString &objectName,
             const QStringList &headers)
{
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setColumnCount(int(headers.size()));
    table->setHorizontalHeaderLabels(headers);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    presentCells(table);
}

void addRow(QTableWidget *table, const QList<QTableWidgetItem *> &cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int column = 0; column < cells.size(); ++column)
        table->setItem(row, column, cells.at(column));
}

qint64 countOf(const QList<Line> &lines, const Line &like)
{
    for (const Line &line : lines) {
        if (line.kind == like.kind && line.text == like.text)
            return line.count;
    }
    return 0;
}

qint64 sumOf(const QList<Line> &lines)
{
    return std::accumulate(lines.begin(), lines.end(), qint64(0),
                           [](qint64 sum, const Line &line) { return sum + line.count; });
}

/// The values of both sides, those of most saves on either first; ranges keep their order, and what
/// stands for other values or for none comes last.
QList<Line> linesOf(const BulkHistogram &histogram)
{
    QList<Line> lines = histogram.before;
    for (const Line &line : histogram.after) {
        if (countOf(lines, line) == 0)
            lines.append(line);
    }
    const auto rank = [&histogram](const Line &line) -> qint64 {
        switch (line.kind) {
        case Line::Kind::Value:
            return std::max(countOf(histogram.before, line), countOf(histogram.after, line));
        case Line::Kind::Range:
            return 0;
        case Line::Kind::Others:
            return -1;
        case Line::Kind::Absent:
            break;
        }
        return -2;
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const Line &a, const Line &b) { return rank(a) > rank(b); });
    return lines;
}

/// "/flags/door_unlocked: false → true"
QString sampleText(const BulkSample &sample, SaveTarget::Table table)
{
    const bool isProfile = table == SaveTarget::Table::Profile;
    Edit edit{0,
              {},
              {},
              {},
              *sample.owner.player,
              isProfile ? u"stats"_s : u"state"_s,
              sample.patch,
              sample.inverse};
    QStringList places;
    for (const RecordedPlace &place : recordedPlaces(edit)) {
        const QString was = place.was ? place.was->toString() : u"–"_s;
        const QString now = place.now ? place.now->toString() : u"–"_s;
        places += u"%1: %2 → %3"_s.arg(place.text(), was.left(MostCharacters),
                                       now.left(MostCharacters));
    }
    return places.join(u"; "_s);
}

} // namespace

BulkTables::BulkTables(QWidget *parent)
    : QWidget(parent)
    , m_values(new QTableWidget(this))
    , m_samples(new QTableWidget(this))
{
    prepare(m_values, tr("Values before and after"), u"bulkValues"_s,
            {tr("Path"), tr("Value"), tr("Before"), tr("After")});
    m_values->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_values->horizontalHeader()->resizeSection(0, 220);
    for (const int column : {BeforeColumn, AfterColumn}) {
        m_values->horizontalHeader()->resizeSection(column, CountWidth);
        m_values->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_values->setItemDelegateForColumn(column, new ShareDelegate(m_values));
    }
    prepare(m_samples, tr("Samples"), u"bulkSamples"_s,
            {tr("Player"), tr("Experience"), tr("Change")});
    m_samples->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_samples->horizontalHeader()->resizeSection(0, 190);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_values);
    column->addWidget(m_samples);
    for (QTableWidget *table : {m_values, m_samples})
        table->hide(); // until there is something to show
}

void BulkTables::showPlan(const BulkReport &report)
{
    m_values->setVisible(!report.histograms.isEmpty());
    nameLast(tr("Change"));
    showHistogram(report);
    showSamples(report);
}

void BulkTables::nameLast(const QString &header)
{
    m_samples->setHorizontalHeaderLabels({tr("Player"), tr("Experience"), header});
}

void BulkTables::showHistogram(const BulkReport &report)
{
    m_values->setRowCount(0);
    for (const BulkHistogram &histogram : report.histograms) {
        const QList<Line> lines = linesOf(histogram);
        const qint64 all = sumOf(histogram.before);
        for (const Line &line : lines) {
            const QString value = line.kind == Line::Kind::Others ? tr("other values")
                : line.kind == Line::Kind::Absent                 ? tr("not there")
                                                                  : line.text;
            addRow(m_values,
                   {tableItem(histogram.path.toString()), tableItem(value),
                    countItem(countOf(histogram.before, line), all),
                    countItem(countOf(histogram.after, line), all)});
        }
    }
}

void BulkTables::showSamples(const BulkReport &report)
{
    m_samples->setRowCount(0);
    for (const BulkSample &sample : report.samples)
        addRow(m_samples,
               {tableItem(sample.owner.labelOrId()), tableItem(sample.owner.experience),
                tableItem(sampleText(sample, report.table))});
    m_samples->setVisible(!report.samples.isEmpty());
}

/// In place of the samples: whom it did not reach, and why.
void BulkTables::showLeft(const BulkReport &report)
{
    nameLast(tr("Why"));
    m_samples->setRowCount(0);
    for (const BulkLeft &left : report.left)
        addRow(m_samples,
               {tableItem(left.owner.labelOrId()), tableItem(left.owner.experience),
                tableItem(left.error.detail)});
    m_samples->setVisible(!report.left.isEmpty());
    if (report.undone)
        m_values->hide(); // they are as they were before
}

} // namespace waymark
