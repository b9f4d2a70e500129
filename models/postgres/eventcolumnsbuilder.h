#pragma once

#include "models/domain/geoposition.h"
#include "models/ports/eventsource.h"

#include <QHash>

#include <array>
#include <vector>

namespace waymark {

class CopiedRow;

/// Numbers names in the order of their first coming. Nearly every row brings a name that just was
/// there, so the last ones are compared before anything is hashed.
class NameNumbers
{
public:
    [[nodiscard]] std::uint32_t numberOf(QByteArrayView name, QStringList &names);
    void clear();

private:
    struct Recent
    {
        QByteArray name;
        std::uint32_t number = 0;
    };

    static constexpr int SlotBits = 10;
    [[nodiscard]] static std::size_t slotOf(QByteArrayView name);

    QHash<QByteArray, std::uint32_t> m_numbers;
    std::array<Recent, std::size_t(1) << SlotBits> m_recent;
};

/// Gathers rows of EventSql::columns() into one chunk after another.
class EventColumnsBuilder
{
public:
    EventColumnsBuilder();

    void add(const CopiedRow &row);
    [[nodiscard]] std::size_t size() const { return m_columns->size(); }
    /// The chunk so far; the next one has dictionaries of its own.
    [[nodiscard]] EventChunk take();

private:
    void addPosition(const CopiedRow &row);
    void projectPositions();
    [[nodiscard]] std::uint32_t progressOf(const CopiedRow &row);

    std::shared_ptr<EventColumns> m_columns;
    std::vector<GeoPosition> m_positions; ///< of the usable ones
    NameNumbers m_types;
    NameNumbers m_contents;
    QHash<QUuid, std::uint32_t> m_progresses;
    QUuid m_lastProgress;
    std::uint32_t m_lastNumber = 0;
};

} // namespace waymark
