#include "models/items/changesmodel.h"

#include "models/items/plaintooltip.h"
#include "models/items/savetreemodel.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LongestValue = 80;

QString shown(const SaveChange &change, const std::optional<ChangedText> &value)
{
    if (!value)
        return ChangesModel::tr("SQL NULL");
    const QString start = value->left(LongestValue + 1);
    return oneLine(change.column.isEmpty() || !start.isEmpty() ? start : u"\"\""_s, LongestValue);
}

} // namespace

ChangesModel::ChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ChangesModel::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &SaveDocument::changesChanged, this, &ChangesModel::update);
        connect(document, &QObject::destroyed, this, &ChangesModel::update);
    }
    update();
}

void ChangesModel::addNotes(const RowNotes &notes)
{
    m_notes.append(&notes);
    connect(&notes, &RowNotes::changed, this, [this](const QList<SaveNodeId> &nodes) {
        const QSet<SaveNodeId> noted(nodes.cbegin(), nodes.cend());
        int first = -1;
        int last = -1;
        for (int row = 0; row < m_changes.size(); ++row) {
            if (!m_changes[row].column.isEmpty() || !noted.contains(m_changes[row].node))
                continue;
            first = first < 0 ? row : first;
            last = row;
        }
        if (first >= 0)
            emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    });
}

QStringList ChangesModel::warnings(const SaveChange &change) const
{
    QStringList texts;
    if (!change.column.isEmpty())
        return texts;
    for (const RowNotes *source : m_notes) {
        const QList<RowNote> notes = source->notes(change.node);
        for (const RowNote &note : notes) {
            if (note.kind == RowNote::Kind::Warning || note.kind == RowNote::Kind::Error)
                texts.append(note.text);
        }
    }
    return texts;
}

/// Only the lines that differ come and go: the same ones at both ends stay.
void ChangesModel::update()
{
    const QList<SaveChange> now = m_document ? m_document->changes() : QList<SaveChange>();
    int first = 0;
    while (first < now.size() && first < m_changes.size() && now[first] == m_changes[first])
        ++first;
    int tail = 0;
    while (tail < now.size() - first && tail < m_changes.size() - first
           && now[now.size() - 1 - tail] == m_changes[m_changes.size() - 1 - tail])
        ++tail;
    const int oldEnd = int(m_changes.size()) - tail;
    const int newEnd = int(now.size()) - tail;
    const int both = std::min(oldEnd, newEnd);
    for (int row = first; row < both; ++row)
        m_changes[row] = now[row];
    if (first < both)
        emit dataChanged(index(first, 0), index(both - 1, ColumnCount - 1));
    if (oldEnd > both) {
        beginRemoveRows({}, both, oldEnd - 1);
        m_changes.remove(both, oldEnd - both);
        endRemoveRows();
    }
    if (newEnd > both) {
        beginInsertRows({}, both, newEnd - 1);
        m_changes = now;
        endInsertRows();
    }
    if (!m_changes.isEmpty()) // rows before them may have come or gone
        emit dataChanged(index(0, PlaceColumn), index(int(m_changes.size()) - 1, PlaceColumn));
}

void ChangesModel::revertChange(int row)
{
    if (!m_document || row < 0 || row >= m_changes.size())
        return;
    const SaveChange change = m_changes[row];
    if (const auto done = m_document->revert(change); !done)
        emit refused(done.error());
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ChangesModel::place(const SaveChange &change) const
{
    if (!change.column.isEmpty() || !m_document || !m_document->tree().isAttached(change.node))
        return change.place();
    return m_document->tree().path(change.node).toString();
}

QString ChangesModel::placeText(const SaveChange &change) const
{
    const QString shown = place(change);
    const QString place = shown.isEmpty() ? tr("(whole document)") : shown;
    switch (change.kind) {
    case SaveMark::Added:
        return u"+ "_s + place;
    case SaveMark::Removed:
        return u"− "_s + place;
    default:
        return u"~ "_s + place;
    }
}

QString ChangesModel::valueText(const SaveChange &change)
{
    switch (change.kind) {
    case SaveMark::Added:
        return shown(change, change.now);
    case SaveMark::Removed:
        return shown(change, change.was);
    case SaveMark::Moved:
        return tr("moved from %1").arg(change.from.toString());
    default:
        return u"%1 → %2"_s.arg(shown(change, change.was), shown(change, change.now));
    }
}

QString ChangesModel::accessibleText(const SaveChange &change) const
{
    const QString shownPlace = this->place(change);
    const QString place = shownPlace.isEmpty() ? tr("whole document") : shownPlace;
    switch (change.kind) {
    case SaveMark::Added:
        return tr("%1, added, %2").arg(place, shown(change, change.now));
    case SaveMark::Removed:
        return tr("%1, removed, was %2").arg(place, shown(change, change.was));
    case SaveMark::Moved:
        return tr("%1, moved from %2").arg(place, change.from.toString());
    default:
        return tr("%1, changed to %2, was %3")
            .arg(place, shown(change, change.now), shown(change, change.was));
    }
}

QString ChangesModel::toolTip(const SaveChange &change) const
{
    QStringList lines = warnings(change);
    if (place(change) != change.place())
        lines.prepend(tr("Written as %1: elements before it come or go.").arg(change.place()));
    return lines.join(u'\n');
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_changes.size())
        return {};
    const SaveChange &change = m_changes[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == RevertColumn)
            return tr("revert");
        if (index.column() == PlaceColumn)
            return placeText(change);
        return (QStringList(valueText(change)) + warnings(change)).join(u"  ! "_s);
    case Qt::AccessibleTextRole:
        return index.column() == RevertColumn
            ? tr("Revert %1").arg(place(change))
            : (QStringList(accessibleText(change)) + warnings(change)).join(", "_L1);
    case Qt::ToolTipRole:
        return index.column() == RevertColumn ? QString() : plainToolTip(toolTip(change));
    case ChangeRole:
        return QVariant::fromValue(change);
    case MarkRole:
        return int(change.kind);
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == PlaceColumn)
        return tr("Path");
    return section == ValueColumn ? tr("Change") : QString();
}

} // namespace waymark
