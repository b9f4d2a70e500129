#include "models/services/recordedarray.h"

#include "models/json/jsonarena.h"

namespace waymark {

QList<RecordedArray> recordedArrays(const Edit &edit)
{
    QList<RecordedArray> arrays;
    const auto inverse = JsonArena::parseTrusted(edit.inverse.utf8());
    if (!inverse || inverse->type(JsonArena::Root) != JsonType::Array
        || inverse->childCount(JsonArena::Root) == 0)
        return arrays;
    const JsonArena::NodeId all = inverse->member(inverse->child(JsonArena::Root, 0), u"arrays");
    if (all == JsonArena::NoNode || inverse->type(all) != JsonType::Object)
        return arrays;
    for (quint32 row = 0; row < inverse->childCount(all); ++row) {
        const JsonArena::NodeId one = inverse->child(all, row);
        const auto path = JsonPointer::parse(inverse->key(one));
        if (!path)
            continue;
        RecordedArray array{
            edit.column.isEmpty() ? JsonPointer(path->tokens().mid(1)) : *path, {}, {}};
        if (inverse->type(one) == JsonType::Array)
            array.text = inverse->value(one);
        else
            array.hash = inverse->valueText(one).toByteArray();
        arrays.append(array);
    }
    return arrays;
}

} // namespace waymark
