#include "models/ports/savecost.h"

namespace waymark {

std::chrono::milliseconds SaveCost::hold(qsizetype operations, qint64 textBytes) const
{
    if (operations <= 0)
        return {};
    const double megabytes = double(textBytes) / 1e6;
    const bool isSpliced
        = mayBeSpliced(operations) && textBytes / textPerStoredByte > largestInSql(operations);
    const double each = wholeMilliseconds
        + (isSpliced ? spliceMilliseconds : double(operations) * operationMilliseconds);
    return std::chrono::milliseconds(qint64(megabytes * each + 0.5));
}

} // namespace waymark
