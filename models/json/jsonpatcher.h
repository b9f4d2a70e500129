#pragma once

#include "models/json/jsonbsize.h"
#include "models/json/jsondraft.h"
#include "models/json/jsonpatch.h"

namespace waymark {

/// Applies operations of RFC 6902 to a draft and collects the patch that takes them back.
/// Malformed operations are Error::Kind::Invalid; a `test` that does not hold, or a target or
/// parent that is not there or of another type, is Error::Kind::Conflict with the path.
class JsonPatcher
{
public:
    /// copyBound: how many bytes all `copy` together may make; a chain of them could double the
    /// document each time.
    explicit JsonPatcher(JsonDraft &draft, qint64 copyBound = MaximumJsonContainerBytes);

    /// After an Error the draft is as the operations before left it.
    [[nodiscard]] Result<void> apply(const JsonPatchOperation &operation);
    [[nodiscard]] Result<void> apply(const JsonPatch &patch);

    [[nodiscard]] JsonPatch inverse() const;

private:
    using NodeId = JsonDraft::NodeId;
    struct Target;

    [[nodiscard]] Result<void> add(const JsonPointer &path, const JsonText &value);
    [[nodiscard]] Result<void> remove(const JsonPointer &path);
    [[nodiscard]] Result<void> replace(const JsonPointer &path, const JsonText &value);
    [[nodiscard]] Result<void> move(const JsonPointer &from, const JsonPointer &path);
    [[nodiscard]] Result<void> copy(const JsonPointer &from, const JsonPointer &path);
    [[nodiscard]] Result<void> test(const JsonPointer &path, const JsonText &value) const;

    [[nodiscard]] Result<NodeId> existing(const JsonPointer &path) const;
    [[nodiscard]] Result<Target> target(const JsonPointer &path) const;
    void put(const Target &target, NodeId node);
    void takeBackBy(const JsonPatchOperation &operation) { m_backwards.append(operation); }

    JsonDraft &m_draft;
    qint64 m_copiesLeft; ///< in bytes
    QList<JsonPatchOperation> m_backwards; ///< in the order of the operations
};

struct PatchedJson
{
    JsonText document;
    JsonPatch inverse;
};

/// All operations or none. The untouched parts of document are copied byte for byte.
[[nodiscard]] Result<PatchedJson> applyPatch(const JsonArena &document, const JsonPatch &patch);
[[nodiscard]] Result<PatchedJson> applyPatch(const JsonText &document, const JsonPatch &patch);

} // namespace waymark
