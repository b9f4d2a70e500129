#include "models/timeline/eventmerge.h"

#include "models/timeline/eventorder.h"

#include <QHash>

namespace waymark {
namespace {

using namespace Qt::StringLiterals;

/// The name under which everything beyond the 65 535th event type is gathered.
constexpr auto OverflowType = "(more types)"_L1;
constexpr qsizetype MaxTypes = 0xffff;

/// Gives names and progresses of many chunks one numbering.
class Dictionaries
{
public:
    explicit Dictionaries(EventColumns &columns)
        : m_columns(columns)
    {
        for (qsizetype i = 0; i < columns.typeNames.size(); ++i)
            m_types.insert(columns.typeNames[i], static_cast<std::uint16_t>(i));
        for (qsizetype i = 0; i < columns.contentNames.size(); ++i)
            m_contents.insert(columns.contentNames[i], static_cast<std::uint32_t>(i));
        for (std::size_t i = 0; i < columns.progresses.size(); ++i)
            m_progresses.insert(columns.progresses[i].id, static_cast<std::uint32_t>(i));
    }

    std::uint16_t type(const QString &name)
    {
        const auto known = m_types.constFind(name);
        if (known != m_types.cend())
            return *known;
        const bool overflows = m_columns.typeNames.size() >= MaxTypes;
        if (overflows && m_columns.typeNames.size() > MaxTypes)
            return static_cast<std::uint16_t>(MaxTypes);
        const auto index = static_cast<std::uint16_t>(m_columns.typeNames.size());
        m_columns.typeNames.append(overflows ? QString(OverflowType) : name);
        m_types.insert(name, index);
        return index;
    }
    std::uint32_t content(const QString &name)
    {
        const auto known = m_contents.constFind(name);
        if (known != m_contents.cend())
            return *known;
        const auto index = static_cast<std::uint32_t>(m_columns.contentNames.size());
        m_columns.contentNames.append(name);
        m_contents.insert(name, index);
        return index;
    }
    std::uint32_t progress(const EventColumns::Progress &row)
    {
        const auto known = m_progresses.constFind(row.id);
        if (known != m_progresses.cend())
            return *known;
        const auto index = static_cast<std::uint32_t>(m_columns.progresses.size());
        m_columns.progresses.push_back(row);
        m_progresses.insert(row.id, index);
        return index;
    }

private:
    EventColumns &m_columns;
    QHash<QString, std::uint16_t> m_types;
    QHash<QString, std::uint32_t> m_contents;
    QHash<ProgressId, std::uint32_t> m_progresses;
};

template <typename T>
void append(std::vector<T> &to, const std::vector<T> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

template <typename T>
void appendMapped(std::vector<T> &to, const std::vector<T> &from, const std::vector<T> &map)
{
    for (const T index : from) // what has no name (NoContent) keeps its value
        to.push_back(index < map.size() ? map[index] : index);
}

void appendRows(EventColumns &columns, Dictionaries &names, const EventColumns &chunk)
{
    std::vector<std::uint16_t> types;
    for (const QString &name : chunk.typeNames)
        types.push_back(names.type(name));
    std::vector<std::uint32_t> contents;
    for (const QString &name : chunk.contentNames)
        contents.push_back(names.content(name));
    std::vector<std::uint32_t> progresses;
    for (const EventColumns::Progress &row : chunk.progresses)
        progresses.push_back(names.progress(row));
    append(columns.time, chunk.time);
    append(columns.x, chunk.x);
    append(columns.y, chunk.y);
    append(columns.position, chunk.position);
    append(columns.id, chunk.id);
    appendMapped(columns.type, chunk.type, types);
    appendMapped(columns.content, chunk.content, contents);
    appendMapped(columns.progress, chunk.progress, progresses);
}

void reserve(EventColumns &columns, std::size_t rows)
{
    columns.time.reserve(rows);
    columns.type.reserve(rows);
    columns.x.reserve(rows);
    columns.y.reserve(rows);
    columns.position.reserve(rows);
    columns.content.reserve(rows);
    columns.progress.reserve(rows);
    columns.id.reserve(rows);
}

} // namespace

void appendChunk(EventColumns &columns, const EventColumns &chunk)
{
    Dictionaries names(columns);
    appendRows(columns, names, chunk);
}

EventColumns mergeChunks(const QList<std::shared_ptr<const EventColumns>> &chunks)
{
    EventColumns columns;
    std::size_t rows = 0;
    for (const auto &chunk : chunks)
        rows += chunk->size();
    reserve(columns, rows);
    Dictionaries names(columns);
    for (const auto &chunk : chunks)
        appendRows(columns, names, *chunk);
    sortByTime(columns);
    return columns;
}

} // namespace waymark
