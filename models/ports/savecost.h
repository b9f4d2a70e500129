#pragma once

#include <QtGlobal>

#include <chrono>

namespace waymark {

/// What the two ways of saving a row cost; bench_saves prints both over operations and bytes, and
/// what is estimated here beside what was measured. Models of the database choose the way by it,
/// and a person is told how long the game would have to wait for the row.
struct SaveCost
{
    /// So many operations never take the second way, which locks the row and splices its text.
    qsizetype fewOperations = 4;
    /// Beyond it the second way is the quicker one. As the column is stored.
    qint64 storedBytesTimesOperations = 400'000;
    /// From the twelfth step on the planner looks for an order of them, whether they are carried
    /// out or not: 1 ms for 11, 18 ms for 12, 4 s for 500.
    qsizetype mostInSql = 11;

    qint64 textPerStoredByte = 8; ///< about
    /// Of a megabyte of text: to unpack, write and check it, whatever is done to it; for each
    /// operation of one statement; and to read, splice and send it.
    double wholeMilliseconds = 22;
    double operationMilliseconds = 12;
    double spliceMilliseconds = 43;

    /// Of so many operations, whether the second way is worth asking how large the row is.
    [[nodiscard]] bool mayBeSpliced(qsizetype operations) const
    {
        return operations > fewOperations;
    }
    /// The largest row, as it is stored, that one statement of so many operations changes; -1: none
    /// is small enough.
    [[nodiscard]] qint64 largestInSql(qsizetype operations) const
    {
        return operations <= mostInSql ? storedBytesTimesOperations / operations : -1;
    }
    /// How long a save of so many operations holds the row of a document of so much text.
    [[nodiscard]] std::chrono::milliseconds hold(qsizetype operations, qint64 textBytes) const;
};

/// A game does not notice that it waits for less.
inline constexpr std::chrono::milliseconds ShortHold{50};

} // namespace waymark
