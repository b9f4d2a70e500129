#pragma once

#include "models/items/savetreemodel.h"
#include "views/tree/savetreeview.h"

#include <QObject>

class QWidget;

namespace waymark {

class JsonPatch;
class PastePlace;
class SaveActions;

/// What the Edit menu, the keys and the mouse do with the rows of the Save tree: each one undoable
/// step.
class SaveEditing final : public QObject
{
    Q_OBJECT
public:
    SaveEditing(SaveTreeModel &model, SaveTreeView &tree, SaveActions &actions, QWidget *window);

    /// Which actions can be done by now; why none can, where the connection forbids it.
    void updateActions(const QString &refusal);
    [[nodiscard]] bool canEdit() const;
    void insert(bool inside);

signals:
    void currentMoved(); ///< the same row, at another path
    void refused(const waymark::Error &error);
    void told(const QString &text); ///< how many were pasted, replaced or reverted

private:
    using ReadValues = QList<SaveDocument::ReadValue>;

    void connectActions();
    void explainDisabled(const QString &refusal);
    void explainMoving(const QString &reason);
    void travel(void (QUndoStack::*step)());
    void copy();
    void copyPath();
    void cut();
    void paste();
    void tellLong(qsizetype bytes); ///< that reading it takes a while, where it does
    [[nodiscard]] bool isStillMeant(const PastePlace &place);
    void askAboutPatch(const JsonPatch &patch, const JsonText &text, const PastePlace &place);
    void applyPatch(const JsonPatch &patch, qsizetype bytes);
    void put(const QList<CarriedValue> &values, const SaveTreeView::Drop &to);
    void putAt(const QList<CarriedValue> &values, const PastePlace &place);
    [[nodiscard]] JsonPointer placeOfFirst(const QString &key, const SaveTreeView::Drop &to) const;
    void putRead(const Result<ReadValues> &read, const PastePlace &place);
    Result<SaveNodeId> putWhole(const SaveValuePtr &value);
    Result<SaveNodeId> putInto(const ReadValues &values, const SaveTreeView::Drop &to);
    void drop(const QList<SaveNodeId> &nodes, const SaveTreeView::Drop &to, bool copies);
    void removeSelected();
    void revertSelected();
    void duplicate();
    void moveBy(int rows);
    [[nodiscard]] static QString whyNoText(const JsonText &value);
    void editAsText(SaveNodeId node);
    void replaceValues();
    void showUndoHistory();
    void reviewChanges();
    [[nodiscard]] SaveTreeView::Drop placeForPaste() const;
    [[nodiscard]] std::optional<SaveNodeId> nextAfter(SaveNodeId node) const;
    [[nodiscard]] QList<SaveNodeId> selectedWithChanges() const;
    [[nodiscard]] bool hasSelectedChanges() const;
    void endInsert(bool isGivenUp);
    [[nodiscard]] SaveDocument *document() const { return m_model.document(); }

    /// What was inserted last, until its editor closes.
    struct Inserted
    {
        const SaveDocument *document;
        int steps; ///< of the undo stack, with it
        std::optional<SaveNodeId> before; ///< the row that was current
    };

    SaveTreeModel &m_model;
    SaveTreeView &m_tree;
    SaveActions &m_actions;
    QWidget *m_window;
    std::optional<Inserted> m_inserted;
};

} // namespace waymark
