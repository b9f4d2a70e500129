#include "models/checks/nearmiss.h"

#include <algorithm>
#include <vector>

namespace waymark {
namespace {

QString withoutDigits(QStringView text)
{
    QString rest;
    for (const QChar letter : text) {
        if (!letter.isDigit())
            rest.append(letter);
    }
    return rest;
}

} // namespace

/// The distance of optimal string alignment, given up as soon as a whole row is beyond `most`.
std::optional<int> slipsBetween(QStringView a, QStringView b, int most)
{
    const qsizetype width = b.size() + 1;
    if (std::abs(a.size() - b.size()) > most)
        return std::nullopt;
    std::vector<int> before(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    for (qsizetype column = 0; column < width; ++column)
        above[column] = int(column);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j < width; ++j) {
            const int wrong = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + wrong});
            const bool areSwapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (areSwapped)
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        if (*std::min_element(row.cbegin(), row.cend()) > most)
            return std::nullopt;
        before.swap(above);
        above.swap(row);
    }
    return above[width - 1] <= most ? std::optional(above[width - 1]) : std::nullopt;
}

int slipsToMiss(qsizetype length)
{
    constexpr qsizetype Short = 3;
    constexpr qsizetype Long = 8;
    if (length <= Short)
        return 0;
    return length < Long ? 1 : 2;
}

bool differInDigitsOnly(QStringView a, QStringView b)
{
    return withoutDigits(a) == withoutDigits(b);
}

} // namespace waymark
