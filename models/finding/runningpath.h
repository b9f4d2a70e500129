#pragma once

#include "models/finding/savepieces.h"

namespace waymark {

/// The pointers of the rows of a piece that are asked for in their order, each made from the one
/// before.
class RunningPath
{
public:
    explicit RunningPath(const SavePiece &piece);

    /// Good until the next is asked for.
    [[nodiscard]] const QString &of(JsonArena::NodeId node);
    /// Where the last token of that one begins.
    [[nodiscard]] qsizetype lastToken() const { return m_lastToken; }

private:
    struct Above
    {
        JsonArena::NodeId node;
        qsizetype length; ///< of its pointer
    };
    const SavePiece &m_piece;
    const qsizetype m_topLength;
    QString m_path;
    qsizetype m_lastToken;
    std::vector<Above> m_above;
};

} // namespace waymark
