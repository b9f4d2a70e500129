#include "models/json/patchrules.h"

#include "models/json/jsonequal.h"
#include "models/json/patchproblem.h"

namespace waymark {

Result<void> PatchRules::apply(const JsonPatchOperation &operation)
{
    using Kind = JsonPatchOperation::Kind;
    switch (operation.kind) {
    case Kind::Add:
        return add(operation.path, operation.value);
    case Kind::Remove:
        return remove(operation.path);
    case Kind::Replace:
        return replace(operation.path, operation.value);
    case Kind::Move:
        return move(operation.from, operation.path);
    case Kind::Copy:
        return copy(operation.from, operation.path);
    case Kind::Test:
        break;
    }
    return test(operation.path, operation.value);
}

Result<void> PatchRules::apply(const JsonPatch &patch)
{
    for (const JsonPatchOperation &operation : patch.operations()) {
        if (auto done = apply(operation); !done)
            return done;
    }
    return {};
}

Result<void> PatchRules::copy(const JsonPointer &from, const JsonPointer &path)
{
    const auto value = textAt(from);
    if (!value)
        return value.error();
    m_copiesLeft -= value->utf8().size();
    if (m_copiesLeft < 0)
        return patchproblem::copiesTooMuch(from);
    return add(path, *value);
}

Result<void> PatchRules::test(const JsonPointer &path, const JsonText &value) const
{
    const auto text = textAt(path);
    if (!text)
        return text.error();
    if (jsonEqual(*text, value))
        return {};
    return patchproblem::testFailed(path, *text, value);
}

} // namespace waymark
