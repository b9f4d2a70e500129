#pragma once

#include "models/json/jsondraft.h"
#include "models/json/patchrules.h"

namespace waymark {

/// Applies operations of RFC 6902 to a draft and collects the patch that takes them back.
class JsonPatcher final : public PatchRules
{
public:
    explicit JsonPatcher(JsonDraft &draft, qint64 copyBound = MaximumJsonContainerBytes);

    [[nodiscard]] JsonPatch inverse() const;

private:
    using NodeId = JsonDraft::NodeId;
    struct Target;

    [[nodiscard]] Result<JsonText> textAt(const JsonPointer &path) const override;
    [[nodiscard]] Result<void> add(const JsonPointer &path, const JsonText &value) override;
    [[nodiscard]] Result<void> remove(const JsonPointer &path) override;
    [[nodiscard]] Result<void> replace(const JsonPointer &path, const JsonText &value) override;
    [[nodiscard]] Result<void> move(const JsonPointer &from, const JsonPointer &path) override;

    [[nodiscard]] Result<NodeId> existing(const JsonPointer &path) const;
    [[nodiscard]] Result<Target> target(const JsonPointer &path) const;
    void put(const Target &target, NodeId node);
    void takeBackBy(const JsonPatchOperation &operation) { m_backwards.append(operation); }

    JsonDraft &m_draft;
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
