#pragma once

#include "models/document/saveeditor.h"
#include "models/json/patchrules.h"

namespace waymark {

/// Carries out a patch of RFC 6902 on an open save by steps: what stays keeps its node, also where
/// it moves within its object or array. SaveEditor::takeBack() undoes what was done.
class TreePatcher final : public PatchRules
{
public:
    TreePatcher(const SaveTree &tree, SaveEditor &editor);

private:
    struct Target;

    [[nodiscard]] Result<JsonText> textAt(const JsonPointer &path) const override;
    [[nodiscard]] Result<void> add(const JsonPointer &path, const JsonText &text) override;
    [[nodiscard]] Result<void> remove(const JsonPointer &path) override;
    [[nodiscard]] Result<void> replace(const JsonPointer &path, const JsonText &value) override;
    [[nodiscard]] Result<void> move(const JsonPointer &from, const JsonPointer &path) override;

    [[nodiscard]] Result<SaveNodeId> existing(const JsonPointer &path) const;
    [[nodiscard]] Result<Target> target(const JsonPointer &path) const;
    [[nodiscard]] std::optional<SaveNodeId> elementAt(SaveNodeId array, qsizetype index,
                                                      std::optional<SaveNodeId> without) const;
    void become(SaveNodeId node, const SaveValuePtr &value);

    SaveEditor &m_editor;
    const SaveTree &m_tree;
};

} // namespace waymark
