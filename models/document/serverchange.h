#pragma once

#include "models/document/savenode.h"

#include <QSet>

namespace waymark {

/// One place that somebody else changed; or a container in which they changed very many.
struct ServerChange
{
    static constexpr int MostInOneContainer = 1000; ///< rows that are told of by themselves

    QString place; ///< a path as it is by now, of what is gone as it was; or a column
    std::optional<SaveNodeId> node = {}; ///< of the JSON; what was in it where it is gone itself
    bool isGone = false;
    QString name = {}; ///< of what is gone: its key, where it had one
    int count = 1; ///< of the places that it stands for
};

/// How many places those named are, with all that a container stands for.
[[nodiscard]] inline int countOf(const QList<ServerChange> &changes, const QStringList &places)
{
    const QSet<QString> named(places.cbegin(), places.cend());
    int count = 0;
    for (const ServerChange &change : changes)
        count += named.contains(change.place) ? change.count : 0;
    return count;
}

} // namespace waymark
