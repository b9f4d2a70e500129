#pragma once

#include "models/document/savestep.h"

namespace waymark {

class SaveContent;

/// Carries out edits on a save and keeps the steps, so that a command can take them back together.
/// Values are checked before they come here; what makes no sense here is not done.
class SaveEditor
{
public:
    explicit SaveEditor(SaveContent &content);

    /// What was typed, as jsonb will store it.
    [[nodiscard]] static Result<SaveValuePtr> typedValue(const JsonText &value);

    /// What stands at node, once more: all that was only read is shared.
    [[nodiscard]] static Result<SaveValuePtr> copiedValue(const SaveTree &tree, SaveNodeId node);

    void setValue(SaveNodeId node, SaveValuePtr value);
    void setKey(SaveNodeId node, const QString &key);
    void setPresent(SaveNodeId node, bool present, const SaveTree::Place &place = {});
    void moveTo(SaveNodeId node, int row);
    SaveNodeId insert(SaveNodeId parent, int row, const QString &key, SaveValuePtr value);
    void setColumn(const QString &name, const ColumnText &text);

    /// More that differs inside one container is one change: nobody reviews it line by line, and as
    /// steps it would be felt. Such a value is guarded as a whole.
    static constexpr size_t MostStepsInside = 2000;
    /// Makes what is at node equal to what is at `to`, touching only what differs.
    void become(SaveNodeId node, const std::shared_ptr<const JsonArena> &arena,
                JsonArena::NodeId to);
    [[nodiscard]] Result<void> setDocument(const std::optional<JsonText> &json);
    /// Back to what the server holds.
    void revert(SaveNodeId node);

    /// Where jsonb would put a new key among the members that are there.
    [[nodiscard]] int rowForKey(SaveNodeId object, const QString &key) const;

    /// When nothing more is to come.
    [[nodiscard]] std::vector<SaveStep> takeSteps();
    [[nodiscard]] bool givesKeyTwice() const;
    /// A value that was put in reaches deeper than JsonValidator::MaximumDepth.
    [[nodiscard]] bool goesTooDeep() const;
    void takeBack(size_t kept = 0); ///< all but so many of the first steps

private:
    using Ids = std::vector<SaveNodeId>;

    void perform(SaveStep step);
    [[nodiscard]] const Ids &ownElements(SaveNodeId array);
    /// So many steps inside node since `before` that it had better be one.
    [[nodiscard]] bool isTooMuch(SaveNodeId node, size_t before) const;
    [[nodiscard]] bool isMostlyOther(SaveNodeId array, const JsonArena &arena,
                                     JsonArena::NodeId to) const;
    void becomeObject(SaveNodeId node, const std::shared_ptr<const JsonArena> &arena,
                      JsonArena::NodeId to);
    void becomeArray(SaveNodeId node, const std::shared_ptr<const JsonArena> &arena,
                     JsonArena::NodeId to);
    void takeOutNamesake(SaveNodeId element);
    void revertInside(SaveNodeId node);
    void arrange(SaveNodeId array, const std::vector<SaveNodeId> &target);

    SaveContent &m_content;
    SaveTree &m_tree;
    SaveTree::Together m_together;
    std::vector<SaveStep> m_steps;
    QHash<SaveNodeId, Ids> m_own; ///< what the person has added, by array, once asked for
};

} // namespace waymark
