#include "models/document/laterplaces.h"

#include "models/json/jsonidentity.h"
#include "models/json/sequencematch.h"

#include <array>

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
    const std::array arrays{JsonArrayRef{m_then, thenArray}, JsonArrayRef{m_now, nowArray}};
    using By = ElementIdentity::By;
    const ElementIdentity identity = elementIdentity(arrays, m_choices.of(m_then, thenArray));
    Elements found;
    if (identity.by == By::Position) {
        const int nowCount = int(m_now.childCount(nowArray));
        for (int row = 0; row < int(m_then.childCount(thenArray)); ++row)
            found.rows.push_back(row < nowCount ? row : Gone);
        return *m_elements.insert(thenArray, found);
    }
    if (identity.by == By::Key)
        found.key = identity.key;
    JsonElementLabels labels(found.key);
    const QList<quint32> thenLabels = labels.of(arrays[0]);
    const QList<quint32> nowLabels = labels.of(arrays[1]);
    if (found.key) {
        QHash<quint32, int> rows;
        for (qsizetype row = 0; row < nowLabels.size(); ++row)
            rows.insert(nowLabels[row], int(row));
        for (const quint32 label : thenLabels)
            found.rows.push_back(rows.value(label, Gone));
    } else {
        std::vector<int> match(size_t(nowLabels.size()), Gone);
        for (const SequenceMatch &pair : matchSequences(thenLabels, nowLabels))
            match[size_t(pair.b)] = int(pair.a);
        found.rows = rowsByText(thenArray, nowArray, match);
    }
    return *m_elements.insert(thenArray, found);
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
