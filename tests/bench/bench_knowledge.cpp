// Learning from the saves of an experience, against reading all of them and parsing each; and what
// it costs to hold a large save against a JSON Schema.
#include "models/json/jsonschemacheck.h"
#include "models/postgres/postgresgateway.h"
#include "tests/bench/largesave.h"
#include "tests/bench/measure.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int Saves = 41'200;

/// Of about two kilobytes each, as a game writes them.
QString manySaves()
{
    const QString database = test::TestServer::instance().createDatabase();
    test::TestServer::execute(
        database,
        "SET session_replication_role = replica; INSERT INTO experience_progress (player_id, "
        "experience_id, state) SELECT md5('p' || i)::uuid, 'woods', jsonb_build_object('gold', i, "
        "'level', 1 + i % 5, 'name', 'player ' || i, 'flags', (SELECT "
        "jsonb_object_agg('seen_place_' || f, (i + f) % 3 = 0) FROM generate_series(1, 30) f), "
        "'inventory', (SELECT jsonb_agg(jsonb_build_object('id', 'item_' || ((i + n) % 97), "
        "'count', n, 'equipped', n % 2 = 0)) FROM generate_series(1, 20) n)) FROM "
        "generate_series(1, "
            + QByteArray::number(Saves) + ") i; ANALYZE experience_progress");
    return database;
}

/// The most that the process has had in memory since reset() was called.
class PeakMemory
{
public:
    static void reset()
    {
        malloc_trim(0);
        QFile refs(u"/proc/self/clear_refs"_s);
        if (!refs.open(QIODevice::WriteOnly) || refs.write("5") != 1)
            qFatal("the peak of memory cannot be reset");
    }
    [[nodiscard]] static double megabytes()
    {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            qFatal("the peak of memory cannot be read");
        const QByteArrayList lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
        return 0;
    }
};

/// The straightforward way: every save as text, each parsed, counted by key and value as far as the
/// first level.
qint64 readAndParseAll(PostgresConnection &line)
{
    const auto all = line.submit<qint64>([](SqlSession &session) -> Result<qint64> {
                             const auto rows = session.run(
                                 SqlStatement("SELECT state::text FROM experience_progress WHERE "
                                              "experience_id = 'woods'"));
                             if (!rows)
                                 return rows.error();
                             std::vector<QJsonDocument> parsed;
                             for (int row = 0; row < rows->size(); ++row)
                                 parsed.push_back(QJsonDocument::fromJson(
                                     rows->row(row).bytes(0).toByteArray()));
                             QHash<QString, QHash<QString, qint64>> counted;
                             for (const QJsonDocument &save : parsed) {
                                 const QJsonObject members = save.object();
                                 for (auto one = members.begin(); one != members.end(); ++one)
                                     ++counted[one.key()][one->toVariant().toString()];
                             }
                             return qint64(parsed.size());
                         })
                         .result();
    if (!all)
        qFatal("%s", qUtf8Printable(all.error().detail));
    return *all;
}

void learn(PostgresGateway &gateway, SampleLimits limits, bool wantsAll)
{
    const auto schema = gateway.learnSchema(u"woods"_s, limits).result();
    if (!schema || !schema->saysSomething() || (wantsAll && schema->saves != Saves))
        qFatal("nothing was learned");
}

void printPeak(const QString &name, double aim, double ours, double rival)
{
    QTextStream(stdout) << name.leftJustified(64)
                        << QString::asprintf(" %8.1f MB  limit %8.1f MB  ratio %5.2f  aim <= "
                                             "%.2f%s",
                                             ours, rival, ours / rival, aim,
                                             ours <= rival * aim ? "" : "  MISSED")
                        << Qt::endl;
}

template <typename Work>
double peakOf(Work work)
{
    PeakMemory::reset();
    const double before = PeakMemory::megabytes();
    work();
    return PeakMemory::megabytes() - before;
}

void learning()
{
    const QString database = manySaves();
    PostgresGateway gateway(test::readOnlyOptions(database));
    PostgresConnection line(PostgresConnection::Purpose::Read, test::readOnlyOptions(database));
    constexpr SampleLimits Everything{std::numeric_limits<int>::max() / 8,
                                      std::numeric_limits<qint64>::max() / 8};
    const auto straightforward = [&line] { (void)readAndParseAll(line); };
    const auto sampled = [&gateway] { learn(gateway, {}, false); };
    const auto all = [&gateway] { learn(gateway, Everything, true); };
    bench::compare({.name = u"41 200 saves learned by sample: to all with QJsonDocument"_s,
                    .aim = 0.5,
                    .runs = 5,
                    .rival = straightforward,
                    .ours = sampled});
    bench::compare({.name = u"41 200 saves learned, every one: to all with QJsonDocument"_s,
                    .aim = 1.5,
                    .runs = 3,
                    .rival = straightforward,
                    .ours = all});
    const double rival = peakOf(straightforward);
    printPeak(u"41 200 saves learned by sample: most memory meanwhile"_s, 0.5, peakOf(sampled),
              rival);
    printPeak(u"41 200 saves learned, every one: most memory meanwhile"_s, 2, peakOf(all), rival);
}

/// Nothing here that is ours to use checks a schema; parsing the same bytes tells how long that is.
void checking()
{
    QByteArray rules;
    for (int i = 0; i < 300; ++i)
        rules += (i > 0 ? ", " : "") + QByteArray(R"("item_)") + QByteArray::number(i)
            + R"(": {"type": "object", "properties": {"count": {"minimum": 0}}})";
    const auto schema = JsonSchema::compile(
        R"({"properties": {"gold": {"type": "number"}, "inventory": {"items": {"required": ["id",
        "pos", "count"], "properties": {"id": {"pattern": "^item_[0-9]+$"}, "pos": {"prefixItems":
        [{"type": "number"}, {"type": "number"}], "items": false}, "name": {"maxLength": 40}, "tags":
        {"items": {"enum": ["rare", "bound", "common"]}, "uniqueItems": true}, "count": {"type":
        "integer", "maximum": 98}, "equipped": {"type": "boolean"}}, "additionalProperties":
        false}}, "chest": {"properties": {)"
        + rules + "}}}}");
    if (!schema)
        qFatal("%s", qUtf8Printable(schema.error().detail));
    const auto nothing = [](int) {};
    for (const qsizetype bytes : {1'400'000, 14'000'000}) {
        const QByteArray text = bench::largeSave(bytes);
        const JsonArena save = *JsonArena::parseTrusted(text);
        const QString size = QString::asprintf("%.1f MB save", double(bytes) / 1e6);
        const double parsed
            = bench::measure(size + u": QJsonDocument::fromJson, for measure"_s, 0, 0, 5, nothing,
                             [&text] { (void)QJsonDocument::fromJson(text).isEmpty(); });
        bench::measure(size + u" held against a schema (no rival here)"_s, parsed, 4, 5, nothing,
                       [&] {
                           if (!checkJson(*schema, save).isValid())
                               qFatal("the save is not as expected");
                       });
    }
}

} // namespace

int main(int argc, char **argv)
{
    usePostgresInUtc();
    const QCoreApplication application(argc, argv);
    checking();
    learning();
    return 0;
}
