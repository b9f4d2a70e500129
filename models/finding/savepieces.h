#pragma once

#include "models/document/savetree.h"

namespace waymark {

/// A part of a save in one arena: either one value with all inside it, or children of one container
/// that follow each other with all inside them.
struct SavePiece
{
    std::shared_ptr<const JsonArena> arena; ///< null for a container whose inside has its pieces
    JsonArena::NodeId begin = 0;
    JsonArena::NodeId end = 1;
    JsonArena::NodeId top = 0; ///< the value itself, or the container of several children
    SaveNodeId node = SaveTree::Root; ///< of the same
    JsonPointer path; ///< of the same
    QString key; ///< of one value
    int shift = 0; ///< from the row in the arena to the index of an element
    JsonType type = JsonType::Null; ///< of a container without an arena
    bool hasKey = false;
    bool isRemoved = false;
};

/// One row of a save in its pieces.
struct SaveHit
{
    quint32 piece = 0;
    JsonArena::NodeId node = 0;
};

/// A save as it stands, with what is pending and with what is removed but not saved, to be looked
/// through by any thread. Nothing is copied but the places where it was edited.
class SavePieces
{
public:
    explicit SavePieces(const SaveTree &tree);
    /// A save as one document, without what is removed from it.
    explicit SavePieces(std::shared_ptr<const JsonArena> document);

    [[nodiscard]] const std::vector<SavePiece> &all() const { return m_pieces; }
    [[nodiscard]] qsizetype bytes() const; ///< about as many are looked at
    [[nodiscard]] const SavePiece &piece(const SaveHit &hit) const { return m_pieces[hit.piece]; }
    /// The key or index as the row shows it.
    [[nodiscard]] static QString token(const SavePiece &piece, JsonArena::NodeId node);
    [[nodiscard]] JsonPointer path(const SaveHit &hit) const;
    /// The row of the tree by now; nothing where it is gone.
    [[nodiscard]] std::optional<SaveNodeId> find(const SaveTree &tree, const SaveHit &hit) const;

private:
    class Collector;
    [[nodiscard]] QStringList below(const SaveHit &hit) const;

    std::vector<SavePiece> m_pieces; ///< in the order of the rows
};

} // namespace waymark
