#include "models/document/savelocks.h"

#include "models/document/savetree.h"

#include <algorithm>

namespace waymark {
namespace {

std::optional<JsonText> textAt(const SaveTree &tree, const JsonPointer &path)
{
    const auto node = tree.find(path);
    return node && tree.type(*node) ? std::optional(tree.text(*node)) : std::nullopt;
}

std::optional<JsonText> baseTextAt(const SaveTree &tree, const JsonPointer &path)
{
    if (!tree.base())
        return std::nullopt;
    const auto node = tree.base()->find(path);
    return node == JsonArena::NoNode ? std::nullopt : std::optional(tree.base()->value(node));
}

} // namespace

Result<SaveLocks> SaveLocks::parse(const QStringList &paths)
{
    QList<JsonPointer> parsed;
    for (const QString &path : paths) {
        const auto pointer = JsonPointer::parse(path);
        if (!pointer)
            return pointer.error();
        parsed.append(*pointer);
    }
    return SaveLocks(parsed);
}

std::optional<JsonPointer> SaveLocks::lockOf(const JsonPointer &path) const
{
    const auto lock = std::find_if(m_paths.cbegin(), m_paths.cend(),
                                   [&](const JsonPointer &one) { return one.contains(path); });
    return lock == m_paths.cend() ? std::nullopt : std::optional(*lock);
}

std::optional<JsonPointer> SaveLocks::lockTouchedAt(const JsonPointer &path) const
{
    const auto lock = std::find_if(m_paths.cbegin(), m_paths.cend(), [&](const JsonPointer &one) {
        return one.contains(path) || path.contains(one);
    });
    return lock == m_paths.cend() ? std::nullopt : std::optional(*lock);
}

SaveLocks::Texts SaveLocks::texts(const SaveTree &tree) const
{
    Texts texts;
    for (const JsonPointer &path : m_paths)
        texts.append(textAt(tree, path));
    return texts;
}

std::optional<JsonPointer> SaveLocks::broken(const SaveTree &tree, const Texts &was) const
{
    for (qsizetype i = 0; i < m_paths.size(); ++i) {
        const auto now = textAt(tree, m_paths[i]);
        if (now != was.value(i) && now != baseTextAt(tree, m_paths[i]))
            return m_paths[i];
    }
    return std::nullopt;
}

} // namespace waymark
