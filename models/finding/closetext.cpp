#include "models/finding/closetext.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace waymark {
namespace {

constexpr int Never = std::numeric_limits<int>::min() / 2;
constexpr qsizetype FewestForAMistake = 4;

char16_t folded(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? char16_t(c | 0x20) : c;
    return QChar(c).toCaseFolded().unicode();
}

quint64 bitOf(char16_t c)
{
    return quint64(1) << (c % 64);
}

/// What it is worth that a letter stands behind that one.
int placeWorth(QChar before, QChar letter)
{
    if (!letter.isLetterOrNumber() || !before.isLetterOrNumber())
        return CloseText::WordStart;
    const bool isCamel = before.isLower() && letter.isUpper();
    return isCamel || (letter.isDigit() && !before.isDigit()) ? CloseText::CamelStart : 0;
}

/// The best scores of all alignments that end at each character of the text: of as many letters as
/// were taken in, without a mistake or with one.
class Alignment
{
public:
    explicit Alignment(QStringView text)
        : m_size(text.size())
    {
        QChar before; // no letter
        for (qsizetype at = 0; at < m_size; ++at) {
            m_text[at] = folded(text[at].unicode());
            m_worth[at] = placeWorth(before, text[at]);
            before = text[at];
        }
    }

    /// mayBegin: with one more letter left out, none was taken in so far.
    void take(char16_t letter, bool isFirst, bool mayBegin, bool mayLeaveOut)
    {
        const Scores exact = m_exact;
        step(m_exact, letter, isFirst ? 0 : Never);
        step(m_mistaken, letter, mayBegin ? CloseText::LeftOut : Never);
        if (!mayLeaveOut || isFirst)
            return;
        for (qsizetype at = 0; at < m_size; ++at)
            m_mistaken[at] = std::max(m_mistaken[at], exact[at] + CloseText::LeftOut);
    }

    [[nodiscard]] int exactFrom(qsizetype from) const { return bestOf(m_exact, from); }
    [[nodiscard]] int mistakenFrom(qsizetype from) const { return bestOf(m_mistaken, from); }

private:
    using Scores = std::array<int, size_t(CloseText::Longest)>;

    [[nodiscard]] int bestOf(const Scores &scores, qsizetype from) const
    {
        int best = Never;
        for (qsizetype at = from; at < m_size; ++at)
            best = std::max(best, scores[at]);
        return best;
    }

    /// start: what an alignment has that begins here.
    void step(Scores &scores, char16_t letter, int start) const
    {
        int beforeGap = Never; // the best of those that end two or more before
        int last = Never; // that ends right before
        for (qsizetype at = 0; at < m_size; ++at) {
            const int here = scores[at];
            scores[at] = Never;
            if (m_text[at] == letter) {
                const int begun = start + CloseText::FirstLetter * m_worth[at];
                const int inRun = last + std::max(m_worth[at], CloseText::Run);
                const int best = std::max({begun, inRun, beforeGap + m_worth[at]});
                scores[at] = best < Never / 2 ? Never : best + CloseText::Match;
            }
            beforeGap = std::max(beforeGap + CloseText::GapMore, last + CloseText::GapStart);
            last = here;
        }
    }

    const qsizetype m_size;
    std::array<char16_t, size_t(CloseText::Longest)> m_text;
    std::array<int, size_t(CloseText::Longest)> m_worth;
    Scores m_exact = filled();
    Scores m_mistaken = filled();

    [[nodiscard]] static Scores filled()
    {
        Scores scores;
        scores.fill(Never);
        return scores;
    }
};

} // namespace

CloseText::CloseText(QStringView typed)
{
    for (const QChar c : typed) {
        if (c.isSpace() || m_letters.size() == MostLetters)
            continue;
        m_letters += QChar(folded(c.unicode()));
        m_signature |= bitOf(m_letters.back().unicode());
    }
}

std::optional<int> CloseText::score(QStringView text, qsizetype from) const
{
    const qsizetype cut = from > 0 ? std::max<qsizetype>(text.size() - Longest, 0) : 0;
    text = text.mid(cut, Longest);
    from = std::max<qsizetype>(from - cut, 0);
    quint64 signature = 0;
    for (const QChar c : text)
        signature |= bitOf(folded(c.unicode()));
    const int mistakes = m_letters.size() < FewestForAMistake ? 0 : 1;
    if (std::popcount(m_signature & ~signature) > mistakes)
        return std::nullopt; // most texts end here
    return best(text, from);
}

std::optional<int> CloseText::best(QStringView text, qsizetype from) const
{
    Alignment alignment(text);
    const bool mayLeaveOut = m_letters.size() >= FewestForAMistake;
    for (qsizetype i = 0; i < m_letters.size(); ++i)
        alignment.take(m_letters[i].unicode(), i == 0, i == 1 && mayLeaveOut, mayLeaveOut);
    const int least = LeastPerLetter * int(m_letters.size());
    std::optional<int> best;
    if (const int exact = alignment.exactFrom(from); exact >= least)
        best = exact;
    if (const int mistaken = alignment.mistakenFrom(from); mistaken >= least - LeastPerLetter)
        best = std::max(best, std::optional(mistaken));
    return best;
}

} // namespace waymark
