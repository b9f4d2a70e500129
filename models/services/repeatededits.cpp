#include "models/services/repeatededits.h"

#include "models/json/jsonnumber.h"
#include "models/json/jsonpatcher.h"
#include "models/services/recordedplace.h"

#include <tuple>

namespace waymark {
namespace {

/// The operations of a record on the JSON alone; its columns are no part of it.
QList<JsonPatchOperation> jsonOperations(const Edit &edit)
{
    const auto patch = JsonPatch::parse(edit.patch.utf8());
    if (!patch)
        return {};
    if (!edit.column.isEmpty())
        return patch->operations();
    const JsonPointer column({edit.target.jsonColumn()});
    QList<JsonPatchOperation> inside;
    for (JsonPatchOperation operation : patch->operations()) {
        if (!column.contains(operation.path))
            continue;
        operation.path = JsonPointer(operation.path.tokens().mid(1));
        operation.from = JsonPointer(operation.from.tokens().mid(1));
        inside.append(operation);
    }
    return inside;
}

/// Counters were added to: what the game added meanwhile is still the game's.
JsonPatchOperation onto(const JsonDraft &draft, JsonPatchOperation operation,
                        const QList<RecordedPlace> &places)
{
    for (const RecordedPlace &place : places) {
        const JsonDraft::NodeId at = draft.find(operation.path);
        if (!place.added || place.path != operation.path || at == JsonDraft::NoNode
            || draft.type(at) != JsonType::Number)
            continue;
        if (const auto sum = addJsonNumbers(draft.scalarText(at), place.added->utf8()))
            operation.value = JsonText(*sum);
    }
    return operation;
}

} // namespace

std::shared_ptr<const JsonArena> withEdits(const std::shared_ptr<const JsonArena> &before,
                                           const QList<Edit> &edits)
{
    if (!before || edits.isEmpty())
        return before;
    JsonDraft draft(*before);
    JsonPatcher patcher(draft);
    for (const Edit &edit : edits) {
        const QList<RecordedPlace> places = recordedPlaces(edit);
        for (const JsonPatchOperation &operation : jsonOperations(edit))
            std::ignore = patcher.apply(onto(draft, operation, places));
    }
    const auto with = JsonArena::parseTrusted(draft.text());
    return with ? std::make_shared<const JsonArena>(*with) : before;
}

} // namespace waymark
