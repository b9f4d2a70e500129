#pragma once

#include <QString>

#include <optional>

namespace waymark {

/// How many slips of the hand lie between two words: a letter too many, missing, wrong, or two in
/// each other's place. Nothing where there are more than `most`.
[[nodiscard]] std::optional<int> slipsBetween(QStringView a, QStringView b, int most);

/// So many slips make one word look like another of that length; none for a short word.
[[nodiscard]] int slipsToMiss(qsizetype length);

/// Whether the words differ in their digits alone, as item_1 and item_2: numbers, not slips.
[[nodiscard]] bool differInDigitsOnly(QStringView a, QStringView b);

} // namespace waymark
