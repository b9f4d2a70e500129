#include "models/postgres/demofill.h"
#include "models/postgres/postgresgateway.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

class TestEventWriter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anEventIsStoredAsGiven();
    void absentValuesAreNull();
    void aModelMadeTableWithoutDefaultsServesToo();
    void whatCannotBeStoredIsRefusedWithTheReason_data();
    void whatCannotBeStoredIsRefusedWithTheReason();
    void anUnknownSaveIsNotFound();
    void readOnlyIsRefused();

private:
    [[nodiscard]] NewEvent visit() const
    {
        return {m_save,
                u"waypoint_visited"_s,
                u"8_inter_gravity_car"_s,
                JsonText("{\"distance_traveled\": 1.20, \"time_spent\": 120}"),
                37.905696,
                -122.547701,
                Timestamp::fromPostgres(815'000'000'123'456)};
    }
    [[nodiscard]] QString stored(EventId id) const;

    QString m_database;
    ProgressId m_save = ProgressId::create();
    std::unique_ptr<PostgresGateway> m_gateway;
};

void TestEventWriter::initTestCase()
{
    m_database = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    const DemoWorld world(1, {1, 0});
    PostgresConnection connection(PostgresConnection::Purpose::Write,
                                  test::writableOptions(m_database));
    QVERIFY(DemoFill(connection).fill(world, false).result());
    m_save = world.player(0).experiences.first().id;
    m_gateway = std::make_unique<PostgresGateway>(test::writableOptions(m_database));
}

QString TestEventWriter::stored(EventId id) const
{
    return TestServer::value(
        m_database,
        sqlStatement("SELECT concat_ws('|', experience_progress_id, event_type, "
                     "coalesce(content_id, 'NULL'), coalesce(data::text, "
                     "'NULL'), coalesce(location_lat::text, 'NULL'), "
                     "coalesce(location_lng::text, 'NULL'), timestamp) FROM "
                     "player_progress_events WHERE id = $1",
                     id));
}

void TestEventWriter::anEventIsStoredAsGiven()
{
    const auto id = m_gateway->appendEvent(visit()).result();
    QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
    QCOMPARE(stored(*id),
             m_save.toString()
                 + u"|waypoint_visited|8_inter_gravity_car|{\"time_spent\": 120, "
                   "\"distance_traveled\": 1.20}|37.905696|-122.547701|2025-10-28 "
                   "20:53:20.123456"_s);
}

void TestEventWriter::absentValuesAreNull()
{
    NewEvent event = visit();
    event.contentId.reset();
    event.data.reset();
    event.latitude.reset();
    event.longitude.reset();
    const auto id = m_gateway->appendEvent(event).result();
    QVERIFY(id);
    QCOMPARE(stored(*id),
             m_save.toString()
                 + u"|waypoint_visited|NULL|NULL|NULL|NULL|2025-10-28 20:53:20.123456"_s);
    event.data = JsonText("null");
    event.contentId = QString();
    const auto other = m_gateway->appendEvent(event).result();
    QCOMPARE(stored(*other),
             m_save.toString() + u"|waypoint_visited||null|NULL|NULL|2025-10-28 20:53:20.123456"_s);
}

void TestEventWriter::aModelMadeTableWithoutDefaultsServesToo()
{
    TestServer::execute(m_database,
                        "ALTER TABLE player_progress_events ALTER id DROP DEFAULT, "
                        "ALTER timestamp DROP DEFAULT, ALTER data DROP DEFAULT");
    QVERIFY(m_gateway->appendEvent(visit()).result());
}

void TestEventWriter::whatCannotBeStoredIsRefusedWithTheReason_data()
{
    QTest::addColumn<std::function<void(NewEvent &)>>("spoil");
    QTest::addColumn<QString>("reason");
    using Spoil = std::function<void(NewEvent &)>;
    const auto row = [](const char *name, const Spoil &spoil, const QString &reason) {
        QTest::newRow(name) << spoil << reason;
    };
    row(
        "no type", [](NewEvent &e) { e.eventType.clear(); }, u"type"_s);
    row(
        "long type", [](NewEvent &e) { e.eventType.fill(u'x', 51); }, u"50"_s);
    row(
        "long content", [](NewEvent &e) { e.contentId = QString(256, u'x'); }, u"255"_s);
    row(
        "U+0000", [](NewEvent &e) { e.contentId = QString(QChar(u'\0')); }, u"U+0000"_s);
    row(
        "no JSON", [](NewEvent &e) { e.data = JsonText("{"); }, u"Line 1"_s);
    row(
        "NUL in JSON", [](NewEvent &e) { e.data = JsonText("\"\\u0000\""); }, u"Line 1"_s);
    row(
        "NaN", [](NewEvent &e) { e.latitude = std::nan(""); }, u"finite"_s);
    row(
        "infinity", [](NewEvent &e) { e.longitude = std::numeric_limits<double>::infinity(); },
        u"finite"_s);
}

void TestEventWriter::whatCannotBeStoredIsRefusedWithTheReason()
{
    QFETCH(std::function<void(NewEvent &)>, spoil);
    QFETCH(QString, reason);
    NewEvent event = visit();
    spoil(event);
    const auto refused = m_gateway->appendEvent(event).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QVERIFY2(refused.error().detail.contains(reason), qPrintable(refused.error().detail));
    NewEvent fitting = visit();
    fitting.eventType = QString(24, u'x') + u"🌲"_s; // 25 characters in 26 UTF-16 units
    fitting.contentId = u"🌲"_s.repeated(255);
    QVERIFY(m_gateway->appendEvent(fitting).result());
}

void TestEventWriter::anUnknownSaveIsNotFound()
{
    NewEvent event = visit();
    event.progress = ProgressId::create();
    QCOMPARE(m_gateway->appendEvent(event).result().error().kind, Error::Kind::NotFound);
}

void TestEventWriter::readOnlyIsRefused()
{
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    QCOMPARE(gateway.appendEvent(visit()).result().error().kind, Error::Kind::Refused);
}

QTEST_GUILESS_MAIN(TestEventWriter)
#include "tst_eventwriter.moc"
