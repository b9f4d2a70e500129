#pragma once

#include "models/items/eventstore.h"

#include <QAbstractTableModel>
#include <QFont>

namespace waymark {

class ViewZone;

/// The events that are shown, as rows over the columns of the EventStore: a cell is made when it is
/// painted, so a million events cost no more than those on the screen. Newest first unless sorted
/// the other way.
class EventTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        TimeColumn,
        TypeColumn,
        ContentColumn,
        MovedColumn,
        ExperienceColumn,
        ColumnCount
    };
    enum Role
    {
        EventIdRole = Qt::UserRole + 1, ///< std::optional<EventId>
        EventTypeRole, ///< QString, for the mark
    };

    EventTableModel(EventStore &store, ViewZone &zone, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// By time only: in the order of the log, forwards or backwards.
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] std::optional<EventId> idAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const EventId &id) const;

    /// Rows as tab-separated text with a header line that names the zone; times with microseconds.
    [[nodiscard]] QString tabSeparated(const QList<int> &rows) const;

private:
    [[nodiscard]] std::uint32_t storeRow(int row) const;
    [[nodiscard]] QString cellText(std::uint32_t row, int column) const;
    [[nodiscard]] QString accessibleText(std::uint32_t row, int column) const;
    [[nodiscard]] QString toolTip(std::uint32_t row, int column) const;
    /// Metres from the event before it in the same save, where both have a position.
    [[nodiscard]] std::optional<double> movedMeters(std::uint32_t row) const;
    [[nodiscard]] QString positionWords(std::uint32_t row) const;
    void resetRows();

    EventStore &m_store;
    ViewZone &m_zone;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace waymark
