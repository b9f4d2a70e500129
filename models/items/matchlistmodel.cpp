#include "models/items/matchlistmodel.h"

#include "models/items/plaintooltip.h"
#include "models/items/savetreemodel.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int ChangePause = 150;

} // namespace

MatchListModel::MatchListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(ChangePause);
    connect(&m_again, &QTimer::timeout, this, &MatchListModel::start);
}

MatchListModel::~MatchListModel()
{
    stop();
}

void MatchListModel::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    const auto again = [this] {
        if (!m_text.isEmpty())
            m_again.start();
    };
    if (document) {
        for (auto signal : {&SaveDocument::changesChanged, &SaveDocument::loaded})
            connect(document, signal, this, again);
        connect(document, &SaveDocument::refreshed, this, again);
    }
    search({});
}

void MatchListModel::setNames(const GameDictionary &names)
{
    const bool wereKnown = !m_names.isEmpty();
    m_names = names;
    if (!m_text.isEmpty() && (wereKnown || !names.isEmpty()))
        m_again.start();
}

void MatchListModel::search(const QString &text)
{
    m_text = text;
    m_limit = Limit;
    start();
}

qsizetype MatchListModel::listedThen() const
{
    return m_count <= MostAtOnce ? m_count : std::min(m_count, qsizetype(m_hits.size()) + Step);
}

void MatchListModel::listMore()
{
    m_limit = m_count <= MostAtOnce ? MostAtOnce : listedThen();
    start();
}

std::optional<FindQuery> MatchListModel::query() const
{
    if (!m_query || !m_pieces)
        return std::nullopt;
    return m_isClose ? m_query->close() : *m_query;
}

/// What is listed stays until the first of what is found anew is here.
void MatchListModel::start()
{
    stop();
    m_again.stop();
    m_refusal.clear();
    auto query = FindQuery::parse(m_text);
    if (!query || query->isEmpty() || !m_document || !m_document->isLoaded()) {
        clear();
        m_refusal = query ? QString() : query.error().detail;
        m_state = query ? State::Idle : State::Refused;
        emit stateChanged();
        return;
    }
    query->alsoFind(m_names.idsOf([&query](const QString &name) { return query->isIn(name); }));
    m_query = *query;
    m_isFirstPart = true;
    m_watcher = new Watcher(this);
    connect(m_watcher, &Watcher::resultsReadyAt, this, &MatchListModel::take);
    connect(m_watcher, &Watcher::finished, this, &MatchListModel::finish);
    m_state = State::Searching;
    emit stateChanged();
    m_watcher->setFuture(QtConcurrent::run(
        [save = SearchedSave(m_document->tree(), *query), query = *query, limit = m_limit](
            QPromise<FoundInSave> &promise) { findInSave(promise, save, query, limit); }));
}

/// A search that is still running sees it and ends; nothing of it is heard any more.
void MatchListModel::stop()
{
    if (!m_watcher)
        return;
    m_watcher->disconnect(this);
    m_watcher->cancel();
    std::exchange(m_watcher, nullptr)->deleteLater(); // this may be its own signal
}

void MatchListModel::clear()
{
    beginResetModel();
    m_pieces.reset();
    m_hits.clear();
    m_count = 0;
    m_isClose = false;
    endResetModel();
}

void MatchListModel::take(int first, int last)
{
    for (int at = first; at < last; ++at) {
        const FoundInSave found = m_watcher->future().resultAt(at);
        if (!found.refusal.isEmpty()) {
            m_refusal = found.refusal;
        } else if (std::exchange(m_isFirstPart, false)) {
            beginResetModel();
            m_pieces = found.pieces;
            m_hits = found.hits;
            m_isClose = found.isClose;
            endResetModel();
        } else if (!found.hits.empty()) {
            const int rows = int(m_hits.size());
            beginInsertRows({}, rows, rows + int(found.hits.size()) - 1);
            m_hits.insert(m_hits.end(), found.hits.begin(), found.hits.end());
            endInsertRows();
        }
        m_count = found.count;
    }
    emit stateChanged();
}

void MatchListModel::finish()
{
    if (std::exchange(m_isFirstPart, false)) // nothing was found
        clear();
    m_state = m_refusal.isEmpty() ? State::Done : State::Refused;
    emit stateChanged();
}

std::optional<SaveNodeId> MatchListModel::node(int row) const
{
    if (!m_document || !m_pieces || row < 0 || row >= int(m_hits.size()))
        return std::nullopt;
    return m_pieces->find(m_document->tree(), m_hits[size_t(row)]);
}

JsonPointer MatchListModel::path(int row) const
{
    return m_pieces->path(m_hits[size_t(row)]);
}

int MatchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

int MatchListModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant MatchListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == PathColumn ? tr("Path") : tr("Value");
}

QString MatchListModel::valueText(const SaveHit &hit) const
{
    constexpr qsizetype Longest = SaveTreeModel::LongestText;
    const SavePiece &piece = m_pieces->piece(hit);
    const JsonType type = piece.arena ? piece.arena->type(hit.node) : piece.type;
    QString text = type == JsonType::Object ? u"{…}"_s : u"[…]"_s;
    if (!isJsonContainer(type)) {
        const QByteArrayView value = piece.arena->valueText(hit.node);
        text = oneLine(QString::fromUtf8(value.first(std::min(value.size(), 4 * Longest))));
    }
    return piece.isRemoved ? tr("removed: %1").arg(text) : text;
}

QString MatchListModel::pathText(int row) const
{
    const JsonPointer place = path(row);
    return place.isRoot() ? tr("the whole save") : place.toString();
}

QVariant MatchListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SaveHit &hit = m_hits[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == PathColumn ? oneLine(pathText(index.row())) : valueText(hit);
    case Qt::AccessibleTextRole:
        return index.column() == PathColumn
            ? u"%1, %2"_s.arg(oneLine(pathText(index.row())), valueText(hit))
            : valueText(hit);
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == PathColumn ? pathText(index.row()) : valueText(hit));
    case MarkRole:
        return int(m_pieces->piece(hit).isRemoved ? SaveMark::Removed : SaveMark::None);
    default:
        return {};
    }
}

} // namespace waymark
