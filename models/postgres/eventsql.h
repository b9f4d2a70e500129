#pragma once

#include "models/ports/eventsource.h"
#include "models/postgres/sqlstatement.h"

namespace waymark {

class SqlRow;

/// The statements that read the event log.
///
/// The newest events of one save are a trap under migration 002 alone: the planner may walk the
/// index on timestamp through everybody's events. So where a request is about few saves, the events
/// of each save are fetched by the index on experience_progress_id behind OFFSET 0, which the
/// planner does not look through; where an index on (experience_progress_id, timestamp) is there
/// (007), each save gives its first rows by that.
class EventSql
{
public:
    struct Database
    {
        QString labelColumn; ///< of users, or empty
        bool hasSaveTimeIndex = false; ///< an index that begins (experience_progress_id, timestamp)
    };

    explicit EventSql(Database database)
        : m_database(std::move(database))
    {
    }

    static constexpr int ColumnCount = 9; ///< of columns()
    /// Columns for EventColumnsBuilder, in no order.
    [[nodiscard]] SqlStatement columns(const EventRequest &request) const;
    /// Columns for eventFrom, in the order of (timestamp, id).
    [[nodiscard]] SqlStatement rows(const EventRequest &request,
                                    const std::optional<EventCursor> &after, qint64 limit,
                                    Qt::SortOrder order) const;
    [[nodiscard]] static SqlStatement row(EventId id);
    /// A key and how often; see EventReader for the types of the keys.
    [[nodiscard]] SqlStatement counts(const EventRequest &request, EventGrouping by) const;

private:
    [[nodiscard]] QByteArrayList conditions(SqlStatement &statement,
                                            const EventRequest &request) const;

    Database m_database;
};

/// A row of EventSql::rows().
[[nodiscard]] PlayerProgressEvent eventFrom(const SqlRow &row);

} // namespace waymark
