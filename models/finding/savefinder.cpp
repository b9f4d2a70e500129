#include "models/finding/savefinder.h"

#include "models/domain/errortext.h"
#include "models/finding/closefinder.h"

#include <QElapsedTimer>

#include <limits>

namespace waymark {
namespace {

constexpr int TellingPause = 40; ///< milliseconds
constexpr quint32 RowsBetweenLooks = 2048; ///< at the clock and whether to go on

/// Of the only piece, which is the document.
JsonQuery::Found findByJsonPath(const SavePieces &save, const JsonQuery &query,
                                const std::function<bool()> &goOn)
{
    JsonQueryBounds bounds;
    bounds.goOn = goOn;
    return save.all().empty() ? JsonQuery::Found() : query.nodes(*save.all().front().arena, bounds);
}

bool forEachNamed(const SavePieces &save, const FindQuery &query,
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
            if (isNamed(piece, node, query, paths))
                take({at, node});
        }
    }
    return true;
}

} // namespace

SearchedSave::SearchedSave(const SaveTree &tree, const FindQuery &query)
{
    if (query.jsonPath())
        m_document.emplace(tree);
    else
        m_pieces = std::make_shared<const SavePieces>(tree);
}

std::shared_ptr<const SavePieces> SearchedSave::pieces() const
{
    if (m_pieces)
        return m_pieces;
    if (auto arena = m_document->arena())
        return std::make_shared<const SavePieces>(
            std::make_shared<const JsonArena>(*std::move(arena)));
    return std::make_shared<const SavePieces>(SaveTree()); // SQL NULL
}

bool isNamed(const SavePiece &piece, JsonArena::NodeId node, const FindQuery &query,
             RunningPath &paths)
{
    if (query.looksAtPaths() && query.isInPath(paths.of(node)))
        return true;
    const bool isOwn = !piece.arena || (node == piece.top && node == piece.begin);
    if (query.looksAtKeys()) {
        if (isOwn ? piece.hasKey && query.isInKey(piece.key)
                  : piece.arena->hasKey(node) && query.isInLexeme(piece.arena->keyText(node)))
            return true;
    }
    return query.looksAtValues() && piece.arena && !piece.arena->isContainer(node)
        && query.isInLexeme(piece.arena->valueText(node));
}

bool forEachMatch(const SavePieces &save, const FindQuery &query,
                  const std::function<void(const SaveHit &)> &take,
                  const std::function<bool()> &goOn)
{
    if (query.jsonPath()) {
        const JsonQuery::Found found = findByJsonPath(save, *query.jsonPath(), goOn);
        for (const JsonArena::NodeId node : found.nodes)
            take({0, node});
        return found.end == JsonQuery::End::Whole;
    }
    if (!query.isClose())
        return forEachNamed(save, query, take, goOn);
    const auto found = findClose(save, query, std::numeric_limits<qsizetype>::max(), goOn);
    if (!found)
        return false;
    for (const SaveHit &hit : found->hits)
        take(hit);
    return true;
}

namespace {

/// Tells what one search finds to who waits for it.
class Telling
{
public:
    Telling(QPromise<FoundInSave> &promise, std::shared_ptr<const SavePieces> pieces,
            qsizetype limit)
        : m_promise(promise)
        , m_limit(limit)
    {
        m_found.pieces = std::move(pieces);
    }

    void findNamed(const FindQuery &query)
    {
        qsizetype told = 0;
        m_sinceTold.start();
        const auto take = [&](const SaveHit &hit) {
            if (++m_found.count <= m_limit)
                m_found.hits.push_back(hit);
            if (m_found.count == 1)
                tell(told);
        };
        const auto goOn = [&] {
            if (m_found.count > told && m_sinceTold.elapsed() > TellingPause)
                tell(told);
            return !m_promise.isCanceled();
        };
        const bool isWhole = forEachNamed(*m_found.pieces, query, take, goOn);
        if (isWhole && m_found.count > told)
            tell(told);
        if (isWhole && m_found.count == 0 && query.mayBeMisspelled()) {
            m_found.isClose = true;
            rank(query.close());
        }
    }

    void rank(const FindQuery &query)
    {
        auto close = findClose(*m_found.pieces, query, m_limit, isWanted());
        if (!close || close->count == 0)
            return;
        m_found.hits = std::move(close->hits);
        m_found.count = close->count;
        m_promise.addResult(m_found);
    }

    void evaluate(const JsonQuery &query)
    {
        const JsonQuery::Found found = findByJsonPath(*m_found.pieces, query, isWanted());
        if (found.end == JsonQuery::End::TooLong)
            m_found.refusal = ErrorText::tr("This JSONPath takes too long on this save: look at "
                                            "fewer places, with fewer “..” in each other.");
        m_found.count = qsizetype(found.nodes.size());
        for (qsizetype i = 0; i < std::min(m_found.count, m_limit); ++i)
            m_found.hits.push_back({0, found.nodes[size_t(i)]});
        if (m_found.count > 0 || !m_found.refusal.isEmpty())
            m_promise.addResult(m_found);
    }

private:
    [[nodiscard]] std::function<bool()> isWanted() const
    {
        return [this] { return !m_promise.isCanceled(); };
    }
    void tell(qsizetype &told)
    {
        m_promise.addResult(m_found);
        m_found.hits.clear();
        told = m_found.count;
        m_sinceTold.start();
    }

    QPromise<FoundInSave> &m_promise;
    const qsizetype m_limit;
    FoundInSave m_found;
    QElapsedTimer m_sinceTold;
};

} // namespace

void findInSave(QPromise<FoundInSave> &promise, const SearchedSave &save, const FindQuery &query,
                qsizetype limit)
{
    Telling telling(promise, save.pieces(), limit);
    if (query.jsonPath())
        telling.evaluate(*query.jsonPath());
    else if (query.isClose())
        telling.rank(query);
    else
        telling.findNamed(query);
}

} // namespace waymark
