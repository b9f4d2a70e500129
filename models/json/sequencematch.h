#pragma once

#include <QList>

namespace waymark {

struct SequenceMatch
{
    qsizetype a;
    qsizetype b;

    friend bool operator==(const SequenceMatch &, const SequenceMatch &) = default;
};

/// Pairs equal labels of two sequences, rising in both: a longest common subsequence where that is
/// affordable, else one anchored on the labels that occur once in each.
[[nodiscard]] QList<SequenceMatch> matchSequences(const QList<quint32> &a, const QList<quint32> &b);

} // namespace waymark
