#include "models/document/arrayidentity.h"

#include "models/json/jsonidentity.h"
#include "models/json/sequencematch.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace waymark {
namespace {

/// Identity holds wherever the element stands.
std::vector<int> matchAnywhere(const QList<quint32> &before, const QList<quint32> &now)
{
    QHash<quint32, int> rows;
    for (qsizetype row = 0; row < before.size(); ++row)
        rows.insert(before[row], int(row));
    std::vector<int> match;
    match.reserve(size_t(now.size()));
    for (const quint32 label : now)
        match.push_back(rows.value(label, -1));
    return match;
}

std::vector<int> matchPlaces(qsizetype before, qsizetype now)
{
    std::vector<int> match(size_t(now), -1);
    std::iota(match.begin(), match.begin() + std::min(before, now), 0);
    return match;
}

/// Elements without a partner that stand between the same two neighbours are taken for changed.
void pairLeftovers(int beforeCount, std::vector<int> &match)
{
    int before = 0;
    for (size_t now = 0; now < match.size();) {
        size_t gapEnd = now;
        while (gapEnd < match.size() && match[gapEnd] < 0)
            ++gapEnd;
        const int beforeGapEnd = gapEnd < match.size() ? match[gapEnd] : beforeCount;
        while (now < gapEnd && before < beforeGapEnd)
            match[now++] = before++;
        before = beforeGapEnd + 1;
        now = gapEnd + 1;
    }
}

} // namespace

std::optional<QString> identityKey(const JsonArena &arena, JsonArena::NodeId array)
{
    return identityKey(std::array{JsonArrayRef{arena, array}});
}

bool identifiesAll(const JsonArena &arena, JsonArena::NodeId array, const QString &key)
{
    return identifiesAll(JsonArrayRef{arena, array}, key);
}

ElementMatch matchElements(const JsonArena &before, JsonArena::NodeId beforeArray,
                           const JsonArena &now, JsonArena::NodeId nowArray,
                           const std::optional<ElementIdentity> &choice)
{
    using By = ElementIdentity::By;
    const std::array arrays{JsonArrayRef{before, beforeArray}, JsonArrayRef{now, nowArray}};
    const ElementIdentity identity = elementIdentity(arrays, choice);
    if (identity.by == By::Position)
        return {matchPlaces(before.childCount(beforeArray), now.childCount(nowArray)), identity,
                choice};
    JsonElementLabels labels(identity.by == By::Key ? std::optional(identity.key) : std::nullopt);
    const QList<quint32> beforeLabels = labels.of(arrays[0]);
    const QList<quint32> nowLabels = labels.of(arrays[1]);
    if (identity.by == By::Key)
        return {matchAnywhere(beforeLabels, nowLabels), identity, choice};
    std::vector<int> match(size_t(nowLabels.size()), -1);
    for (const SequenceMatch &pair : matchSequences(beforeLabels, nowLabels))
        match[size_t(pair.b)] = int(pair.a);
    pairLeftovers(int(beforeLabels.size()), match);
    return {match, identity, choice};
}

} // namespace waymark
