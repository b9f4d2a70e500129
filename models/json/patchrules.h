#pragma once

#include "models/json/jsonbsize.h"
#include "models/json/jsonpatch.h"

namespace waymark {

/// How a patch of RFC 6902 is carried out, whatever holds the document. Malformed operations are
/// Error::Kind::Invalid; a `test` that does not hold, or a target or parent that is not there or of
/// another type, is Error::Kind::Conflict with the path.
class PatchRules
{
public:
    virtual ~PatchRules() = default;
    PatchRules(const PatchRules &) = delete;
    PatchRules &operator=(const PatchRules &) = delete;

    /// After an Error the document is as the operations before left it.
    [[nodiscard]] Result<void> apply(const JsonPatchOperation &operation);
    [[nodiscard]] Result<void> apply(const JsonPatch &patch);

protected:
    /// copyBound: how many bytes all `copy` together may make; a chain of them could double the
    /// document each time.
    explicit PatchRules(qint64 copyBound = MaximumJsonContainerBytes)
        : m_copiesLeft(copyBound)
    {
    }

    [[nodiscard]] virtual Result<JsonText> textAt(const JsonPointer &path) const = 0;
    [[nodiscard]] virtual Result<void> add(const JsonPointer &path, const JsonText &value) = 0;
    [[nodiscard]] virtual Result<void> remove(const JsonPointer &path) = 0;
    [[nodiscard]] virtual Result<void> replace(const JsonPointer &path, const JsonText &value) = 0;
    [[nodiscard]] virtual Result<void> move(const JsonPointer &from, const JsonPointer &path) = 0;

private:
    [[nodiscard]] Result<void> copy(const JsonPointer &from, const JsonPointer &path);
    [[nodiscard]] Result<void> test(const JsonPointer &path, const JsonText &value) const;

    qint64 m_copiesLeft; ///< in bytes
};

} // namespace waymark
