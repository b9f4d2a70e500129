// What a save of a bulk edit costs, found, read, guarded, recorded and checked, against the bare
// UPDATE of each row in one transaction that nobody should send, and against one round trip a save.
#include "models/postgres/bulksaves.h"
#include "models/postgres/postgresgateway.h"
#include "models/postgres/savejob.h"
#include "models/services/bulkedit.h"
#include "models/services/bulktally.h"
#include "tests/bench/bareline.h"
#include "tests/bench/largesave.h"
#include "tests/bench/measure.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int Saves = 500;

/// Saves of one experience, all alike, and three ways to write one number in each.
class Saves13K
{
public:
    explicit Saves13K(const QString &database)
        : m_gateway(test::writableOptions(database))
        , m_bulk(m_gateway)
        , m_bare(database)
    {
        const auto search
            = SearchQuery::parse(u"experience:woods"_s, SearchSubject::Players, QTimeZone::utc());
        m_scope = bulkScope(*search);
        const auto rows = m_bulk.findRows(m_scope, {}, Saves).result();
        if (!rows || rows->size() != Saves)
            qFatal("the saves are not found");
        m_rows = *rows;
    }

    void updateBare()
    {
        ++m_value;
        m_bare.run(SqlStatement("BEGIN"));
        for (const QUuid &row : std::as_const(m_rows))
            m_bare.run(sqlStatement("UPDATE experience_progress SET state = jsonb_set(state, "
                                    "'{gold}', $1, false) WHERE id = $2",
                                    JsonText(QByteArray::number(m_value)), row));
        m_bare.run(SqlStatement("COMMIT"));
    }
    void saveOneByOne()
    {
        BulkRecord record{0, SaveTarget::Table::Progress, {}, {}, JsonText("[]"), {}};
        const EditId bulk = *m_bulk.beginBulk(record).result();
        const QList<GuardedEdit> edits = proposed();
        const auto saved
            = m_gateway.writes()
                  .submit<int>([&](SqlSession &session) -> Result<int> {
                      SaveJob job(session, EditAudit::ofBulk(bulk), std::chrono::seconds(2));
                      for (const GuardedEdit &edit : edits) {
                          if (const auto one = job.save(edit); !one)
                              return one.error();
                      }
                      return 1;
                  })
                  .result();
        if (!saved)
            qFatal("%s", qUtf8Printable(saved.error().detail));
    }
    void runBulk()
    {
        ++m_value;
        BulkEdit edit(m_bulk);
        const JsonPatch patch = *JsonPatch::parse(patchText());
        const auto running = edit.run({m_scope, patch, {}});
        QEventLoop loop;
        QFutureWatcher<Result<BulkReport>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(running);
        loop.exec();
        if (!running.result() || running.result()->changed != Saves)
            qFatal("a bulk edit did not come through");
    }

private:
    [[nodiscard]] QByteArray patchText() const
    {
        return R"([{"op":"replace","path":"/gold","value":)" + QByteArray::number(m_value) + "}]";
    }
    /// Read as a bulk edit reads them.
    QList<GuardedEdit> proposed()
    {
        ++m_value;
        BulkTally tally(m_scope.table);
        QList<GuardedEdit> edits;
        const SaveEdit edit = patchEdit(*JsonPatch::parse(patchText()));
        const auto read = m_bulk
                              .readSaves(m_scope,
                                         [&](const BulkSave &save) {
                                             edits.append(*tally.propose(save, edit));
                                             return true;
                                         })
                              .result();
        if (!read)
            qFatal("%s", qUtf8Printable(read.error().detail));
        return edits;
    }

    PostgresGateway m_gateway;
    BulkSaves m_bulk;
    bench::BareLine m_bare;
    BulkScope m_scope;
    QList<QUuid> m_rows;
    int m_value = 1000;
};

QString makeSaves()
{
    const QString database = test::TestServer::instance().createDatabase();
    const QByteArray save = bench::largeSave(13'000);
    test::TestServer::execute(
        database,
        "INSERT INTO users (id, email) SELECT gen_random_uuid(), n || '@example.org' FROM "
        "generate_series(1, "
            + QByteArray::number(Saves)
            + ") n; INSERT INTO player_profiles (id, user_id) SELECT id, id FROM users; INSERT "
              "INTO experience_progress (player_id, experience_id, state) SELECT id, 'woods', "
              "jsonb_build_object('gold', 1) || '"
            + save + "' FROM users; ANALYZE");
    return database;
}

void compareAll(const QString &disk, Saves13K &saves)
{
    constexpr int Runs = 5;
    const QString of = u"%1 saves of 13 KB, %2: "_s.arg(Saves).arg(disk);
    bench::compare({.name = of + u"to a bare UPDATE each"_s,
                    .aim = 2,
                    .runs = Runs,
                    .rival = [&saves] { saves.updateBare(); },
                    .ours = [&saves] { saves.runBulk(); }});
    bench::compare({.name = of + u"to a round trip each"_s,
                    .aim = 0.5,
                    .runs = Runs,
                    .rival = [&saves] { saves.saveOneByOne(); },
                    .ours = [&saves] { saves.runBulk(); }});
}

} // namespace

int main(int argc, char **argv)
{
    usePostgresInUtc();
    const QCoreApplication application(argc, argv);
    const QString database = makeSaves();
    Saves13K saves(database);
    compareAll(u"no disk"_s, saves);
    bench::waitForTheDisk(database);
    compareAll(u"on disk"_s, saves);
    return 0;
}
