#include "models/postgres/eventcolumnsbuilder.h"

#include "models/geo/mercator.h"
#include "models/postgres/sqlrow.h"

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

std::uint32_t NameNumbers::numberOf(QByteArrayView name, QStringList &names)
{
    const auto first = static_cast<unsigned char>(name.isEmpty() ? 0 : name.front());
    const auto last = static_cast<unsigned char>(name.isEmpty() ? 0 : name.back());
    Recent &recent = m_recent[(std::size_t(name.size()) * 7 + first + last) % m_recent.size()];
    if (!recent.name.isNull() && recent.name == name)
        return recent.number;
    const auto known = m_numbers.constFind(QByteArray::fromRawData(name.data(), name.size()));
    std::uint32_t number = 0;
    if (known != m_numbers.constEnd()) {
        number = *known;
    } else {
        number = std::uint32_t(names.size());
        m_numbers.insert(name.toByteArray(), number);
        names += QString::fromUtf8(name);
    }
    recent = {QByteArray(name.data(), name.size()), number};
    return number;
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

void EventColumnsBuilder::add(const SqlRow &row)
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

void EventColumnsBuilder::addPosition(const SqlRow &row)
{
    EventColumns &columns = *m_columns;
    WorldPoint point;
    EventColumns::Position kind = EventColumns::Missing;
    if (!row.isNull(Latitude) && !row.isNull(Longitude)) {
        const GeoPosition position{row.real(Latitude), row.real(Longitude)};
        kind = position.isUsable() ? EventColumns::Usable : EventColumns::Impossible;
        if (kind == EventColumns::Usable)
            point = mercator::project(position);
    }
    columns.x.push_back(point.x);
    columns.y.push_back(point.y);
    columns.position.push_back(kind);
}

std::uint32_t EventColumnsBuilder::progressOf(const SqlRow &row)
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
    m_types.clear();
    m_contents.clear();
    m_progresses.clear();
    m_lastProgress = {};
    return std::exchange(m_columns, std::make_shared<EventColumns>());
}

} // namespace waymark
