#include "models/items/playertablemodel.h"
#include "models/items/viewzone.h"
#include "models/postgres/playerpagesql.h"
#include "models/postgres/postgresgateway.h"
#include "models/postgres/saverows.h"
#include "tests/bench/bareline.h"
#include "tests/bench/manyplayers.h"
#include "tests/bench/measure.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QApplication>
#include <QEventLoop>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int Runs = 7;

/// Gives the table the page behind a cursor where it asks for the first, so that deep pages can be
/// measured without reading all before them.
class DeepSource final : public PlayerSource
{
public:
    explicit DeepSource(PlayerSource &source)
        : m_source(source)
    {
    }
    void setStart(const std::optional<PlayerCursor> &start) { m_start = start; }

    QFuture<Result<PlayerPage>> players(const SearchQuery &query, PlayerOrder order,
                                        const std::optional<PlayerCursor> &after,
                                        int limit) override
    {
        return m_source.players(query, order, after ? after : m_start, limit);
    }
    QFuture<Result<qint64>> estimatePlayers(const SearchQuery &query) override
    {
        return m_source.estimatePlayers(query);
    }
    QFuture<Result<qint64>> countPlayers(const SearchQuery &query) override
    {
        return m_source.countPlayers(query);
    }
    QFuture<Result<NamedRow>> findRow(const QUuid &id) override { return m_source.findRow(id); }
    QFuture<Result<QList<PlayerProfile>>> findPlayers(const QString &text) override
    {
        return m_source.findPlayers(text);
    }
    QFuture<Result<QStringList>> knownValues(SearchSubject subject, const QString &field,
                                             const QString &prefix, int limit) override
    {
        return m_source.knownValues(subject, field, prefix, limit);
    }

private:
    PlayerSource &m_source;
    std::optional<PlayerCursor> m_start;
};

/// Until the first page is there and painted.
void paintPage(PlayerTableModel &model, QTableView &view)
{
    QEventLoop loop;
    QObject::connect(&model, &PlayerTableModel::stateChanged, &loop, [&] {
        if (model.state() != PlayerTableModel::State::Loading)
            loop.quit();
    });
    model.reload();
    if (model.state() == PlayerTableModel::State::HasMore && model.canFetchMore({}))
        model.fetchMore({});
    loop.exec();
    if (model.rowCount() < PlayerTableModel::PageSize)
        qFatal("a page of %d rows", model.rowCount());
    view.viewport()->grab();
}

/// The row that stands so deep in an order; found by OFFSET, which no page is.
std::optional<PlayerCursor> cursorAt(PostgresGateway &gateway, PlayerOrder order, qint64 depth)
{
    if (depth == 0)
        return std::nullopt;
    const auto page
        = gateway.reads()
              .submit<PlayerCursor>([order, depth](SqlSession &session) -> Result<PlayerCursor> {
                  session.setTimeout(std::chrono::milliseconds(0));
                  SqlStatement statement
                      = PlayerPageSql({{}, order, {}, int(depth)}, u"email"_s, Timestamp::now())
                            .statement(PlayerPageSql::Way::Walk);
                  statement.append(" OFFSET ").append(QByteArray::number(depth - 1));
                  const auto rows = session.run(statement);
                  if (!rows)
                      return rows.error();
                  const PlayerProfile row = profileFrom(rows->row(0));
                  return PlayerCursor{PlayerPageSql::keyOf(row, order.by), row.id};
              })
              .result();
    if (!page)
        qFatal("%s", qUtf8Printable(page.error().detail));
    return *page;
}

class Pages
{
public:
    explicit Pages(int players)
        : m_players(players)
        , m_gateway(test::readOnlyOptions(bench::manyPlayers(players)))
        , m_bare(m_gateway.reads().options().conninfo)
        , m_source(m_gateway)
    {
        m_bare.run(SqlStatement("SET jit = off")); // as our pages do
        m_bare.run(SqlStatement("SET max_parallel_workers_per_gather = 0"));
    }

    void measure(const char *name, PlayerOrder order, int percent)
    {
        const auto start = cursorAt(m_gateway, order, qint64(m_players) * percent / 100);
        m_source.setStart(start);
        const PlayerPageRequest request{{}, order, start, PlayerTableModel::PageSize};
        const SqlStatement statement = PlayerPageSql(request, u"email"_s, Timestamp::now())
                                           .statement(PlayerPageSql::Way::Walk);
        PlayerTableModel model(m_source, m_zone);
        model.setOrder(order);
        QTableView view;
        view.setModel(&model);
        view.resize(900, 700);

        const QString what = u"players by %1 %2, %3 % deep"_s.arg(
            QLatin1StringView(name), order.direction == Qt::AscendingOrder ? u"up"_s : u"down"_s,
            QString::number(percent));
        bench::compare({.name = what,
                        .aim = 1,
                        .runs = Runs,
                        .allowanceMs = bench::FrameMs,
                        .rival = [&] { m_bare.run(statement); },
                        .ours = [&] { paintPage(model, view); }});
    }

private:
    const int m_players;
    PostgresGateway m_gateway;
    bench::BareLine m_bare;
    DeepSource m_source;
    const ViewZone m_zone;
};

} // namespace

/// Argument: how many players, a million unless given.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    usePostgresInUtc();
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    Pages pages(arguments.size() > 1 ? arguments[1].toInt() : 1'000'000);
    const std::pair<const char *, PlayerSort> sorts[] = {{"label", PlayerSort::Label},
                                                         {"level", PlayerSort::Level},
                                                         {"last played", PlayerSort::LastPlayed}};
    for (const auto &sort : sorts) {
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            for (const int percent : {0, 50, 90})
                pages.measure(sort.first, {sort.second, direction}, percent);
        }
    }
    return 0;
}
