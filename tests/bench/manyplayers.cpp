#include "tests/bench/manyplayers.h"

#include "models/postgres/copyrows.h"
#include "models/postgres/postgresconnection.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace waymark::bench {
namespace {

constexpr int RowsPerCopy = 20'000;

/// SplitMix64: quick to seed for each row anew.
class Numbers
{
public:
    explicit Numbers(quint64 seed)
        : m_state(seed * 0x9e3779b97f4a7c15U)
    {
    }
    quint64 operator()()
    {
        quint64 mixed = m_state += 0x9e3779b97f4a7c15U;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }

private:
    quint64 m_state;
};

/// The same ids at every run, in no order, as random ones have none.
QUuid numbered(quint32 kind, quint32 number)
{
    Numbers random(quint64(kind) << 32 | number);
    const quint64 bits = random();
    return QUuid(uint(bits), ushort(bits >> 32), ushort(0x4000 | (bits >> 48 & 0xfff)), 0x80,
                 uchar(kind), 0, 0, 0, uchar(number), uchar(number >> 8), uchar(number >> 16));
}

Timestamp moment(quint32 number, quint32 salt)
{
    constexpr qint64 autumn2025 = qint64(814'000'000) * 1'000'000;
    Numbers random(quint64(salt) << 40 | number);
    return Timestamp::fromPostgres(autumn2025 - qint64(random() % 31'536'000'000'000ULL));
}

void addUser(CopyRows &rows, quint32 i)
{
    const QString email
        = u"player%1@example.org"_s.arg(quint64(i) * 7919 % 1'000'003, 7, 10, QChar(u'0'));
    rows.add({sqlValue(numbered(1, i)), sqlValue(email + (i >= 1'000'003 ? u"+"_s : QString())),
              sqlValue(moment(i, 1))});
}

void addProfile(CopyRows &rows, quint32 i)
{
    Numbers random(i);
    const auto level = random() % 50 == 0 ? std::nullopt : std::optional(1 + int(random() % 100));
    rows.add({sqlValue(numbered(2, i)), sqlValue(numbered(1, i)), sqlValue(2),
              sqlValue(int(random() % 1'000'000)), sqlValue(double(random() % 100'000)),
              sqlValue(level), sqlValue(JsonText("{\"achievements\":[\"first_waypoint\"]}")),
              sqlValue(moment(i, 1)), sqlValue(moment(i, 2))});
}

void addProgress(CopyRows &rows, quint32 i)
{
    static const QStringList experiences{u"wylding-woods"_s, u"west-of-house"_s,
                                         u"harbour-lights"_s};
    const quint32 player
        = i / 3 * 2 + i % 3 % 2; // one row for every other player, two for the rest
    const QByteArray state = "{\"inventory\":[\"lamp\",\"item" + QByteArray::number(i % 1000)
        + "\"],\"flags\":{\"door\":true},\"gold\":" + QByteArray::number(i % 977) + '}';
    const auto played = i % 10 == 0 ? std::nullopt : std::optional<Timestamp>(moment(i, 3));
    rows.add({sqlValue(numbered(3, i)), sqlValue(numbered(2, player)), sqlValue(experiences[i % 3]),
              sqlValue(played), sqlValue(double(i % 101)), sqlValue(u"waypoint_%1"_s.arg(i % 50)),
              sqlValue(JsonText(state))});
}

Result<qint64> copy(SqlSession &session, const QByteArray &into, int count,
                    void (*add)(CopyRows &, quint32))
{
    qint64 written = 0;
    for (int first = 0; first < count; first += RowsPerCopy) {
        CopyRows rows;
        for (int i = first; i < std::min(first + RowsPerCopy, count); ++i)
            add(rows, quint32(i));
        const auto some = session.copyIn("COPY " + into + " FROM STDIN (FORMAT binary)",
                                         [&rows](QByteArray &buffer) {
                                             buffer.append(rows.take());
                                             return false;
                                         });
        if (!some)
            return some.error();
        written += *some;
    }
    return written;
}

constexpr auto PlainIndexes
    = " FROM pg_indexes i WHERE schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint "
      "c WHERE c.conname = i.indexname)";

QByteArray sqlMadeBy(const QString &conninfo, const QByteArray &expression)
{
    return test::TestServer::value(conninfo, SqlStatement("SELECT " + expression + PlainIndexes))
        .toUtf8();
}

} // namespace

QString manyPlayers(int players)
{
    QElapsedTimer timer;
    timer.start();
    const QString conninfo
        = test::TestServer::instance().createDatabase(test::TestServer::Schema::Plain);
    // Built at the end they take far less time than kept at every row.
    const QByteArray makeIndexes = sqlMadeBy(conninfo, "string_agg(indexdef, '; ')");
    test::TestServer::execute(
        conninfo, sqlMadeBy(conninfo, "'DROP INDEX ' || string_agg(quote_ident(indexname), ', ')"));
    PostgresConnection connection(PostgresConnection::Purpose::Write,
                                  test::writableOptions(conninfo));
    const auto filled
        = connection
              .submit<qint64>([players](SqlSession &session) -> Result<qint64> {
                  session.setTimeout(std::chrono::milliseconds(0));
                  auto rows = copy(session, "users (id, email, created_at)", players, addUser);
                  if (rows)
                      rows = copy(session,
                                  "player_profiles (id, user_id, total_experiences_played, "
                                  "total_playtime_seconds, total_distance_meters, account_level, "
                                  "stats, created_at, updated_at)",
                                  players, addProfile);
                  if (rows)
                      rows = copy(session,
                                  "experience_progress (id, player_id, experience_id, "
                                  "last_played_at, completion_percentage, current_location, state)",
                                  players / 2 * 3, addProgress);
                  return rows;
              })
              .result();
    if (!filled)
        qFatal("the fill failed: %s", qUtf8Printable(filled.error().detail));
    test::TestServer::execute(conninfo, makeIndexes);
    test::TestServer::execute(conninfo, "VACUUM ANALYZE");
    QTextStream(stdout) << u"filled %1 players by COPY in %2 s"_s.arg(players).arg(timer.elapsed()
                                                                                   / 1000)
                        << Qt::endl;
    return conninfo;
}

} // namespace waymark::bench
