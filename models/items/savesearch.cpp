#include "models/items/savesearch.h"

#include <algorithm>

namespace waymark {
namespace {

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
}

/// Looks for one text in many, in any case.
class Needle
{
public:
    explicit Needle(const QString &text)
        : m_text(text)
    {
    }
    [[nodiscard]] bool isIn(QByteArrayView utf8) const
    {
        if (isAscii(utf8)) // which needs no decoding
            return QLatin1StringView(utf8).contains(m_text, Qt::CaseInsensitive);
        return QString::fromUtf8(utf8).contains(m_text, Qt::CaseInsensitive);
    }
    [[nodiscard]] bool isInKey(const JsonArena &arena, JsonArena::NodeId id) const
    {
        const QByteArrayView lexeme = arena.keyText(id);
        if (lexeme.contains('\\'))
            return arena.key(id).contains(m_text, Qt::CaseInsensitive);
        return isIn(lexeme.sliced(1, lexeme.size() - 2));
    }

private:
    const QString &m_text;
};

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

SaveMatches findInSave(const SaveSnapshot &save, const QString &text)
{
    SaveMatches matches;
    const auto arena = save.arena();
    if (!arena || text.isEmpty())
        return matches;
    const Needle needle(text);
    for (JsonArena::NodeId id = 0; id < arena->nodeCount(); ++id) {
        const bool found = (arena->hasKey(id) && needle.isInKey(*arena, id))
            || (!arena->isContainer(id) && needle.isIn(arena->valueText(id)));
        if (!found)
            continue;
        ++matches.count;
        if (matches.paths.size() < SaveMatches::Limit)
            matches.paths.append(arena->pointer(id));
    }
    return matches;
}

QStringList numberPaths(const SaveSnapshot &save, const QString &part, int limit)
{
    QStringList found;
    if (const auto arena = save.arena())
        collectNumbers(*arena, JsonArena::Root, part, limit, found);
    return found;
}

} // namespace waymark
