#pragma once

#include <QString>

#include <optional>

namespace waymark {

/// How close a text comes to what was typed: all of its letters in their order, with others in
/// between, and one of them too many or in the wrong place where it has at least four. It is scored
/// as fzf's FuzzyMatchV2 does (github.com/junegunn/fzf, src/algo/algo.go): the best alignment of
/// Smith and Waterman with gaps that cost more to begin than to go on, runs and the beginnings of
/// words (after / _ - and the like, camelCase, digits) rewarded.
class CloseText
{
public:
    static constexpr int Match = 16;
    static constexpr int GapStart = -3;
    static constexpr int GapMore = -1;
    static constexpr int WordStart = 8;
    static constexpr int CamelStart = 7;
    static constexpr int Run = 4;
    static constexpr int FirstLetter = 2; ///< times what its place is worth
    static constexpr int LeftOut = -12; ///< a letter that was typed and is not there
    static constexpr int LeastPerLetter = 16; ///< found; below it they only happen to be there
    static constexpr qsizetype MostLetters = 64; ///< that were typed
    static constexpr qsizetype Longest = 256; ///< of a text, looked at

    /// Its spaces do not count, nor does the case.
    explicit CloseText(QStringView typed);

    [[nodiscard]] bool isEmpty() const { return m_letters.isEmpty(); }
    /// The last of the letters is to be found at `from` or later: of a long text its end is looked
    /// at then, else its beginning. Nothing where it is not close.
    [[nodiscard]] std::optional<int> score(QStringView text, qsizetype from = 0) const;

private:
    [[nodiscard]] std::optional<int> best(QStringView text, qsizetype from) const;

    QString m_letters; ///< as they are compared
    quint64 m_signature = 0; ///< of them
};

} // namespace waymark
