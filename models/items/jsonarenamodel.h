#pragma once

#include "models/json/jsonarena.h"

#include <QAbstractItemModel>

namespace waymark {

/// A JSON document as a tree that can only be read: Key, Value, Type. The members of the root are
/// the top rows; a document that is no container is one row without a key.
class JsonArenaModel final : public QAbstractItemModel
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
        ValueTextRole = Qt::UserRole + 1
    }; ///< the exact text, whole

    explicit JsonArenaModel(QObject *parent = nullptr);

    void setDocument(const JsonArena &document);
    void clear();

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] JsonArena::NodeId nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QString valueText(JsonArena::NodeId node) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;

    JsonArena m_document;
    bool m_empty = true;
};

} // namespace waymark
