#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"
#include "models/items/rowranges.h"

#include <QAbstractItemModel>
#include <QPointer>

namespace waymark {

struct CarriedValue;

/// The rows of the open save. A row is a node of the document and keeps its id in the index, so
/// expansion, selection and focus hold through edits, undo, saving and refreshing; only another
/// document resets. The children of a large container stand in ranges, rows of their own that are
/// no nodes: no path and no count of the save knows of them.
class SaveTreeModel final : public QAbstractItemModel, private SaveTreeListener
{
    Q_OBJECT
public:
    enum Column
    {
        KeyColumn,
        ValueColumn,
        TypeColumn,
        ColumnCount
    };
    enum Role
    {
        NodeRole = Qt::UserRole + 1, ///< SaveNodeId
        MarkRole, ///< int of SaveMark
        ChangeTextRole, ///< "was 1", "added"; empty where nothing changed
        TypeRole, ///< int of JsonType; invalid for SQL NULL
        PreviewRole, ///< a first look into a container
        PathRole, ///< JsonPointer
        NotesRole, ///< QList<RowNote>, of all that were added
        IsRangeRole ///< a range of the node's children; NodeRole and PathRole are the container's
    };
    static constexpr int LongestText = 200; ///< of a cell; editors and tooltips have it all

    /// Containers with more children than rangeSize show them in ranges of so many.
    explicit SaveTreeModel(QObject *parent = nullptr, int rangeSize = RowRanges::Size);
    ~SaveTreeModel() override;

    void setDocument(SaveDocument *document);
    [[nodiscard]] SaveDocument *document() const { return m_document; }
    /// Notes for the rows from now on; they are to live as long as the model.
    void addNotes(const RowNotes &notes);
    [[nodiscard]] QModelIndex indexOf(SaveNodeId node, int column = KeyColumn) const;
    [[nodiscard]] QModelIndex indexOf(const JsonPointer &path, int column = KeyColumn) const;
    [[nodiscard]] static SaveNodeId nodeOf(const QModelIndex &index)
    {
        return index.isValid() ? SaveNodeId(index.internalId()) : SaveTree::Root;
    }
    [[nodiscard]] static bool isRange(const QModelIndex &index)
    {
        return index.isValid() && index.internalId() > std::numeric_limits<SaveNodeId>::max();
    }
    /// Names a row, also a range, while the document is open.
    [[nodiscard]] static quint64 rowId(const QModelIndex &index) { return index.internalId(); }
    [[nodiscard]] QModelIndex indexOfRow(quint64 rowId) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// Why the cell at index has no editor, to be told; empty where there is nothing to say.
    [[nodiscard]] QString whyNotEdited(const QModelIndex &index) const;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    /// What was typed as the value of a row while this JSON stood there: others may have changed it
    /// since.
    bool setTyped(const QModelIndex &index, const QString &typed, const JsonText &seen);

    /// Those that are in none of the others, in the same order.
    [[nodiscard]] QList<SaveNodeId> outermost(const QList<SaveNodeId> &nodes) const;
    /// As they go to another place, another save or another window.
    [[nodiscard]] QList<CarriedValue> carried(const QList<SaveNodeId> &nodes) const;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    /// What was dragged out of this very document; empty for all else.
    [[nodiscard]] QList<SaveNodeId> ownNodes(const QMimeData &data) const;

signals:
    void refused(const waymark::Error &error); ///< what was typed cannot be stored

private:
    void rowsAboutToBeInserted(SaveNodeId parent, int first, int last) override;
    void rowsInserted() override;
    void rowsAboutToBeRemoved(SaveNodeId parent, int first, int last) override;
    void rowsRemoved() override;
    void rowAboutToBeMoved(SaveNodeId parent, int from, int destination) override;
    void rowMoved() override;
    void nodeChanged(SaveNodeId node) override;
    void manyChanged() override;

    /// How the children of a container stand while they are in ranges.
    struct Pending
    {
        SaveNodeId container;
        std::optional<RowRanges> ranges; ///< from then on; nothing: the children stand alone
    };

    [[nodiscard]] const RowRanges *rangesOf(SaveNodeId container) const;
    [[nodiscard]] QModelIndex rangeIndex(SaveNodeId container, int range, int column = 0) const;
    /// The parent of the container's child at row, by the ranges as they are.
    [[nodiscard]] QModelIndex parentOfRow(SaveNodeId container, int row) const;
    void settleRanges();
    [[nodiscard]] QVariant rangeData(const QModelIndex &index, int role) const;
    void tellNoted(const QList<SaveNodeId> &nodes);
    void tellAllChanged(SaveNodeId container);
    bool isDone(const Result<void> &done); ///< or tells why not
    [[nodiscard]] const SaveTree &tree() const { return m_document->tree(); }
    [[nodiscard]] bool isShown() const { return m_document && m_document->isLoaded(); }
    [[nodiscard]] QString keyText(SaveNodeId node) const;
    [[nodiscard]] QString valueText(SaveNodeId node) const;
    [[nodiscard]] QString wholeText(SaveNodeId node, int column) const;
    [[nodiscard]] QString countText(SaveNodeId node) const;
    [[nodiscard]] QString typeText(SaveNodeId node) const;
    [[nodiscard]] QString notedText(SaveNodeId node) const;
    [[nodiscard]] QString previewText(SaveNodeId node) const;
    [[nodiscard]] QString changeText(SaveNodeId node) const;
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const;
    [[nodiscard]] QString accessibleText(SaveNodeId node) const;
    [[nodiscard]] bool isLocked(SaveNodeId node) const;
    [[nodiscard]] QString accessibleDescription(SaveNodeId node) const;
    [[nodiscard]] QVariant display(SaveNodeId node, int column) const;
    [[nodiscard]] QVariant editText(SaveNodeId node, int column) const;

    QPointer<SaveDocument> m_document;
    SaveTree *m_listened = nullptr;
    QList<const RowNotes *> m_notes;
    const int m_rangeSize;
    mutable QHash<SaveNodeId, RowRanges> m_ranges; ///< of the containers that were looked at
    QSet<SaveNodeId> m_grown; ///< beyond the size, while their children stood alone
    std::optional<Pending> m_pending; ///< while rows come or go
};

/// text cut for one line: at most so many characters, line breaks shown as a sign.
[[nodiscard]] QString oneLine(const QString &text, int longest = SaveTreeModel::LongestText);

} // namespace waymark
