#pragma once

#include "models/ports/playersource.h"

#include <QPromise>

#include <memory>
#include <vector>

namespace waymark::test {

/// A player whose label and level tell which one it is; ids are numbered too.
inline PlayerProfile numberedPlayer(int n)
{
    const auto uuid = [n](quint32 kind) {
        return QUuid(kind, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, uchar(n >> 8), uchar(n));
    };
    PlayerProfile player{*PlayerId::fromUuid(uuid(1)),
                         *UserId::fromUuid(uuid(2)),
                         {},
                         {},
                         {},
                         {},
                         {},
                         {},
                         {},
                         {},
                         {}};
    player.label = QStringLiteral("player%1@example.test").arg(n);
    player.accountLevel = n;
    player.totalPlaytimeSeconds = n * 3600;
    player.totalDistanceMeters = n * 1000.5;
    return player;
}

inline PlayerPage numberedPage(int from, int count, bool last)
{
    PlayerPage page;
    for (int n = from; n < from + count; ++n)
        page.rows.append(numberedPlayer(n));
    if (!last && count > 0)
        page.next = PlayerCursor{from + count - 1, page.rows.last().id};
    return page;
}

/// Keeps its promises until the test answers them, in the order that the test chooses.
class FakePlayerSource final : public PlayerSource
{
public:
    template <typename T>
    using Promise = std::shared_ptr<QPromise<Result<T>>>;

    struct PageRequest
    {
        SearchQuery query;
        PlayerOrder order;
        std::optional<PlayerCursor> after;
        Promise<PlayerPage> promise;

        void answer(const Result<PlayerPage> &page) const
        {
            promise->addResult(page);
            promise->finish();
        }
        [[nodiscard]] bool isCancelled() const { return promise->isCanceled(); }
    };

    QFuture<Result<PlayerPage>> players(const SearchQuery &query, PlayerOrder order,
                                        const std::optional<PlayerCursor> &after, int) override
    {
        auto promise = started<PlayerPage>();
        pages.push_back({query, order, after, promise});
        return promise->future();
    }
    QFuture<Result<qint64>> estimatePlayers(const SearchQuery &) override
    {
        estimates.push_back(started<qint64>());
        return estimates.back()->future();
    }
    QFuture<Result<qint64>> countPlayers(const SearchQuery &) override
    {
        counts.push_back(started<qint64>());
        return counts.back()->future();
    }
    QFuture<Result<QList<PlayerProfile>>> findPlayers(const QString &text) override
    {
        searched.append(text);
        auto promise = started<QList<PlayerProfile>>();
        answer<QList<PlayerProfile>>(promise,
                                     findError ? Result<QList<PlayerProfile>>(*findError) : found);
        return promise->future();
    }
    QFuture<Result<NamedRow>> findRow(const QUuid &id) override
    {
        idsAsked.append(id);
        rows.push_back(started<NamedRow>());
        return rows.back()->future();
    }
    QFuture<Result<QStringList>> knownValues(SearchSubject, const QString &, const QString &,
                                             int) override
    {
        return answered<QStringList>(values);
    }

    template <typename T>
    static void answer(const Promise<T> &promise, const Result<T> &result)
    {
        promise->addResult(result);
        promise->finish();
    }

    std::vector<PageRequest> pages;
    std::vector<Promise<qint64>> estimates;
    std::vector<Promise<qint64>> counts;
    std::vector<Promise<NamedRow>> rows;
    QList<QUuid> idsAsked;
    QStringList searched;
    QList<PlayerProfile> found;
    std::optional<Error> findError; ///< instead of what is found
    QStringList values;

private:
    template <typename T>
    static Promise<T> started()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        return promise;
    }
    template <typename T>
    static QFuture<Result<T>> answered(const T &value)
    {
        auto promise = started<T>();
        answer<T>(promise, Result<T>(value));
        return promise->future();
    }
};

} // namespace waymark::test
