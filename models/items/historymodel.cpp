#include "models/items/historymodel.h"

#include "models/domain/whendone.h"
#include "models/items/savetreemodel.h"
#include "models/items/unittext.h"
#include "models/json/jsonarena.h"
#include "models/services/editreason.h"

using namespace Qt::StringLiterals;

namespace waymark {

HistoryModel::HistoryModel(SaveStore &store, ViewZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_zone(zone)
{
    connect(&zone, &ViewZone::zoneChanged, this, [this] {
        if (!m_edits.isEmpty())
            emit dataChanged(index(0, AtColumn), index(int(m_edits.size()) - 1, AtColumn));
    });
}

void HistoryModel::show(std::optional<PlayerId> player, const std::optional<SaveTarget> &target)
{
    m_player = player;
    m_target = target;
    reload();
}

void HistoryModel::reload()
{
    ++m_generation; // a reply to the question before is now a stranger
    beginResetModel();
    m_edits.clear();
    endResetModel();
    setState(m_player ? State::HasMore : State::Complete);
    fetchMore({});
}

void HistoryModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::HasMore;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    setState(State::Loading);
    const auto before = m_edits.isEmpty() ? std::nullopt : std::optional(m_edits.last().id);
    whenDone(m_store.edits(*m_player, m_target, before, PageSize), this,
             [this, generation = m_generation](const Result<QList<Edit>> &edits) {
                 if (generation != m_generation)
                     return;
                 if (edits) {
                     append(*edits);
                 } else {
                     m_error = edits.error();
                     setState(State::Failed);
                 }
             });
}

void HistoryModel::append(const QList<Edit> &edits)
{
    if (!edits.isEmpty()) {
        const int first = int(m_edits.size());
        beginInsertRows({}, first, first + int(edits.size()) - 1);
        m_edits += edits;
        endInsertRows();
    }
    setState(edits.size() < PageSize ? State::Complete : State::HasMore);
}

std::optional<Edit> HistoryModel::edit(int row) const
{
    if (row < 0 || row >= m_edits.size())
        return std::nullopt;
    return m_edits[row];
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_edits.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HistoryModel::whatText(const Edit &edit)
{
    const auto patch = JsonArena::parseTrusted(edit.patch.utf8());
    if (!patch || patch->type(JsonArena::Root) != JsonType::Array)
        return {};
    QStringList paths;
    for (quint32 row = 0; row < patch->childCount(JsonArena::Root); ++row) {
        const auto path = patch->member(patch->child(JsonArena::Root, row), u"path");
        if (path != JsonArena::NoNode && patch->type(path) == JsonType::String)
            paths.append(patch->string(path));
    }
    return oneLine(paths.join(", "_L1));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_edits.size())
        return {};
    const Edit &shown = m_edits[index.row()];
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case AtColumn:
        return exactTimeText(shown.at, m_zone.zone());
    case ActorColumn:
        return oneLine(shown.actor);
    case WhatColumn:
        return whatText(shown);
    default:
        return oneLine(shownReason(shown.reason));
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AtColumn:
        return tr("Saved");
    case ActorColumn:
        return tr("By");
    case WhatColumn:
        return tr("What");
    default:
        return tr("Reason");
    }
}

} // namespace waymark
