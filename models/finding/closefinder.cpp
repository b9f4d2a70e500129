#include "models/finding/closefinder.h"

#include "models/finding/closetext.h"
#include "models/finding/runningpath.h"
#include "models/finding/savefinder.h"
#include "models/json/jsonstring.h"

#include <algorithm>

namespace waymark {
namespace {

struct Ranked
{
    int score = 0;
    qsizetype length = 0;
    qsizetype order = 0; ///< among the rows
    SaveHit hit;

    [[nodiscard]] bool isBetterThan(const Ranked &other) const
    {
        if (score != other.score)
            return score > other.score;
        return length != other.length ? length < other.length : order < other.order;
    }
};

/// The best of many, without the others.
class BestOf
{
public:
    explicit BestOf(qsizetype most)
        : m_most(size_t(std::max<qsizetype>(most, 0)))
    {
    }

    void take(const Ranked &one)
    {
        if (m_most == 0 || (m_heap.size() == m_most && !one.isBetterThan(m_heap.front())))
            return;
        if (m_heap.size() == m_most) {
            std::pop_heap(m_heap.begin(), m_heap.end(), isBetter);
            m_heap.pop_back();
        }
        m_heap.push_back(one);
        std::push_heap(m_heap.begin(), m_heap.end(), isBetter);
    }

    [[nodiscard]] std::vector<Ranked> takeSorted()
    {
        std::sort_heap(m_heap.begin(), m_heap.end(), isBetter);
        return std::move(m_heap);
    }

private:
    static bool isBetter(const Ranked &a, const Ranked &b) { return a.isBetterThan(b); }

    size_t m_most;
    std::vector<Ranked> m_heap; ///< the worst in front
};

/// What a string says, or the JSON of another scalar; as much of it as is looked at.
QString saidBy(QByteArrayView lexeme)
{
    constexpr qsizetype Enough = 4 * CloseText::Longest; // bytes of a character, or of an escape
    if (!lexeme.startsWith('"'))
        return QString::fromLatin1(lexeme.first(std::min(lexeme.size(), Enough)));
    if (lexeme.size() <= Enough)
        return decodeJsonString(lexeme);
    return QString::fromUtf8(lexeme.sliced(1, Enough)); // its escapes as they stand there
}

std::optional<Ranked> rank(const SavePiece &piece, JsonArena::NodeId node, const CloseText &text,
                           RunningPath &paths)
{
    const QString &path = paths.of(node);
    std::optional<Ranked> best;
    if (const auto score = path.isEmpty() ? std::nullopt : text.score(path, paths.lastToken()))
        best = Ranked{*score, path.size(), 0, {}};
    if (!piece.arena || piece.arena->isContainer(node))
        return best;
    const QString value = saidBy(piece.arena->valueText(node));
    if (const auto score = text.score(value)) {
        const Ranked byValue{*score, value.size(), 0, {}};
        if (!best || byValue.isBetterThan(*best))
            best = byValue;
    }
    return best;
}

} // namespace

std::optional<CloseHits> findClose(const SavePieces &save, const FindQuery &query, qsizetype limit,
                                   const std::function<bool()> &goOn)
{
    constexpr quint32 RowsBetweenLooks = 1024;
    const CloseText text(query.text());
    CloseHits found;
    BestOf best(limit);
    qsizetype order = 0;
    for (quint32 at = 0; at < save.all().size() && !text.isEmpty(); ++at) {
        const SavePiece &piece = save.all()[at];
        RunningPath paths(piece);
        for (JsonArena::NodeId node = piece.begin; node < piece.end; ++node) {
            if (++order % RowsBetweenLooks == 0 && !goOn())
                return std::nullopt;
            auto ranked = rank(piece, node, text, paths);
            if (isNamed(piece, node, query, paths)) {
                ++found.count;
                if (qsizetype(found.hits.size()) < limit)
                    found.hits.push_back({at, node});
            } else if (ranked) {
                ++found.count;
                ranked->order = order;
                ranked->hit = {at, node};
                best.take(*ranked);
            }
        }
    }
    for (const Ranked &one : best.takeSorted()) {
        if (qsizetype(found.hits.size()) < limit)
            found.hits.push_back(one.hit);
    }
    return found;
}

} // namespace waymark
