#pragma once

#include "models/document/savedocument.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace waymark {

/// The places that both sides changed, with what it was, mine, theirs and the choice between them.
class ConflictsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        PathColumn,
        BaseColumn,
        MineColumn,
        TheirsColumn,
        ChoiceColumn,
        ColumnCount
    };
    enum Role
    {
        SumRole = Qt::UserRole + 1, ///< QString; invalid where there is none
        OwnRole ///< QString, the value that was typed; invalid before
    };

    explicit ConflictsModel(QObject *parent = nullptr);

    void setDocument(SaveDocument *document);
    /// Of a choice in this row, as the box offers it.
    [[nodiscard]] static QString choiceText(ConflictChoice choice, const QModelIndex &row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Of the choice, an int of ConflictChoice; of mine, a value that is chosen instead.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void refused(const waymark::Error &error);

private:
    [[nodiscard]] QString shown(const SaveConflict &conflict,
                                const std::optional<QString> &value) const;

    void update();

    QPointer<SaveDocument> m_document;
    QList<SaveConflict> m_conflicts;
};

} // namespace waymark
