#pragma once

#include "models/domain/edit.h"
#include "models/items/viewzone.h"
#include "models/ports/savestore.h"

#include <QAbstractTableModel>

namespace waymark {

/// The edits that were saved, newest first, a page at a time.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        AtColumn,
        ActorColumn,
        WhatColumn,
        ReasonColumn,
        ColumnCount
    };
    enum class State
    {
        HasMore,
        Loading,
        Complete,
        Failed
    };

    HistoryModel(SaveStore &store, ViewZone &zone, QObject *parent = nullptr);

    /// Of one save of the player, or of all of them.
    void show(std::optional<PlayerId> player, const std::optional<SaveTarget> &target);
    void reload();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] std::optional<Edit> edit(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// "/flags/door: false → true, current_location: pier → cave", of the record.
    [[nodiscard]] static QString whatText(const Edit &edit);
    [[nodiscard]] static QString wholeText(const Edit &edit); ///< a line for each place

signals:
    void stateChanged();

private:
    void append(const QList<Edit> &edits);
    void setState(State state);

    static constexpr int PageSize = 50;

    SaveStore &m_store;
    ViewZone &m_zone;
    std::optional<PlayerId> m_player;
    std::optional<SaveTarget> m_target;
    QList<Edit> m_edits;
    State m_state = State::Complete;
    Error m_error;
    quint64 m_generation = 0;
};

} // namespace waymark
