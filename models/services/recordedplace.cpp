#include "models/services/recordedplace.h"

#include "models/json/jsonpatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = JsonPatchOperation::Kind;

bool hasValue(const JsonPatchOperation &operation)
{
    return operation.kind == Kind::Add || operation.kind == Kind::Replace;
}

bool isOfColumn(const Edit &edit, const JsonPointer &path)
{
    return edit.column.isEmpty() && !path.isRoot()
        && path.tokens().constFirst() != edit.target.jsonColumn();
}

JsonPointer insideJson(const Edit &edit, const JsonPointer &path)
{
    return edit.column.isEmpty() ? JsonPointer(path.tokens().mid(1)) : path;
}

RecordedPlace placeOf(const Edit &edit, const JsonPatchOperation &forward,
                      const JsonPatchOperation &backward)
{
    RecordedPlace place;
    const bool isAppended = forward.path.lastToken() == "-"_L1 && backward.kind == Kind::Remove;
    const JsonPointer path = isAppended ? backward.path : forward.path;
    if (isOfColumn(edit, path))
        place.column = path.tokens().constFirst();
    else
        place.path = insideJson(edit, path);
    if (forward.kind == Kind::Move || forward.kind == Kind::Copy)
        place.from = insideJson(edit, forward.from);
    if (hasValue(forward))
        place.now = forward.value;
    if (hasValue(backward))
        place.was = backward.value;
    return place;
}

} // namespace

QList<RecordedPlace> recordedPlaces(const Edit &edit)
{
    const auto patch = JsonPatch::parse(edit.patch.utf8());
    const auto inverse = JsonPatch::parse(edit.inverse.utf8());
    const auto arena = JsonArena::parseTrusted(edit.patch.utf8());
    if (!patch || !arena)
        return {};
    const qsizetype count = patch->operations().size();
    const bool isPaired = inverse && inverse->operations().size() == count;
    QList<RecordedPlace> places;
    for (qsizetype i = 0; i < count; ++i) {
        const auto backward
            = isPaired ? inverse->operations().at(count - 1 - i) : JsonPatchOperation();
        places.append(placeOf(edit, patch->operations().at(i), backward));
        const auto line = arena->child(JsonArena::Root, quint32(i));
        if (const auto added = arena->member(line, u"added"); added != JsonArena::NoNode)
            places.last().added = arena->value(added);
    }
    return places;
}

bool hasAddition(const Edit &edit)
{
    const auto places = recordedPlaces(edit);
    return std::any_of(places.begin(), places.end(),
                       [](const RecordedPlace &place) { return place.added.has_value(); });
}

bool writesAnew(const Edit &edit, const JsonPointer &path)
{
    const auto meets = [&path](const JsonPointer &other) {
        return other.contains(path) || path.contains(other);
    };
    const auto places = recordedPlaces(edit);
    return std::any_of(places.begin(), places.end(), [&](const RecordedPlace &place) {
        const bool isMoved = !place.from.isRoot() && meets(place.from);
        return !place.added && place.column.isEmpty() && (meets(place.path) || isMoved);
    });
}

} // namespace waymark
