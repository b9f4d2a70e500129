#pragma once

#include "models/document/saveeditor.h"
#include "models/json/jsonbsize.h"
#include "models/json/jsonpatch.h"

namespace waymark {

/// Carries out a patch of RFC 6902 on an open save, with the rules and words of JsonPatcher, but by
/// steps: what stays keeps its node, also where it moves within its object or array.
class TreePatcher
{
public:
    TreePatcher(const SaveTree &tree, SaveEditor &editor);

    /// After an Error the operations before are done; SaveEditor::takeBack() undoes them.
    [[nodiscard]] Result<void> apply(const JsonPatch &patch);

private:
    struct Target;

    [[nodiscard]] Result<void> apply(const JsonPatchOperation &operation);
    [[nodiscard]] Result<void> remove(const JsonPointer &path);
    [[nodiscard]] Result<void> replace(const JsonPointer &path, const JsonText &value);
    [[nodiscard]] Result<void> move(const JsonPointer &from, const JsonPointer &path);
    [[nodiscard]] Result<void> copy(const JsonPointer &from, const JsonPointer &path);
    [[nodiscard]] Result<void> test(const JsonPointer &path, const JsonText &value) const;
    [[nodiscard]] Result<void> put(const JsonPointer &path, const SaveValuePtr &value);

    [[nodiscard]] Result<SaveNodeId> existing(const JsonPointer &path) const;
    [[nodiscard]] Result<Target> target(const JsonPointer &path) const;
    [[nodiscard]] std::optional<SaveNodeId> elementAt(SaveNodeId array, qsizetype index,
                                                      std::optional<SaveNodeId> without) const;
    void become(SaveNodeId node, const SaveValuePtr &value);

    qint64 m_copiesLeft = MaximumJsonContainerBytes; ///< as JsonPatcher bounds them
    SaveEditor &m_editor;
    const SaveTree &m_tree;
};

} // namespace waymark
