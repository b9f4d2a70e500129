#pragma once

#include "models/document/broughtidentities.h"
#include "models/document/savechange.h"
#include "models/document/savetree.h"
#include "models/ports/guardededit.h"

#include <QHash>

namespace waymark {

/// One operation with what its inverse needs.
struct NetOperation
{
    JsonOperation operation;
    std::optional<JsonText> was; ///< what stood there; nothing: absent, or SQL NULL
    qsizetype index = 0; ///< AppendElement: where it lands
};

/// What a tree changes of its base: every detour gone, in the order in which it can be carried out,
/// each path one of the running document, and the guards under which it is safe.
class NetEffect
{
public:
    explicit NetEffect(const SaveTree &tree);

    [[nodiscard]] const QList<SaveChange> &changes() const { return m_changes; }
    [[nodiscard]] const QList<NetOperation> &operations() const { return m_operations; }
    /// Looks through the arrays that something was added to; the changes are asked for more often.
    [[nodiscard]] QList<JsonGuard> guards() const;

private:
    using BaseNode = JsonArena::NodeId;

    /// A container of the base on the way down.
    struct Level
    {
        SaveNodeId node = 0;
        BaseNode base = JsonArena::Root;
        JsonPointer path; ///< in the base, and while the operations inside it run
    };
    struct Rename
    {
        SaveNodeId node;
        BaseNode base;
    };
    struct Elements;

    void sortTouched();
    void visit(const Level &level);
    void visitRoot();
    void replace(const Level &level);
    void visitObject(const Level &level);
    void visitArray(const Level &level);
    void visitRestructuredArray(const Level &level);
    void removeMembers(const Level &level, QHash<QString, SaveNodeId> &added);
    void renameMembers(const Level &level, QList<Rename> renames);
    void replaceRing(const Level &level, const QList<Rename> &ring);
    void removeElements(const Level &level, Elements &elements);
    void moveElements(const Level &level, Elements &elements);
    void insertElements(const Level &level, const Elements &elements);
    void guardInsertion(const Level &level, const Elements &elements, size_t row);

    void change(SaveMark kind, SaveNodeId node, const JsonPointer &path,
                const std::optional<JsonText> &was, const std::optional<JsonText> &now);
    void operate(JsonOperation::Kind kind, const JsonPointer &path,
                 const std::optional<JsonText> &value, const std::optional<JsonText> &was);
    void guard(JsonGuard::Kind kind, const JsonPointer &path,
               const std::optional<JsonText> &value = {}, qsizetype length = 0);
    void guardText(const JsonPointer &path, BaseNode base);
    void guardText(const JsonPointer &path, BaseNode base, const JsonText &text);
    void guardSteps(BaseNode base);
    /// Every array on the way to path is guarded so that its element is still the one meant.
    void guardIdentity(BaseNode base);

    const SaveTree &m_tree;
    const QSet<SaveNodeId> m_touched;
    QHash<SaveNodeId, std::vector<SaveNodeId>> m_inside; ///< of m_touched by parent, in row order
    QList<SaveChange> m_changes;
    QList<NetOperation> m_operations;
    QList<JsonGuard> m_guards;
    QList<BroughtElements> m_brought;
    QSet<QPair<int, QString>> m_guarded;
    QSet<BaseNode> m_stepped; ///< whose step from their container is guarded
};

} // namespace waymark
