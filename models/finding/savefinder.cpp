#include "models/finding/savefinder.h"

#include <QElapsedTimer>

namespace waymark {
namespace {

constexpr int TellingPause = 40; ///< milliseconds
constexpr quint32 RowsBetweenLooks = 2048; ///< at the clock and whether to go on

/// The pointers of nodes that come in document order.
class RunningPath
{
public:
    explicit RunningPath(const SavePiece &piece)
        : m_piece(piece)
        , m_top(piece.path.toString())
    {
    }

    [[nodiscard]] QString of(JsonArena::NodeId node)
    {
        if (!m_piece.arena || node == m_piece.top)
            return m_top;
        const JsonArena::NodeId above = m_piece.arena->parent(node);
        while (!m_above.empty() && m_above.back().first != above)
            m_above.pop_back();
        const QString &start = m_above.empty() ? m_top : m_above.back().second;
        const QString path = start + JsonPointer({SavePieces::token(m_piece, node)}).toString();
        if (m_piece.arena->isContainer(node))
            m_above.emplace_back(node, path);
        return path;
    }

private:
    const SavePiece &m_piece;
    QString m_top;
    std::vector<std::pair<JsonArena::NodeId, QString>> m_above;
};

bool isFound(const SavePiece &piece, JsonArena::NodeId node, const FindQuery &query)
{
    const bool isOwn = !piece.arena || (node == piece.top && node == piece.begin);
    if (query.looksAtKeys()) {
        if (isOwn ? piece.hasKey && query.isInKey(piece.key)
                  : piece.arena->hasKey(node) && query.isInLexeme(piece.arena->keyText(node)))
            return true;
    }
    return query.looksAtValues() && piece.arena && !piece.arena->isContainer(node)
        && query.isInLexeme(piece.arena->valueText(node));
}

} // namespace

bool forEachMatch(const SavePieces &save, const FindQuery &query,
                  const std::function<void(const SaveHit &)> &take,
                  const std::function<bool()> &goOn)
{
    quint32 looked = 0;
    for (quint32 at = 0; at < save.all().size(); ++at) {
        const SavePiece &piece = save.all()[at];
        RunningPath paths(piece);
        for (JsonArena::NodeId node = piece.begin; node < piece.end; ++node) {
            if (++looked % RowsBetweenLooks == 0 && !goOn())
                return false;
            const bool byPath = query.looksAtPaths() && query.isInPath(paths.of(node));
            if (byPath || isFound(piece, node, query))
                take({at, node});
        }
    }
    return true;
}

void findInSave(QPromise<FoundInSave> &promise, const SavePieces &save, const FindQuery &query,
                qsizetype limit)
{
    FoundInSave found;
    qsizetype told = 0;
    QElapsedTimer sinceTold;
    sinceTold.start();
    const auto tell = [&] {
        promise.addResult(std::exchange(found, FoundInSave{{}, found.count}));
        told = found.count;
        sinceTold.start();
    };
    const auto take = [&](const SaveHit &hit) {
        if (++found.count <= limit)
            found.hits.push_back(hit);
        if (found.count == 1)
            tell();
    };
    const auto goOn = [&] {
        if (found.count > told && sinceTold.elapsed() > TellingPause)
            tell();
        return !promise.isCanceled();
    };
    if (forEachMatch(save, query, take, goOn) && found.count > told)
        tell();
}

} // namespace waymark
