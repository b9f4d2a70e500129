#pragma once

#include "models/finding/findquery.h"
#include "models/finding/savepieces.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace waymark {

/// The places of all matches of a search, to ask of a row whether it is one, has one inside or is
/// inside of one. By paths, as most of the rows are not made yet.
class MatchPaths
{
public:
    MatchPaths() = default;
    /// For any thread. Empty when goOn() says no; it is asked now and then.
    MatchPaths(const SavePieces &save, const FindQuery &query, const std::function<bool()> &goOn);

    [[nodiscard]] bool isMatch(const JsonPointer &path) const;
    [[nodiscard]] bool isInsideMatch(const JsonPointer &path) const; ///< or is one
    /// Of the children of a container those that are matches or have some inside, by their tokens.
    [[nodiscard]] QSet<QString> children(const JsonPointer &container) const;
    [[nodiscard]] qsizetype count() const { return m_count; }

private:
    QSet<QString> m_matches;
    QHash<QString, QSet<QString>> m_children; ///< by container
    qsizetype m_count = 0;
};

} // namespace waymark
