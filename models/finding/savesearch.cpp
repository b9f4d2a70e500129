#include "models/finding/savesearch.h"

namespace waymark {
namespace {

void collectNumbers(const JsonArena &arena, JsonArena::NodeId id, const QString &part, int limit,
                    QStringList &found)
{
    constexpr quint32 LongArray = 5'000;
    if (arena.type(id) == JsonType::Number) {
        const QString path = arena.pointer(id).toString();
        if (path.contains(part, Qt::CaseInsensitive))
            found.append(path);
        return;
    }
    if (arena.childCount(id) > LongArray)
        return;
    for (quint32 row = 0; row < arena.childCount(id) && found.size() < limit; ++row)
        collectNumbers(arena, arena.child(id, row), part, limit, found);
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

QStringList numberPaths(const SaveSnapshot &save, const QString &part, int limit)
{
    QStringList found;
    if (const auto arena = save.arena())
        collectNumbers(*arena, JsonArena::Root, part, limit, found);
    return found;
}

} // namespace waymark
