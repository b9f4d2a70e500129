// What the rows of a save say; the structure is in savetreemodel.cpp.

#include "models/items/savetreemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

QString SaveTreeModel::keyText(SaveNodeId node) const
{
    if (node == SaveTree::Root)
        return tr("(whole document)");
    const QString token = tree().token(node);
    return token.isEmpty() ? u"\"\""_s : oneLine(token);
}

QString SaveTreeModel::countText(SaveNodeId node) const
{
    const int count = tree().presentCount(node);
    return tree().type(node) == JsonType::Array ? tr("%Ln items", nullptr, count)
                                                : tr("%Ln members", nullptr, count);
}

QString SaveTreeModel::valueText(SaveNodeId node) const
{
    if (!tree().type(node))
        return tr("SQL NULL");
    if (tree().isContainer(node))
        return countText(node);
    const SaveValue &value = *tree().node(node).value;
    // Only as much of a long text as is shown: a character has at most four bytes.
    const QByteArrayView text = value.arena->valueText(value.arenaNode);
    return oneLine(
        QString::fromUtf8(text.first(std::min(text.size(), qsizetype(4 * LongestText)))));
}

/// As much of a cell as a tooltip can hold, in lines.
QString SaveTreeModel::wholeText(SaveNodeId node, int column) const
{
    constexpr qsizetype Most = 2000;
    constexpr qsizetype LineLength = 100;
    QString text;
    if (column == KeyColumn)
        text = node == SaveTree::Root ? keyText(node) : tree().token(node);
    else if (column != ValueColumn)
        text = notedText(node);
    else if (!tree().type(node) || tree().isContainer(node))
        text = u"%1  %2"_s.arg(valueText(node), previewText(node)).trimmed();
    else {
        const SaveValue &value = *tree().node(node).value;
        const QByteArrayView json = value.arena->valueText(value.arenaNode);
        text = QString::fromUtf8(json.first(std::min(json.size(), 4 * Most)));
    }
    QStringList lines;
    for (qsizetype at = 0; at < std::min(text.size(), Most); at += LineLength)
        lines.append(text.mid(at, std::min(LineLength, Most - at)));
    if (text.size() > Most)
        lines.append(tr("and more: Edit as Text shows all"));
    const QList<RowNote> told = column == ValueColumn ? notes(node) : QList<RowNote>();
    for (const RowNote &note : told) {
        if (note.kind == RowNote::Kind::Content)
            lines.append(note.text);
    }
    return lines.join(u'\n');
}

QVariant SaveTreeModel::rangeData(const QModelIndex &index, int role) const
{
    const SaveNodeId container = nodeOf(index);
    const RowRanges &ranges = *rangesOf(container);
    const int first = ranges.first(index.row());
    const int rows = ranges.size(index.row());
    const QLocale locale;
    const QString from = locale.toString(first);
    const QString to = locale.toString(std::max(first, first + rows - 1));
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == KeyColumn)
            return u"[%1 … %2]"_s.arg(from, to);
        return index.column() == ValueColumn ? tr("%Ln rows", nullptr, rows) : QString();
    case Qt::AccessibleTextRole:
        return tr("Rows %1 to %2 of %3").arg(from, to, keyText(container));
    case Qt::AccessibleDescriptionRole:
        return tree().path(container).toString();
    case PathRole:
        return QVariant::fromValue(tree().path(container));
    case NodeRole:
        return container;
    case MarkRole:
        return int(SaveMark::None);
    case IsRangeRole:
        return true;
    default:
        return {};
    }
}

QString SaveTreeModel::typeText(SaveNodeId node) const
{
    const auto type = tree().type(node);
    return type ? QString(jsonTypeName(*type)) : tr("SQL NULL");
}

/// The type with all that is told beside it.
QString SaveTreeModel::notedText(SaveNodeId node) const
{
    QStringList parts{typeText(node), changeText(node)};
    const QList<RowNote> told = notes(node);
    for (const RowNote &note : told)
        parts.append(note.text);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString SaveTreeModel::previewText(SaveNodeId node) const
{
    constexpr int Members = 4;
    constexpr int Longest = 80;
    if (!tree().isContainer(node))
        return {};
    const SaveValue &value = *tree().node(node).value;
    QStringList parts;
    const auto addPart = [&](const QString &key, JsonType type, QByteArrayView text) {
        QString part = isJsonContainer(type)
            ? QString(type == JsonType::Array ? u"[…]"_s : u"{…}"_s)
            : QString::fromUtf8(text.first(std::min(text.size(), qsizetype(4 * Longest))));
        parts.append(value.type == JsonType::Object ? u"%1: %2"_s.arg(key, part) : part);
    };
    if (value.listed) {
        for (const SaveNodeId child : value.children) {
            const SaveValue &inside = *tree().node(child).value;
            if (tree().isPresent(child) && inside.type && parts.size() < Members)
                addPart(tree().node(child).key, *inside.type,
                        inside.arena->valueText(inside.arenaNode));
        }
    } else {
        const JsonArena &arena = *value.arena;
        for (quint32 row = 0; row < arena.childCount(value.arenaNode) && row < Members; ++row) {
            const auto child = arena.child(value.arenaNode, row);
            addPart(value.type == JsonType::Object ? arena.key(child) : QString(),
                    arena.type(child), arena.valueText(child));
        }
    }
    QString text = parts.join(", "_L1);
    if (tree().presentCount(node) > Members)
        text += u", …"_s;
    return oneLine(text, Longest);
}

QString SaveTreeModel::changeText(SaveNodeId node) const
{
    constexpr int Longest = 60;
    switch (tree().mark(node)) {
    case SaveMark::None:
        return {};
    case SaveMark::Added:
        return tr("added");
    case SaveMark::Removed:
        return tr("removed");
    case SaveMark::Moved:
        return tr("was named %1").arg(oneLine(tree().node(node).baseKey, Longest));
    case SaveMark::Changed:
        break;
    }
    const auto was = tree().baseText(node);
    return was ? tr("was %1").arg(oneLine(was->toString(), Longest)) : tr("was SQL NULL");
}

QString SaveTreeModel::accessibleText(SaveNodeId node) const
{
    const auto type = tree().type(node);
    QStringList parts{keyText(node)};
    if (!type)
        parts.append(tr("SQL NULL"));
    else if (tree().isContainer(node))
        parts << QString(jsonTypeName(*type)) << countText(node);
    else if (*type == JsonType::Null)
        parts.append(jsonTypeName(*type));
    else
        parts.append(u"%1 %2"_s.arg(jsonTypeName(*type), valueText(node)));
    int level = node == SaveTree::Root ? 1 : 0;
    for (SaveNodeId at = node; at != SaveTree::Root; at = tree().parent(at))
        ++level;
    parts.append(tr("level %1").arg(level));
    if (node != SaveTree::Root)
        parts.append(tr("item %1 of %2")
                         .arg(QLocale().toString(tree().row(node) + 1),
                              QLocale().toString(tree().childCount(tree().parent(node)))));
    if (tree().mark(node) == SaveMark::Changed)
        parts.append(tr("changed"));
    if (tree().mark(node) == SaveMark::Moved)
        parts.append(tr("renamed"));
    if (const QString change = changeText(node); !change.isEmpty())
        parts.append(change);
    const QList<RowNote> told = notes(node);
    for (const RowNote &note : told)
        parts.append(note.text);
    // Qt tells nobody which rows can be edited.
    if (m_document->isReadOnly()
        && std::none_of(told.cbegin(), told.cend(),
                        [](const RowNote &note) { return note.kind == RowNote::Kind::Locked; }))
        parts.append(tr("read-only"));
    return parts.join(", "_L1);
}

QString SaveTreeModel::whyNotEdited(const QModelIndex &index) const
{
    if (!index.isValid() || !isShown() || isRange(index) || (flags(index) & Qt::ItemIsEditable))
        return {};
    const SaveNodeId node = nodeOf(index);
    if (m_document->isReadOnly())
        return tr("Nothing can be changed over this connection.");
    if (const auto lock = m_document->locks().lockOf(tree().path(node)))
        return lock->isRoot() ? tr("This save is read-only.")
                              : tr("%1 is read-only.").arg(lock->toString());
    if (!tree().isPresent(node))
        return tr("This row is removed. Revert it to bring it back.");
    if (index.column() == KeyColumn)
        return node == SaveTree::Root ? tr("The whole document has no key.")
                                      : tr("The elements of an array have no keys.");
    return tr("An object or array has no value of its own: open it, or edit it as text.");
}

/// Where it is, of which type, and what is wrong with it or changed on the server.
QString SaveTreeModel::accessibleDescription(SaveNodeId node) const
{
    const QString path = tree().path(node).toString();
    QStringList parts{path.isEmpty() ? keyText(node) : path, typeText(node)};
    const QList<RowNote> told = notes(node);
    for (const RowNote &note : told) {
        if (note.kind != RowNote::Kind::Name && note.kind != RowNote::Kind::Identity
            && note.kind != RowNote::Kind::Content)
            parts.append(note.text);
    }
    return parts.join(", "_L1);
}

} // namespace waymark
