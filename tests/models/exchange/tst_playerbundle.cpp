#include "models/exchange/bundlereader.h"
#include "models/exchange/bundlewriter.h"

#include <QCryptographicHash>
#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Timestamp at(const char *iso)
{
    return *Timestamp::parse(QString::fromLatin1(iso), QTimeZone::utc());
}

PlayerBundle oddBundle()
{
    PlayerBundle bundle{.exportedAt = at("2025-10-24T14:31:08.412345Z"),
                        .exportedFrom = u"production"_s,
                        .note = u"ticket \"4711\"\nsecond line"_s,
                        .expected = JsonText("{\"gold\": 7.50, \"door\": null}"),
                        .profile
                        = PlayerProfile{.id = PlayerId::create(), .userId = UserId::create()}};
    bundle.profile.label = u"=1+1 <b>مرحبا</b> 🧭"_s;
    bundle.profile.totalDistanceMeters = std::numeric_limits<double>::infinity();
    bundle.profile.accountLevel = std::numeric_limits<int>::min();
    bundle.profile.createdAt = Timestamp::fromPostgres(std::numeric_limits<qint64>::max());
    bundle.profile.stats
        = JsonText("{\"a\": 10.00, \"big\": 18446744073709551616, \"tiny\": 1e-400}");

    ExperienceProgress progress{.id = ProgressId::create(), .playerId = bundle.profile.id};
    progress.experienceId = u"wylding-woods"_s;
    progress.currentLocation = u""_s;
    progress.completionPercentage = 0.1 + 0.2;
    progress.state = JsonText("null"); // JSON null, not SQL NULL
    bundle.experiences.append(progress);
    ExperienceProgress bare{.id = ProgressId::create(), .playerId = bundle.profile.id};
    bare.experienceId = u"west-of-house"_s; // everything else SQL NULL
    bundle.experiences.append(bare);

    PlayerProgressEvent event{
        .id = EventId::create(), .progressId = progress.id, .playerId = bundle.profile.id};
    event.experienceId = progress.experienceId;
    event.eventType = u"waypoint_visited"_s;
    event.contentId = u"8_inter_gravity_car"_s;
    event.data = JsonText("{\"distance_traveled\": 1.20}");
    event.latitude = 37.905696;
    event.longitude = -122.547701;
    event.timestamp = at("2025-10-24T14:31:08.000001Z");
    bundle.events.append(event);
    return bundle;
}

/// The file with its digest made right again, as somebody would who forges one.
QByteArray withRightDigest(QByteArray bytes)
{
    const qsizetype body = bytes.lastIndexOf(",\n\"digest\":");
    bytes.truncate(body);
    return bytes + ",\n\"digest\":\"sha256:"
        + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + "\"}\n";
}

} // namespace

class TestPlayerBundle : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadBackExactly();
    void anyFlippedByteIsNoticed();
    void aCutFileIsNoticed();
    void forgedContentIsRefusedWithItsPlace_data();
    void forgedContentIsRefusedWithItsPlace();
    void newIdsKeepWhoBelongsToWhom();
    void redactionTakesOutWhatItPromises();
};

void TestPlayerBundle::whatIsWrittenIsReadBackExactly()
{
    const QByteArray bytes = bundleBytes(oddBundle());
    const Result<PlayerBundle> bundle = readBundle(bytes);
    QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().detail));
    QCOMPARE(bundleBytes(*bundle), bytes);

    QCOMPARE(bundle->profile.stats->utf8(),
             QByteArray("{\"a\": 10.00, \"big\": 18446744073709551616, \"tiny\": 1e-400}"));
    QCOMPARE(bundle->expected, JsonText("{\"gold\": 7.50, \"door\": null}"));
    QVERIFY(std::isinf(*bundle->profile.totalDistanceMeters));
    QVERIFY(!bundle->profile.createdAt->isFinite());
    QCOMPARE(bundle->experiences[0].completionPercentage, 0.1 + 0.2);
    QCOMPARE(bundle->experiences[0].state, JsonText("null"));
    QCOMPARE(bundle->experiences[0].currentLocation, u""_s);
    QVERIFY(!bundle->experiences[0].currentLocation->isNull());
    QVERIFY(!bundle->experiences[1].state);
    QVERIFY(!bundle->experiences[1].currentLocation);
    QCOMPARE(bundle->events[0].experienceId, u"wylding-woods"_s);
}

void TestPlayerBundle::anyFlippedByteIsNoticed()
{
    const QByteArray bytes = bundleBytes(oddBundle());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray flipped = bytes;
        flipped[i] = char(flipped[i] ^ 1);
        QVERIFY2(!readBundle(flipped), QByteArray::number(i).constData());
    }
}

void TestPlayerBundle::aCutFileIsNoticed()
{
    const QByteArray bytes = bundleBytes(oddBundle());
    for (qsizetype size = 0; size < bytes.size(); size += 7)
        QVERIFY(!readBundle(bytes.first(size)));
}

void TestPlayerBundle::forgedContentIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *from, const char *to, const char *said) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(said);
    };
    row("newer version", "\"version\":1", "\"version\":2", "use a newer Waymark");
    row("other format", "waymark-player", "waymark-prayer", "not a Waymark bundle");
    row("level too great", "-2147483648", "99999999999", "account_level");
    row("latitude is text", "37.905696", "\"north\"", "location_lat");
    row("no such time", "14:31:08.000001Z", "25:31:08.000001Z", "timestamp");
    row("experience twice", "west-of-house", "wylding-woods", "two saves");
    row("type missing", "\"event_type\":\"waypoint_visited\",", "", "event_type");
    row("events are no array", "\"events\":[", "\"events\":{\"x\":[]},\"more\":[", "events");
    row("key twice", "\"tiny\":", "\"big\":", "big");
    row("U+0000", "8_inter_gravity_car", "8\\u0000car", "U+0000");
    row("lone surrogate", "8_inter_gravity_car", "8\\ud83dcar", "surrogate");
}

void TestPlayerBundle::forgedContentIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, said);
    QByteArray bytes = bundleBytes(oddBundle());
    QVERIFY(bytes.contains(from));
    const Result<PlayerBundle> bundle = readBundle(withRightDigest(bytes.replace(from, to)));
    QVERIFY(!bundle);
    QCOMPARE(bundle.error().kind, Error::Kind::Invalid);
    QVERIFY2(bundle.error().detail.contains(said), qPrintable(bundle.error().detail));
}

void TestPlayerBundle::newIdsKeepWhoBelongsToWhom()
{
    const PlayerBundle before = oddBundle();
    PlayerBundle after = before;
    giveNewIds(after);
    QVERIFY(after.check());
    QVERIFY(after.profile.id != before.profile.id);
    QVERIFY(after.events[0].id != before.events[0].id);
    QCOMPARE(after.events[0].progressId, after.experiences[0].id);
    QCOMPARE(after.experiences[0].state, before.experiences[0].state);
}

void TestPlayerBundle::redactionTakesOutWhatItPromises()
{
    const PlayerBundle before = oddBundle();
    PlayerBundle after = before;
    redact(after, Redaction::All);
    const QByteArray bytes = bundleBytes(after);
    for (const QString &secret :
         {before.profile.id.toString(), before.profile.userId.toString(),
          before.events[0].id.toString(), u"37.905696"_s, u"production"_s, u"مرحبا"_s})
        QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(secret));
    QVERIFY(readBundle(bytes));
}

QTEST_APPLESS_MAIN(TestPlayerBundle)
#include "tst_playerbundle.moc"
