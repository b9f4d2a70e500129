#include "models/json/sequencematch.h"

#include <QHash>

#include <algorithm>

namespace waymark {
namespace {

constexpr qsizetype TableLimit = 1'000'000; ///< cells of the table of a longest subsequence
constexpr int DepthLimit = 32;

struct Range
{
    qsizetype beginA;
    qsizetype endA;
    qsizetype beginB;
    qsizetype endB;

    [[nodiscard]] qsizetype sizeA() const { return endA - beginA; }
    [[nodiscard]] qsizetype sizeB() const { return endB - beginB; }
};

class Matcher
{
public:
    Matcher(const QList<quint32> &a, const QList<quint32> &b)
        : m_a(a)
        , m_b(b)
    {
    }

    [[nodiscard]] QList<SequenceMatch> run()
    {
        match({0, m_a.size(), 0, m_b.size()}, 0);
        return m_matches;
    }

private:
    void match(Range range, int depth)
    {
        while (range.sizeA() > 0 && range.sizeB() > 0 && m_a[range.beginA] == m_b[range.beginB])
            m_matches.append({range.beginA++, range.beginB++});
        qsizetype suffix = 0;
        while (range.sizeA() > 0 && range.sizeB() > 0
               && m_a[range.endA - 1] == m_b[range.endB - 1]) {
            --range.endA;
            --range.endB;
            ++suffix;
        }
        if (range.sizeA() > 0 && range.sizeB() > 0) {
            if (range.sizeA() <= TableLimit / range.sizeB())
                matchByTable(range);
            else if (depth < DepthLimit)
                matchByAnchors(range, depth);
        }
        for (qsizetype i = 0; i < suffix; ++i)
            m_matches.append({range.endA + i, range.endB + i});
    }

    void matchByTable(const Range &range)
    {
        const qsizetype width = range.sizeB() + 1;
        QList<quint32> lengths((range.sizeA() + 1) * width); // of what follows both positions
        quint32 *const table = lengths.data();
        for (qsizetype i = range.sizeA() - 1; i >= 0; --i) {
            for (qsizetype j = range.sizeB() - 1; j >= 0; --j) {
                const bool equal = m_a[range.beginA + i] == m_b[range.beginB + j];
                table[i * width + j] = equal
                    ? table[(i + 1) * width + j + 1] + 1
                    : std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
            }
        }
        for (qsizetype i = 0, j = 0; i < range.sizeA() && j < range.sizeB();) {
            if (m_a[range.beginA + i] == m_b[range.beginB + j])
                m_matches.append({range.beginA + i++, range.beginB + j++});
            else if (table[(i + 1) * width + j] >= table[i * width + j + 1])
                ++i;
            else
                ++j;
        }
    }

    void matchByAnchors(const Range &range, int depth)
    {
        const QList<SequenceMatch> anchors = longestRising(uniquePairs(range));
        if (anchors.isEmpty())
            return;
        Range before{range.beginA, 0, range.beginB, 0};
        for (const SequenceMatch &anchor : anchors) {
            before.endA = anchor.a;
            before.endB = anchor.b;
            match(before, depth + 1);
            m_matches.append(anchor);
            before.beginA = anchor.a + 1;
            before.beginB = anchor.b + 1;
        }
        match({before.beginA, range.endA, before.beginB, range.endB}, depth + 1);
    }

    /// The labels that stand once in either range, in the order of a.
    [[nodiscard]] QList<SequenceMatch> uniquePairs(const Range &range) const
    {
        struct Places
        {
            int inA = 0;
            int inB = 0;
            qsizetype b = 0;
        };
        QHash<quint32, Places> places;
        for (qsizetype i = range.beginA; i < range.endA; ++i)
            ++places[m_a[i]].inA;
        for (qsizetype j = range.beginB; j < range.endB; ++j) {
            Places &place = places[m_b[j]];
            ++place.inB;
            place.b = j;
        }
        QList<SequenceMatch> pairs;
        for (qsizetype i = range.beginA; i < range.endA; ++i) {
            const Places &place = places[m_a[i]];
            if (place.inA == 1 && place.inB == 1)
                pairs.append({i, place.b});
        }
        return pairs;
    }

    /// Of pairs rising in a, the most that rise in b too.
    [[nodiscard]] static QList<SequenceMatch> longestRising(const QList<SequenceMatch> &pairs)
    {
        QList<qsizetype> last; // of the best sequence of each length: the pair at its end
        QList<qsizetype> before(pairs.size(), -1);
        for (qsizetype i = 0; i < pairs.size(); ++i) {
            const auto longer
                = std::lower_bound(last.begin(), last.end(), pairs[i].b,
                                   [&](qsizetype pair, qsizetype b) { return pairs[pair].b < b; });
            if (longer != last.begin())
                before[i] = *std::prev(longer);
            if (longer == last.end())
                last.append(i);
            else
                *longer = i;
        }
        QList<SequenceMatch> rising;
        for (qsizetype i = last.isEmpty() ? -1 : last.last(); i >= 0; i = before[i])
            rising.prepend(pairs[i]);
        return rising;
    }

    const QList<quint32> &m_a;
    const QList<quint32> &m_b;
    QList<SequenceMatch> m_matches;
};

} // namespace

QList<SequenceMatch> matchSequences(const QList<quint32> &a, const QList<quint32> &b)
{
    return Matcher(a, b).run();
}

} // namespace waymark
