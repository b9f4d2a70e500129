#pragma once

#include "models/json/jsonarena.h"

namespace waymark {

/// A member by which the elements of an array might be told apart, and what speaks against it.
struct IdentityCandidate
{
    QString key;
    quint32 elements = 0;
    quint32 missing = 0; ///< elements that do not have it
    quint32 unfit = 0; ///< elements that have something else there than a string or number
    quint32 sharing = 0; ///< elements that have the most frequent value; at most 1: all differ
    QString shared = {}; ///< that value, where some share it

    [[nodiscard]] bool holds() const { return missing == 0 && unfit == 0 && sharing <= 1; }
};

struct IdentityCandidates
{
    QList<IdentityCandidate>
        listed; ///< those that hold first, then those that are there most often
    qsizetype others = 0; ///< members that fewer elements have
};
[[nodiscard]] IdentityCandidates identityCandidates(const JsonArena &arena, JsonArena::NodeId array,
                                                    qsizetype most);
[[nodiscard]] IdentityCandidate identityCandidate(const JsonArena &arena, JsonArena::NodeId array,
                                                  const QString &key);

} // namespace waymark
