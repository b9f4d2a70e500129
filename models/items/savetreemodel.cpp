#include "models/items/savetreemodel.h"

#include "models/items/contentnotes.h"
#include "models/items/plaintooltip.h"
#include "models/json/jsonstring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Joiners belong to emoji and to scripts beyond ASCII; anywhere else they only hide.
bool joins(const QString &text, qsizetype at)
{
    constexpr char16_t NonJoiner = 0x200c;
    constexpr char16_t Joiner = 0x200d;
    constexpr char16_t LastOfAscii = 0x7f;
    const char16_t here = text[at].unicode();
    return (here == NonJoiner || here == Joiner) && at > 0 && at + 1 < text.size()
        && text[at - 1].unicode() > LastOfAscii && text[at + 1].unicode() > LastOfAscii;
}

bool isInvisible(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// A character that nobody sees, or that turns the text around it, by its number.
QString withInvisibleShown(const QString &text)
{
    QString shown;
    qsizetype taken = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isInvisible(text[at]) || joins(text, at))
            continue;
        shown += QStringView(text).mid(taken, at - taken);
        shown += u"⟨U+%1⟩"_s.arg(uint(text[at].unicode()), 4, 16, QLatin1Char('0')).toUpper();
        taken = at + 1;
    }
    return taken == 0 ? text : shown + QStringView(text).mid(taken);
}

/// Of a string that names a colour.
QVariant swatch(const SaveTree &tree, SaveNodeId node)
{
    if (tree.type(node) != JsonType::String)
        return {};
    const SaveValue &value = *tree.node(node).value;
    const QColor color = colorIn(value.arena->valueText(value.arenaNode));
    return color.isValid() ? QVariant(color) : QVariant();
}

} // namespace

QString oneLine(const QString &text, int longest)
{
    QString line = text.size() > longest ? text.left(longest - 1) + u'…' : text;
    line.replace(u'\n', u'↵');
    return withInvisibleShown(line);
}

SaveTreeModel::SaveTreeModel(QObject *parent, int rangeSize)
    : QAbstractItemModel(parent)
    , m_rangeSize(rangeSize)
{
}

SaveTreeModel::~SaveTreeModel()
{
    if (m_document && m_listened)
        m_listened->removeListener(this);
}

void SaveTreeModel::setDocument(SaveDocument *document)
{
    if (m_document == document)
        return;
    beginResetModel();
    if (m_document) {
        m_listened->removeListener(this);
        m_document->disconnect(this);
    }
    m_document = document;
    m_listened = nullptr;
    m_ranges.clear();
    m_grown.clear();
    if (document) {
        m_listened = &document->tree();
        m_listened->addListener(this);
        // Until it is loaded there are no rows; then all come at once.
        connect(document, &SaveDocument::loaded, this, [this] {
            beginResetModel();
            m_ranges.clear();
            m_grown.clear();
            endResetModel();
        });
        connect(document, &QObject::destroyed, this, [this] {
            m_listened = nullptr;
            beginResetModel();
            endResetModel();
        });
    }
    endResetModel();
}

void SaveTreeModel::addNotes(const RowNotes &notes)
{
    m_notes.append(&notes);
    connect(&notes, &RowNotes::changed, this, &SaveTreeModel::tellNoted);
}

void SaveTreeModel::tellNoted(const QList<SaveNodeId> &nodes)
{
    if (!isShown())
        return;
    if (size_t(nodes.size()) > MostToldOneByOne) {
        manyChanged();
        return;
    }
    for (const SaveNodeId node : nodes) {
        if (node >= tree().nodeCount() || !tree().isAttached(node))
            continue;
        if (const QModelIndex row = indexOf(node); row.isValid())
            emit dataChanged(row, row.siblingAtColumn(ColumnCount - 1));
    }
}

QList<RowNote> SaveTreeModel::notes(SaveNodeId node) const
{
    QList<RowNote> all;
    for (const RowNotes *source : m_notes)
        all += source->notes(node);
    // What is always so gives way to what has happened.
    std::stable_partition(all.begin(), all.end(),
                          [](const RowNote &note) { return note.kind != RowNote::Kind::Identity; });
    return all;
}

QModelIndex SaveTreeModel::indexOf(SaveNodeId node, int column) const
{
    if (!isShown())
        return {};
    if (node == SaveTree::Root)
        return tree().isContainer(SaveTree::Root) ? QModelIndex()
                                                  : createIndex(0, column, quintptr(node));
    const int row = tree().row(node);
    const RowRanges *ranges = rangesOf(tree().parent(node));
    return createIndex(ranges ? row - ranges->first(ranges->rangeOf(row)) : row, column,
                       quintptr(node));
}

QModelIndex SaveTreeModel::indexOf(const JsonPointer &path, int column) const
{
    if (!isShown())
        return {};
    const auto node = tree().find(path);
    return node ? indexOf(*node, column) : QModelIndex();
}

QModelIndex SaveTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid() && !tree().isContainer(SaveTree::Root))
        return createIndex(0, column, quintptr(SaveTree::Root));
    const SaveNodeId container = nodeOf(parent);
    const RowRanges *ranges = rangesOf(container);
    if (ranges && !isRange(parent))
        return rangeIndex(container, row, column);
    return createIndex(
        row, column,
        quintptr(tree().child(container, ranges ? ranges->first(parent.row()) + row : row)));
}

QModelIndex SaveTreeModel::parent(const QModelIndex &index) const
{
    const SaveNodeId node = nodeOf(index);
    if (!isShown() || (node == SaveTree::Root && !isRange(index)))
        return {};
    if (!isRange(index))
        return parentOfRow(tree().parent(node), tree().row(node));
    return node == SaveTree::Root ? QModelIndex() : indexOf(node);
}

int SaveTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!isShown() || parent.column() > 0)
        return 0;
    const bool isScalar = !tree().isContainer(SaveTree::Root);
    if (!parent.isValid() && isScalar)
        return 1;
    if (isScalar)
        return 0;
    const SaveNodeId container = nodeOf(parent);
    const RowRanges *ranges = rangesOf(container);
    if (ranges)
        return isRange(parent) ? ranges->size(parent.row()) : ranges->count();
    return tree().childCount(container);
}

bool SaveTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid() || isRange(parent) || !isShown())
        return rowCount(parent) > 0;
    return parent.column() == 0 && tree().hasChildren(nodeOf(parent));
}

int SaveTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant SaveTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case ValueColumn:
        return tr("Value");
    case TypeColumn:
        return tr("Type");
    default:
        return {};
    }
}

Qt::ItemFlags SaveTreeModel::flags(const QModelIndex &index) const
{
    if (!isShown())
        return Qt::NoItemFlags;
    if (!index.isValid())
        return m_document->isReadOnly() || !tree().isContainer(SaveTree::Root)
            ? Qt::NoItemFlags
            : Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    const SaveNodeId node = nodeOf(index);
    if (isRange(index) || !tree().isPresent(node))
        return flags;
    if (node != SaveTree::Root)
        flags |= Qt::ItemIsDragEnabled;
    if (m_document->isReadOnly())
        return flags;
    if (tree().isContainer(node))
        flags |= Qt::ItemIsDropEnabled;
    const bool isMember
        = node != SaveTree::Root && tree().type(tree().parent(node)) == JsonType::Object;
    if (isLocked(node))
        return flags;
    if (index.column() == TypeColumn || (index.column() == KeyColumn && isMember)
        || (index.column() == ValueColumn && !tree().isContainer(node)))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool SaveTreeModel::isLocked(SaveNodeId node) const
{
    const SaveLocks &locks = m_document->locks();
    return !locks.isEmpty() && locks.lockOf(tree().path(node));
}

QVariant SaveTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !isShown())
        return {};
    if (isRange(index))
        return rangeData(index, role);
    const SaveNodeId node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(node, index.column());
    case Qt::EditRole:
        return editText(node, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == KeyColumn ? QVariant(accessibleText(node))
                                           : display(node, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(wholeText(node, index.column()));
    case Qt::AccessibleDescriptionRole:
        return accessibleDescription(node);
    case PathRole:
        return QVariant::fromValue(tree().path(node));
    case Qt::DecorationRole:
        return index.column() == ValueColumn ? swatch(tree(), node) : QVariant();
    case NodeRole:
        return node;
    case MarkRole:
        return int(tree().mark(node));
    case ChangeTextRole:
        return changeText(node);
    case TypeRole:
        return tree().type(node) ? QVariant(int(*tree().type(node))) : QVariant();
    case PreviewRole:
        return previewText(node);
    case NotesRole:
        return QVariant::fromValue(notes(node));
    default:
        return {};
    }
}

QVariant SaveTreeModel::display(SaveNodeId node, int column) const
{
    switch (column) {
    case KeyColumn:
        return keyText(node);
    case ValueColumn:
        return valueText(node);
    default:
        return typeText(node);
    }
}

/// What an editor begins with: of a string what it says, of all else its JSON.
QVariant SaveTreeModel::editText(SaveNodeId node, int column) const
{
    if (column == KeyColumn)
        return node == SaveTree::Root ? QString() : tree().token(node);
    if (column == TypeColumn)
        return tree().type(node) ? int(*tree().type(node)) : -1;
    const JsonText text = tree().text(node);
    return tree().type(node) == JsonType::String ? decodeJsonString(text.utf8()) : text.toString();
}

bool SaveTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const SaveNodeId node = nodeOf(index);
    if (index.column() == KeyColumn)
        return isDone(m_document->setKey(node, value.toString()));
    if (index.column() == TypeColumn)
        return isDone(m_document->changeType(node, JsonType(value.toInt())));
    return setTyped(index, value.toString(), tree().text(node));
}

bool SaveTreeModel::setTyped(const QModelIndex &index, const QString &typed, const JsonText &seen)
{
    const SaveNodeId node = nodeOf(index);
    if (!m_document || index.column() != ValueColumn || !(flags(index) & Qt::ItemIsEditable))
        return false;
    // By what it was when the editor was opened: that is how it was typed.
    const bool isString = seen.utf8().startsWith('"');
    if (const auto valid = isString ? checkJsonString(typed) : Result<void>(); !valid)
        return isDone(valid);
    const JsonText value(isString ? quoteJsonString(typed) : typed.toUtf8());
    return isDone(m_document->setValueOver(node, seen, value));
}

bool SaveTreeModel::isDone(const Result<void> &done)
{
    if (!done)
        emit refused(done.error());
    return done.hasValue();
}

/// A view looks for each that is told: it is faster to paint all anew.
void SaveTreeModel::manyChanged()
{
    if (const int rows = rowCount({}); rows > 0)
        emit dataChanged(index(0, 0, {}), index(rows - 1, ColumnCount - 1, {}));
}

void SaveTreeModel::nodeChanged(SaveNodeId node)
{
    if (!isShown() || !tree().isAttached(node))
        return;
    const QModelIndex first = indexOf(node);
    if (first.isValid())
        emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
    const SaveValue &value = *tree().node(node).value;
    const bool isTold = value.type == JsonType::Array || value.children.size() > MostToldOneByOne;
    if (isTold && value.listed && !value.children.empty())
        tellAllChanged(node);
}

} // namespace waymark
