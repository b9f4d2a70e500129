#include "models/items/historymodel.h"

#include "models/domain/whendone.h"
#include "models/items/plaintooltip.h"
#include "models/items/savetreemodel.h"
#include "models/items/unittext.h"
#include "models/services/editreason.h"
#include "models/services/recordedplace.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

QString valueText(const std::optional<JsonText> &value, int longest)
{
    return value ? oneLine(value->toString(), longest) : u"–"_s;
}

QString placeText(const RecordedPlace &place, int longest)
{
    const QString where
        = place.text().isEmpty() ? HistoryModel::tr("(whole document)") : oneLine(place.text());
    if (place.added)
        return HistoryModel::tr("%1: %2 added", "place, number")
            .arg(where, valueText(place.added, longest));
    if (!place.from.isRoot())
        return HistoryModel::tr("%1: from %2", "new place, old place")
            .arg(where, oneLine(place.from.toString()));
    return HistoryModel::tr("%1: %2 → %3", "place, old value, new value")
        .arg(where, valueText(place.was, longest), valueText(place.now, longest));
}

QStringList placeTexts(const Edit &edit, int longest)
{
    QStringList texts;
    for (const RecordedPlace &place : recordedPlaces(edit))
        texts.append(placeText(place, longest));
    return texts;
}

} // namespace

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
    constexpr int Longest = 40;
    return oneLine(placeTexts(edit, Longest).join(", "_L1));
}

QString HistoryModel::wholeText(const Edit &edit)
{
    constexpr int Longest = 400;
    constexpr qsizetype MostLines = 30;
    QStringList lines = placeTexts(edit, Longest);
    if (lines.size() > MostLines)
        lines = lines.mid(0, MostLines) + QStringList(u"…"_s);
    return lines.join(u'\n');
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_edits.size())
        return {};
    const Edit &shown = m_edits[index.row()];
    if (role == Qt::ToolTipRole && index.column() == WhatColumn)
        return plainToolTip(wholeText(shown));
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
