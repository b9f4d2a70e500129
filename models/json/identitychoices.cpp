#include "models/json/identitychoices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

void IdentityChoices::set(const QString &foldedPath, const std::optional<ElementIdentity> &identity)
{
    if (identity && identity->by != ElementIdentity::By::Content)
        m_byPath.insert(foldedPath, *identity);
    else
        m_byPath.remove(foldedPath);
}

std::optional<ElementIdentity> IdentityChoices::at(const QString &foldedPath) const
{
    const auto found = m_byPath.constFind(foldedPath);
    return found == m_byPath.cend() ? std::nullopt : std::optional(*found);
}

std::optional<ElementIdentity> IdentityChoices::of(const JsonArena &arena,
                                                   JsonArena::NodeId array) const
{
    return isEmpty() ? std::nullopt : at(foldedPath(arena, array));
}

IdentityChoices IdentityChoices::below(const QString &foldedPath) const
{
    IdentityChoices inside;
    for (auto one = m_byPath.cbegin(); one != m_byPath.cend(); ++one) {
        const QStringView rest = QStringView(one.key()).mid(foldedPath.size());
        if (one.key().startsWith(foldedPath) && (rest.isEmpty() || rest.startsWith(u'/')))
            inside.m_byPath.insert(rest.toString(), one.value());
    }
    return inside;
}

QString foldedPath(const JsonArena &arena, JsonArena::NodeId node)
{
    QStringList tokens;
    for (; node != JsonArena::Root; node = arena.parent(node))
        tokens += arena.hasKey(node) ? arena.key(node) : u"*"_s;
    std::reverse(tokens.begin(), tokens.end());
    return JsonPointer(tokens).toString();
}

} // namespace waymark
