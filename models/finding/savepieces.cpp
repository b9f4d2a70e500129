#include "models/finding/savepieces.h"

#include <algorithm>

namespace waymark {
namespace {

bool isAllPresent(const SaveTree &tree, SaveNodeId node)
{
    for (; node != SaveTree::Root; node = tree.parent(node)) {
        if (!tree.isPresent(node))
            return false;
    }
    return true;
}

} // namespace

/// Walks what somebody touched; all else are whole parts of the base.
class SavePieces::Collector
{
public:
    Collector(const SaveTree &tree, std::vector<SavePiece> &pieces)
        : m_tree(tree)
        , m_touched(tree.touchedWithAncestors())
        , m_pieces(pieces)
    {
    }

    /// place has node, path and key.
    void add(JsonArena::NodeId base, SavePiece place)
    {
        const SaveNode &here = m_tree.node(place.node);
        const SaveValue &value = *here.value;
        if (base != JsonArena::NoNode && !m_touched.contains(place.node)) {
            addValue(m_tree.base(), base, std::move(place));
        } else if (!value.listed) {
            if (value.type) // SQL NULL has nothing to look at
                addValue(value.arena, value.arenaNode, std::move(place));
        } else {
            place.type = *value.type;
            m_pieces.push_back(place);
            const bool follows
                = base != JsonArena::NoNode && here.value == here.baseValue && !value.baseOrder;
            addChildren(follows ? base : JsonArena::NoNode, place);
        }
    }

private:
    void addValue(const std::shared_ptr<const JsonArena> &arena, JsonArena::NodeId node,
                  SavePiece place)
    {
        place.arena = arena;
        place.begin = place.top = node;
        place.end = arena->subtreeEnd(node);
        m_pieces.push_back(std::move(place));
    }

    void addChildren(JsonArena::NodeId base, const SavePiece &container)
    {
        const SaveValue &value = *m_tree.node(container.node).value;
        quint32 next = 0; // of those that the base has
        int index = 0; // among those that are there
        bool isRun = false; // the last piece can take the next child
        for (const SaveNodeId id : value.children) {
            const SaveNode &child = m_tree.node(id);
            const bool inBase = base != JsonArena::NoNode && child.inBase;
            const auto at = inBase ? m_tree.base()->child(base, next++) : JsonArena::NoNode;
            if (inBase && child.present && !m_touched.contains(id)) {
                const int shift = index - int(m_tree.base()->row(at));
                if (!isRun || m_pieces.back().shift != shift || m_pieces.back().end != at)
                    m_pieces.push_back(runOf(base, at, shift, container));
                m_pieces.back().end = m_tree.base()->subtreeEnd(at);
                isRun = true;
            } else {
                isRun = false;
                add(at, placeOf(id, index, container));
            }
            index += child.present ? 1 : 0;
        }
    }

    [[nodiscard]] SavePiece runOf(JsonArena::NodeId top, JsonArena::NodeId begin, int shift,
                                  const SavePiece &container) const
    {
        SavePiece run;
        run.arena = m_tree.base();
        run.top = top;
        run.begin = begin;
        run.node = container.node;
        run.path = container.path;
        run.shift = shift;
        run.isRemoved = container.isRemoved;
        return run;
    }

    [[nodiscard]] SavePiece placeOf(SaveNodeId id, int index, const SavePiece &container) const
    {
        const SaveNode &child = m_tree.node(id);
        SavePiece place;
        place.node = id;
        place.hasKey = container.type == JsonType::Object;
        place.isRemoved = container.isRemoved || !child.present;
        if (place.hasKey)
            place.key = child.present ? child.key : child.baseKey;
        else
            place.key = child.present ? QString::number(index) : m_tree.token(id);
        place.path = container.path.child(place.key);
        return place;
    }

    const SaveTree &m_tree;
    const QSet<SaveNodeId> m_touched;
    std::vector<SavePiece> &m_pieces;
};

SavePieces::SavePieces(const SaveTree &tree)
{
    if (tree.type(SaveTree::Root))
        Collector(tree, m_pieces)
            .add(tree.base() ? JsonArena::NodeId(JsonArena::Root) : JsonArena::NoNode, SavePiece());
}

SavePieces::SavePieces(std::shared_ptr<const JsonArena> document)
{
    SavePiece whole;
    whole.end = document->nodeCount();
    whole.arena = std::move(document);
    m_pieces.push_back(std::move(whole));
}

qsizetype SavePieces::bytes() const
{
    constexpr qsizetype OfAContainer = 100;
    qsizetype sum = 0;
    for (const SavePiece &piece : m_pieces) {
        sum += piece.arena && piece.end > piece.begin
            ? piece.arena->valueOffset(piece.end - 1) - piece.arena->valueOffset(piece.begin)
                + piece.arena->valueText(piece.end - 1).size()
            : OfAContainer;
    }
    return sum;
}

QString SavePieces::token(const SavePiece &piece, JsonArena::NodeId node)
{
    if (!piece.arena || (node == piece.top && node == piece.begin))
        return piece.key;
    const JsonArena &arena = *piece.arena;
    if (piece.shift != 0 && arena.parent(node) == piece.top && !arena.hasKey(node))
        return QString::number(int(arena.row(node)) + piece.shift);
    return arena.token(node);
}

QStringList SavePieces::below(const SaveHit &hit) const
{
    const SavePiece &in = piece(hit);
    QStringList tokens;
    if (in.arena) {
        for (JsonArena::NodeId at = hit.node; at != in.top; at = in.arena->parent(at))
            tokens.prepend(token(in, at));
    }
    return tokens;
}

JsonPointer SavePieces::path(const SaveHit &hit) const
{
    return JsonPointer(piece(hit).path.tokens() + below(hit));
}

std::optional<SaveNodeId> SavePieces::find(const SaveTree &tree, const SaveHit &hit) const
{
    SaveNodeId at = piece(hit).node;
    if (at >= tree.nodeCount() || !tree.isAttached(at))
        return std::nullopt;
    const QStringList tokens = below(hit);
    if (isAllPresent(tree, at))
        return tree.find(JsonPointer(tree.path(at).tokens() + tokens));
    for (const QString &token : tokens) { // a path names nothing inside of what is removed
        const std::vector<SaveNodeId> &children = tree.children(at);
        const auto found = std::find_if(children.begin(), children.end(), [&](SaveNodeId child) {
            return tree.isPresent(child) && tree.token(child) == token;
        });
        if (found == children.end())
            return std::nullopt;
        at = *found;
    }
    return at;
}

} // namespace waymark
