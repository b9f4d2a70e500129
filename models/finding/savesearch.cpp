#include "models/finding/savesearch.h"

namespace waymark {
namespace {

void collectNumbers(const JsonArena &arena, JsonArena::NodeId id, const QString &part, int limit,
                    const SaveLocks &locks, QStringList &found)
{
    constexpr quint32 LongArray = 5'000;
    if (arena.type(id) == JsonType::Number) {
        const JsonPointer path = arena.pointer(id);
        if (path.toString().contains(part, Qt::CaseInsensitive) && !locks.lockOf(path))
            found.append(path.toString());
        return;
    }
    if (arena.childCount(id) > LongArray)
        return;
    for (quint32 row = 0; row < arena.childCount(id) && found.size() < limit; ++row)
        collectNumbers(arena, arena.child(id, row), part, limit, locks, found);
}

} // namespace

SaveSnapshot::SaveSnapshot(const SaveTree &tree)
{
    if (tree.isUntouched())
        m_base = tree.base();
    else
        m_text = tree.documentText();
}

qsizetype SaveSnapshot::bytes() const
{
    if (m_base)
        return m_base->text().size();
    return m_text ? m_text->utf8().size() : 0;
}

std::optional<JsonArena> SaveSnapshot::arena() const
{
    if (m_base)
        return *m_base;
    if (!m_text)
        return std::nullopt;
    auto read = JsonArena::parseTrusted(m_text->utf8());
    return read ? std::optional(*std::move(read)) : std::nullopt;
}

QStringList numberPaths(const SaveSnapshot &save, const QString &part, int limit,
                        const SaveLocks &locks)
{
    QStringList found;
    if (const auto arena = save.arena())
        collectNumbers(*arena, JsonArena::Root, part, limit, locks, found);
    return found;
}

} // namespace waymark
