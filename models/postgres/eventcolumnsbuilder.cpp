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

/// The number of a name; a new one is put at the end of names.
std::uint32_t numberOf(QByteArrayView name, QHash<QByteArray, std::uint32_t> &numbers,
                       QStringList &names)
{
    // Looked up without a copy: nearly every row brings a name that is known.
    const auto known = numbers.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known != numbers.constEnd())
        return *known;
    const auto number = std::uint32_t(names.size());
    numbers.insert(name.toByteArray(), number);
    names += QString::fromUtf8(name);
    return number;
}

} // namespace

EventColumnsBuilder::EventColumnsBuilder()
    : m_columns(std::make_shared<EventColumns>())
{
}

void EventColumnsBuilder::add(const SqlRow &row)
{
    EventColumns &columns = *m_columns;
    columns.time.push_back(row.integer(Time));
    // A chunk has at most 65 536 rows, so its types fit.
    columns.type.push_back(std::uint16_t(numberOf(row.bytes(Type), m_types, columns.typeNames)));
    addPosition(row);
    columns.content.push_back(row.isNull(Content)
                                  ? EventColumns::NoContent
                                  : numberOf(row.bytes(Content), m_contents, columns.contentNames));
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
    const auto known = m_progresses.constFind(id);
    if (known != m_progresses.constEnd())
        return *known;
    const auto number = std::uint32_t(m_columns->progresses.size());
    m_progresses.insert(id, number);
    m_columns->progresses.push_back(
        {row.id<ProgressId>(Progress), row.id<PlayerId>(Player), row.text(Experience)});
    return number;
}

EventChunk EventColumnsBuilder::take()
{
    m_types.clear();
    m_contents.clear();
    m_progresses.clear();
    return std::exchange(m_columns, std::make_shared<EventColumns>());
}

} // namespace waymark
