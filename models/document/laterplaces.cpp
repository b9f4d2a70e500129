#include "models/document/laterplaces.h"

#include "models/document/arrayidentity.h"

namespace waymark {

std::optional<LaterPlaces::NodeId> LaterPlaces::find(NodeId then)
{
    if (then == JsonArena::Root)
        return JsonArena::Root;
    const NodeId container = m_then.parent(then);
    const auto now = find(container);
    if (!now || *now == JsonArena::NoNode)
        return now;
    if (m_now.type(*now) != m_then.type(container))
        return JsonArena::NoNode;
    return m_then.type(container) == JsonType::Object ? m_now.member(*now, m_then.key(then))
                                                      : findElement(then, *now);
}

std::optional<LaterPlaces::NodeId> LaterPlaces::findElement(NodeId then, NodeId nowArray)
{
    const int row = elements(m_then.parent(then), nowArray).rows[m_then.row(then)];
    if (row == Unknown)
        return std::nullopt;
    return row == Gone ? JsonArena::NoNode : m_now.child(nowArray, quint32(row));
}

std::optional<QString> LaterPlaces::key(NodeId thenArray)
{
    const auto now = find(thenArray);
    if (!now || *now == JsonArena::NoNode || m_now.type(*now) != JsonType::Array)
        return std::nullopt;
    return elements(thenArray, *now).key;
}

const LaterPlaces::Elements &LaterPlaces::elements(NodeId thenArray, NodeId nowArray)
{
    const auto known = m_elements.constFind(thenArray);
    if (known != m_elements.cend())
        return *known;
    const std::vector<int> match = matchElements(m_then, thenArray, m_now, nowArray, {}).rows;
    Elements found;
    found.key = identityKey(m_then, thenArray);
    if (found.key != identityKey(m_now, nowArray))
        found.key.reset();
    if (found.key) {
        found.rows.assign(m_then.childCount(thenArray), Gone);
        for (size_t row = 0; row < match.size(); ++row) {
            if (match[row] >= 0)
                found.rows[size_t(match[row])] = int(row);
        }
    } else {
        found.rows = rowsByText(thenArray, nowArray, match);
    }
    return *m_elements.insert(thenArray, std::move(found));
}

/// Equal text is the same element wherever it stands. What differs is the same one only where as
/// many came as went between two that stayed.
std::vector<int> LaterPlaces::rowsByText(NodeId thenArray, NodeId nowArray,
                                         const std::vector<int> &match) const
{
    const auto thenText
        = [&](size_t row) { return m_then.valueText(m_then.child(thenArray, quint32(row))); };
    const auto nowText
        = [&](size_t row) { return m_now.valueText(m_now.child(nowArray, quint32(row))); };
    const size_t thenCount = m_then.childCount(thenArray);
    std::vector<int> rows(thenCount, Unknown);
    std::vector<bool> isTaken(match.size(), false);
    for (size_t now = 0; now < match.size(); ++now) {
        if (match[now] >= 0 && thenText(size_t(match[now])) == nowText(now)) {
            rows[size_t(match[now])] = int(now);
            isTaken[now] = true;
        }
    }
    const std::vector<int> stayed = rows;
    QHash<QByteArrayView, QList<int>> elsewhere;
    for (size_t now = match.size(); now-- > 0;) {
        if (!isTaken[now])
            elsewhere[nowText(now)].append(int(now));
    }
    for (size_t then = 0; then < thenCount; ++then) {
        const auto same = rows[then] < 0 ? elsewhere.find(thenText(then)) : elsewhere.end();
        if (same == elsewhere.end() || same->isEmpty())
            continue;
        rows[then] = same->takeLast();
        isTaken[size_t(rows[then])] = true;
    }
    size_t nowBegin = 0;
    for (size_t begin = 0; begin <= thenCount;) {
        size_t end = begin;
        while (end < thenCount && stayed[end] < 0)
            ++end;
        const size_t nowEnd = end < thenCount ? size_t(stayed[end]) : match.size();
        for (size_t at = begin; at < end; ++at) {
            const size_t beside = nowBegin + (at - begin);
            if (rows[at] != Unknown)
                continue;
            if (nowBegin == nowEnd)
                rows[at] = Gone;
            else if (end - begin == nowEnd - nowBegin && !isTaken[beside])
                rows[at] = int(beside);
        }
        nowBegin = nowEnd + 1;
        begin = end + 1;
    }
    return rows;
}

} // namespace waymark
