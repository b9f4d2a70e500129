#pragma once

#include "models/document/editrecord.h"
#include "models/document/savedocument.h"
#include "models/domain/aside.h"

namespace waymark {

/// Calls take(make(patch)) with what is pending in the JSON as RFC 6902. A long patch is written,
/// and looked at by make(), in another thread; then take() is called while guard lives.
template <typename Make, typename Take>
void fromPatch(const SaveDocument &document, QObject *guard, Make make, Take take)
{
    constexpr qsizetype BytesOfPlace = 64;
    const QList<NetOperation> operations = NetEffect(document.tree()).operations();
    qsizetype bytes = 0;
    for (const NetOperation &one : operations)
        bytes += BytesOfPlace + (one.operation.value ? one.operation.value->utf8().size() : 0);
    doAside(
        bytes, guard, [operations, make] { return make(patchText(operations)); }, std::move(take));
}

} // namespace waymark
