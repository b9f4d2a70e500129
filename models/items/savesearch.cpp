#include "models/items/savesearch.h"

namespace waymark {
namespace {

/// Looks through the rows that are nodes, and through the arena below those that are not yet.
class Finder
{
public:
    Finder(const SaveTree &tree, const QString &text)
        : m_tree(tree)
        , m_text(text)
    {
    }

    SaveMatches run()
    {
        look(SaveTree::Root);
        return std::move(m_matches);
    }

private:
    void look(SaveNodeId id)
    {
        const SaveNode &node = m_tree.node(id);
        if (!node.present)
            return;
        const bool inKey = id != SaveTree::Root && holds(node.key);
        if (inKey || (node.value->type && !node.value->isContainer() && holdsValue(*node.value)))
            add(m_tree.path(id));
        if (!node.value->isContainer())
            return;
        if (node.value->listed) {
            for (const SaveNodeId child : node.value->children)
                look(child);
            return;
        }
        const JsonArena &arena = *node.value->arena;
        const JsonArena::NodeId root = node.value->arenaNode;
        for (JsonArena::NodeId inside = root + 1; inside < arena.subtreeEnd(root); ++inside) {
            if ((arena.hasKey(inside) && holds(arena.key(inside)))
                || (!arena.isContainer(inside) && holdsText(arena.valueText(inside))))
                addInside(id, arena, root, inside);
        }
    }

    void addInside(SaveNodeId id, const JsonArena &arena, JsonArena::NodeId root,
                   JsonArena::NodeId inside)
    {
        ++m_matches.count;
        if (m_matches.paths.size() >= SaveMatches::Limit)
            return;
        const qsizetype above = arena.pointer(root).tokens().size();
        m_matches.paths.append(
            JsonPointer(m_tree.path(id).tokens() + arena.pointer(inside).tokens().mid(above)));
    }
    void add(const JsonPointer &path)
    {
        ++m_matches.count;
        if (m_matches.paths.size() < SaveMatches::Limit)
            m_matches.paths.append(path);
    }
    [[nodiscard]] bool holds(const QString &text) const
    {
        return text.contains(m_text, Qt::CaseInsensitive);
    }
    [[nodiscard]] bool holdsText(QByteArrayView text) const
    {
        return holds(QString::fromUtf8(text));
    }
    [[nodiscard]] bool holdsValue(const SaveValue &value) const
    {
        return holdsText(value.arena->valueText(value.arenaNode));
    }

    const SaveTree &m_tree;
    const QString &m_text;
    SaveMatches m_matches;
};

} // namespace

SaveMatches findInSave(const SaveTree &tree, const QString &text)
{
    return text.isEmpty() ? SaveMatches() : Finder(tree, text).run();
}

} // namespace waymark
