#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

namespace waymark {

/// What can be done with the save in front; the names are the contract's.
enum class SaveAction
{
    Undo,
    Redo,
    UndoHistory,
    Cut,
    Copy,
    Paste,
    Delete,
    Duplicate,
    RevertPlace,
    Rename,
    InsertBefore,
    InsertInside,
    ChangeType,
    EditAsText,
    EditDocumentAsText,
    CopyPath,
    GoToPath,
    Replace,
    TellElementsApart,
    MoveUp,
    MoveDown,
    SaveChanges,
    RevertChanges,
    ReviewChanges,
    Reload,
    SetBaseline,
    TakeBackLastSave,
    GiveItem,
    MarkVisited,
    SetFlag,
    AddToCounter,
    UnlockAchievement
};

/// The actions of the Save tree and its save, for menus, toolbar, palette and keys.
class SaveActions final : public QObject
{
    Q_OBJECT
public:
    explicit SaveActions(QObject *parent = nullptr);

    [[nodiscard]] QAction *get(SaveAction action) const { return m_actions.value(action); }
    template <typename Receiver, typename Slot>
    void connectTo(SaveAction action, Receiver *receiver, Slot slot)
    {
        connect(get(action), &QAction::triggered, receiver, slot);
    }
    /// Those of the tree's context menu, in order, by groups.
    [[nodiscard]] QList<QList<QAction *>> contextMenu() const;
    [[nodiscard]] bool hasKey(const QKeySequence &key) const { return m_keys.contains(key); }
    /// A key of the tree, whether or not a menu holds the action by now.
    bool runKey(const QKeySequence &key);

private:
    void add(SaveAction action, const QString &text, const QKeySequence &treeKey = {});

    QHash<SaveAction, QAction *> m_actions;
    QHash<QKeySequence, SaveAction> m_keys;
};

} // namespace waymark
