#include "models/finding/runningpath.h"

using namespace Qt::StringLiterals;

namespace waymark {

RunningPath::RunningPath(const SavePiece &piece)
    : m_piece(piece)
    , m_topLength(piece.path.toString().size())
    , m_path(piece.path.toString())
    , m_lastToken(m_path.lastIndexOf(u'/') + 1)
{
}

const QString &RunningPath::of(JsonArena::NodeId node)
{
    if (!m_piece.arena || node == m_piece.top)
        return m_path;
    const JsonArena::NodeId above = m_piece.arena->parent(node);
    while (!m_above.empty() && m_above.back().node != above)
        m_above.pop_back();
    m_path.truncate(m_above.empty() ? m_topLength : m_above.back().length);
    m_path += u'/';
    m_lastToken = m_path.size();
    QString token = SavePieces::token(m_piece, node);
    token.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    m_path += token;
    if (m_piece.arena->isContainer(node))
        m_above.push_back({node, m_path.size()});
    return m_path;
}

} // namespace waymark
