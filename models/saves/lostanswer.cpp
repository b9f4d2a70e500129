#include "models/saves/lostanswer.h"

#include "models/json/jsonformat.h"
#include "models/services/recordedplace.h"

#include <algorithm>

namespace waymark {
namespace {

/// Members that were added stand last here, and in their order on the server.
bool isStoredAs(const std::optional<JsonText> &sent, const std::optional<JsonText> &stored)
{
    if (!sent || !stored || sent == stored)
        return sent == stored;
    const auto canonical = canonicalText(sent->utf8());
    return canonical && *canonical == *stored;
}

/// Of an addition the server records what the sum became.
bool addsTheSame(const Edit &recorded, const GuardedEdit &sent)
{
    const auto places = recordedPlaces(recorded);
    return places.size() == 1 && sent.operations.size() == 1
        && sent.operations.first().kind == JsonOperation::Kind::AddNumber
        && places.first().path == sent.operations.first().path
        && places.first().added == sent.operations.first().value;
}

} // namespace

bool LostAnswer::isWritten(const SaveRow &row) const
{
    return isStoredAs(sent, row.json)
        && std::all_of(edit.columns.cbegin(), edit.columns.cend(), [&](const ColumnChange &change) {
               return row.columns.value(change.column) == change.after;
           });
}

bool LostAnswer::isRecorded(const QList<Edit> &newest) const
{
    if (newest.isEmpty())
        return false;
    const Edit &last = newest.first();
    return last.column == edit.recordColumn && last.reason == edit.reason
        && ((last.patch == edit.patch && last.inverse == edit.inverse) || addsTheSame(last, edit));
}

} // namespace waymark
