#pragma once

#include "models/ports/playersource.h"
#include "models/postgres/querysql.h"

namespace waymark {

/// Which rows of the players a page holds.
struct PlayerPageRequest
{
    SearchQuery query;
    PlayerOrder order;
    std::optional<PlayerCursor> after;
    int limit = 100;
};

/// Makes the statement of one keyset page of players; it asks for one row more than the limit, and
/// its rows are profileFrom()'s.
///
/// Along an index a page is read in parts, one after the other until it is full: the rest of the
/// rows whose key equals the cursor's, the rows beyond, the rows without a key. One condition over
/// all three could not use the index. "Last played" walks experience_progress.last_played_at and
/// keeps the latest row of each player. Without an index all matching rows are sorted.
class PlayerPageSql
{
public:
    enum class Way
    {
        Walk, ///< along an index on the key
        Sort
    };

    PlayerPageSql(const PlayerPageRequest &request, const QString &labelColumn, Timestamp now);

    /// A first page that walks begins with the rows of this key, so that a key which most rows
    /// share is not sorted as a whole.
    void beginAt(const QVariant &key) { m_firstKey = key; }
    [[nodiscard]] SqlStatement statement(Way way);

    /// `table.column` whose index serves an order.
    [[nodiscard]] static QString indexedColumn(PlayerSort by, const QString &labelColumn);
    /// A row's place in the order; invalid for SQL NULL.
    [[nodiscard]] static QVariant keyOf(const PlayerProfile &row, PlayerSort by);

private:
    [[nodiscard]] bool isDescending() const
    {
        return m_request.order.direction == Qt::DescendingOrder;
    }
    [[nodiscard]] QByteArray bound(const QVariant &key);
    [[nodiscard]] QByteArray equalTo(const QVariant &key);
    [[nodiscard]] QByteArray walk();
    [[nodiscard]] QByteArray sorted();
    [[nodiscard]] QByteArray keyedPart(const QByteArray &condition, bool isOneKey);
    [[nodiscard]] QByteArray unkeyedPart();
    [[nodiscard]] QByteArray selected() const;
    [[nodiscard]] QByteArray limited() const;

    const PlayerPageRequest m_request;
    const QByteArray m_labelColumn; ///< of users, quoted; empty where it has none
    const QString m_label;
    const Timestamp m_now;
    QByteArray m_keyColumn; ///< where the order is walked
    QVariant m_firstKey;
    SqlStatement m_statement;
    QByteArray m_found; ///< the condition of the search
};

} // namespace waymark
