#include "models/postgres/eventcolumnsbuilder.h"

#include "models/geo/cleanregisters.h"
#include "models/geo/mercator.h"
#include "models/postgres/copiedrow.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace waymark {
namespace {

enum Column
{
    Time,
    Type,
    Latitude,
    Longitude,
    Content,
    Progress,
    EventIdColumn,
    Player,
    Experience
};

} // namespace

/// Names differ at their ends.
std::size_t NameNumbers::slotOf(QByteArrayView name)
{
    std::uint64_t end = 0;
    const auto size = std::size_t(std::min<qsizetype>(name.size(), sizeof end));
    std::memcpy(&end, name.data() + name.size() - qsizetype(size), size);
    return std::size_t((end + std::uint64_t(name.size())) * 0x9e3779b97f4a7c15U >> (64 - SlotBits));
}

std::uint32_t NameNumbers::numberOf(QByteArrayView name, QStringList &names)
{
    Recent &recent = m_recent[slotOf(name)];
    if (!recent.name.isNull() && recent.name == name)
        return recent.number;
    auto known = m_numbers.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known == m_numbers.constEnd()) {
        known = m_numbers.insert(QByteArray(name.data(), name.size()), std::uint32_t(names.size()));
        names += QString::fromUtf8(name);
    }
    recent = {known.key(), *known};
    return recent.number;
}

void NameNumbers::clear()
{
    m_numbers.clear();
    m_recent = {};
}

EventColumnsBuilder::EventColumnsBuilder()
    : m_columns(std::make_shared<EventColumns>())
{
}

void EventColumnsBuilder::add(const CopiedRow &row)
{
    EventColumns &columns = *m_columns;
    columns.time.push_back(row.integer(Time));
    // A chunk has at most 65 536 rows, so its types fit.
    columns.type.push_back(std::uint16_t(m_types.numberOf(row.bytes(Type), columns.typeNames)));
    addPosition(row);
    columns.content.push_back(row.isNull(Content)
                                  ? EventColumns::NoContent
                                  : m_contents.numberOf(row.bytes(Content), columns.contentNames));
    columns.progress.push_back(progressOf(row));
    columns.id.push_back(row.uuid(EventIdColumn));
}

void EventColumnsBuilder::addPosition(const CopiedRow &row)
{
    EventColumns::Position kind = EventColumns::Missing;
    if (!row.isNull(Latitude) && !row.isNull(Longitude)) {
        const GeoPosition position{row.real(Latitude), row.real(Longitude)};
        kind = position.isUsable() ? EventColumns::Usable : EventColumns::Impossible;
        if (kind == EventColumns::Usable)
            m_positions.push_back(position);
    }
    m_columns->position.push_back(kind);
}

/// All of a chunk at once: within the loop over rows the registers do not stay clean.
void EventColumnsBuilder::projectPositions()
{
    EventColumns &columns = *m_columns;
    columns.x.reserve(columns.size());
    columns.y.reserve(columns.size());
    cleanVectorRegisters();
    auto next = m_positions.cbegin();
    for (const std::uint8_t kind : columns.position) {
        const WorldPoint point
            = kind == EventColumns::Usable ? mercator::project(*next++) : WorldPoint();
        columns.x.push_back(point.x);
        columns.y.push_back(point.y);
    }
    m_positions.clear();
}

std::uint32_t EventColumnsBuilder::progressOf(const CopiedRow &row)
{
    const QUuid id = row.uuid(Progress);
    if (id == m_lastProgress)
        return m_lastNumber;
    m_lastProgress = id;
    const auto known = m_progresses.constFind(id);
    if (known != m_progresses.constEnd())
        return m_lastNumber = *known;
    const auto number = std::uint32_t(m_columns->progresses.size());
    m_progresses.insert(id, number);
    m_lastNumber = number;
    m_columns->progresses.push_back(
        {row.id<ProgressId>(Progress), row.id<PlayerId>(Player), row.text(Experience)});
    return number;
}

EventChunk EventColumnsBuilder::take()
{
    projectPositions();
    m_types.clear();
    m_contents.clear();
    m_progresses.clear();
    m_lastProgress = {};
    return std::exchange(m_columns, std::make_shared<EventColumns>());
}

} // namespace waymark
