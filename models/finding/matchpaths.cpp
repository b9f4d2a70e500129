#include "models/finding/matchpaths.h"

#include "models/finding/savefinder.h"

namespace waymark {

MatchPaths::MatchPaths(const SavePieces &save, const FindQuery &query,
                       const std::function<bool()> &goOn)
{
    const auto take = [&](const SaveHit &hit) {
        ++m_count;
        JsonPointer path = save.path(hit);
        m_matches.insert(path.toString());
        while (!path.isRoot()) {
            QSet<QString> &inside = m_children[path.parent().toString()];
            const qsizetype before = inside.size();
            inside.insert(path.lastToken());
            if (inside.size() == before)
                break; // the way up is known
            path = path.parent();
        }
    };
    if (!forEachMatch(save, query, take, goOn))
        *this = MatchPaths();
}

bool MatchPaths::isMatch(const JsonPointer &path) const
{
    return !m_matches.isEmpty() && m_matches.contains(path.toString());
}

bool MatchPaths::isInsideMatch(const JsonPointer &path) const
{
    JsonPointer at = path;
    while (!at.isRoot() && !isMatch(at))
        at = at.parent();
    return isMatch(at);
}

QSet<QString> MatchPaths::children(const JsonPointer &container) const
{
    return m_children.value(container.toString());
}

} // namespace waymark
