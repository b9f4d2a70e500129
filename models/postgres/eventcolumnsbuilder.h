#pragma once

#include "models/ports/eventsource.h"

#include <QHash>

namespace waymark {

class SqlRow;

/// Gathers rows of EventSql::columns() into one chunk after another.
class EventColumnsBuilder
{
public:
    EventColumnsBuilder();

    void add(const SqlRow &row);
    [[nodiscard]] std::size_t size() const { return m_columns->size(); }
    /// The chunk so far; the next one has dictionaries of its own.
    [[nodiscard]] EventChunk take();

private:
    void addPosition(const SqlRow &row);
    [[nodiscard]] std::uint32_t progressOf(const SqlRow &row);

    std::shared_ptr<EventColumns> m_columns;
    QHash<QByteArray, std::uint32_t> m_types;
    QHash<QByteArray, std::uint32_t> m_contents;
    QHash<QUuid, std::uint32_t> m_progresses;
};

} // namespace waymark
