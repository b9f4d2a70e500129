#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace waymark {

/// What a save will write, a line each: the change in words of the document, not of the screen.
class ChangesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        PlaceColumn, ///< "~ /flags/door_unlocked"
        ValueColumn, ///< "false → true"
        RevertColumn,
        ColumnCount
    };
    enum Role
    {
        ChangeRole = Qt::UserRole + 1, ///< SaveChange
        MarkRole ///< int of SaveMark
    };

    explicit ChangesModel(QObject *parent = nullptr);

    void setDocument(SaveDocument *document);
    /// What they warn of is told on the lines too; they are to live as long as the model.
    void addNotes(const RowNotes &notes);
    [[nodiscard]] SaveChange change(int row) const { return m_changes.value(row); }
    void revertChange(int row);
    [[nodiscard]] std::chrono::milliseconds holdEstimate() const
    {
        return m_document ? m_document->holdEstimate() : std::chrono::milliseconds();
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void refused(const waymark::Error &error);

private:
    void update();
    [[nodiscard]] QStringList warnings(const SaveChange &change) const;
    /// As the tree shows it, which is not always where it is written.
    [[nodiscard]] QString place(const SaveChange &change) const;
    [[nodiscard]] QString placeText(const SaveChange &change) const;
    [[nodiscard]] static QString valueText(const SaveChange &change);
    [[nodiscard]] QString accessibleText(const SaveChange &change) const;
    [[nodiscard]] QString toolTip(const SaveChange &change) const;

    QPointer<SaveDocument> m_document;
    QList<SaveChange> m_changes;
    QList<const RowNotes *> m_notes;
};

} // namespace waymark
