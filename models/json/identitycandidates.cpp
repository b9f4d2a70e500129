#include "models/json/identitycandidates.h"

#include "models/json/jsonidentity.h"
#include "models/json/jsonstring.h"

#include <algorithm>

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

/// The keys of the elements, and how many elements have each; the most frequent first.
QList<std::pair<QByteArray, quint32>> keysOf(const JsonArena &arena, NodeId array)
{
    QHash<QByteArrayView, quint32> counts; // by what stands in the text
    QList<QByteArrayView> order;
    for (quint32 row = 0; row < arena.childCount(array); ++row) {
        const NodeId element = arena.child(array, row);
        if (arena.type(element) != JsonType::Object)
            continue;
        for (quint32 at = 0; at < arena.childCount(element); ++at) {
            const QByteArrayView key = arena.keyText(arena.child(element, at));
            quint32 &count = counts[key];
            if (++count == 1)
                order.append(key);
        }
    }
    QList<std::pair<QByteArray, quint32>> keys;
    keys.reserve(order.size());
    for (const QByteArrayView key : std::as_const(order))
        keys.append({decodeJsonUtf8(key), counts.value(key)});
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return keys;
}

} // namespace

IdentityCandidate identityCandidate(const JsonArena &arena, NodeId array, const QString &key)
{
    IdentityCandidate candidate{key, arena.childCount(array)};
    QHash<QByteArrayView, quint32> counts;
    counts.reserve(candidate.elements);
    for (quint32 row = 0; row < candidate.elements; ++row) {
        const NodeId element = arena.child(array, row);
        if (arena.member(element, key) == JsonArena::NoNode) {
            ++candidate.missing;
            continue;
        }
        const QByteArrayView value = identityOf(arena, element, key);
        if (value.isEmpty()) {
            ++candidate.unfit;
            continue;
        }
        const quint32 count = ++counts[value];
        if (count <= candidate.sharing)
            continue;
        candidate.sharing = count;
        if (count > 1)
            candidate.shared = QString::fromUtf8(value);
    }
    return candidate;
}

IdentityCandidates identityCandidates(const JsonArena &arena, NodeId array, qsizetype most)
{
    IdentityCandidates candidates;
    const auto keys = keysOf(arena, array);
    const qsizetype listed = std::min(most, keys.size());
    for (qsizetype i = 0; i < listed; ++i)
        candidates.listed.append(identityCandidate(arena, array, QString::fromUtf8(keys[i].first)));
    candidates.others = keys.size() - listed;
    std::stable_sort(candidates.listed.begin(), candidates.listed.end(),
                     [](const IdentityCandidate &a, const IdentityCandidate &b) {
                         return a.holds() && !b.holds();
                     });
    return candidates;
}

} // namespace waymark
