#include "models/exchange/eventdifference.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

PlayerProgressEvent visit()
{
    PlayerProgressEvent event{.id = EventId::create(),
                              .progressId = ProgressId::create(),
                              .playerId = PlayerId::create()};
    event.experienceId = u"wylding-woods"_s;
    event.eventType = u"waypoint_visited"_s;
    event.contentId = u"gate"_s;
    event.data = JsonText("{\"exact\": 10.00}");
    event.latitude = 37.9;
    event.longitude = std::numeric_limits<double>::quiet_NaN();
    event.timestamp = Timestamp::fromPostgres(1);
    return event;
}

using Change = std::function<void(PlayerProgressEvent &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestEventDifference : public QObject
{
    Q_OBJECT

private slots:
    void anEventIsKnownByEverythingButItsIds_data();
    void anEventIsKnownByEverythingButItsIds();
    void ofEqualEventsAsManyAreMissingAsTheLogLacks();
    void missingEventsKeepTheirOrder();
};

void TestEventDifference::anEventIsKnownByEverythingButItsIds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isMissing");
    const auto row = [](const char *name, bool isMissing, const Change &change) {
        QTest::newRow(name) << change << isMissing;
    };
    row("only the ids", false, [](auto &) {});
    row("the same data in another form", false,
        [](auto &event) { event.data = JsonText("{ \"exact\":1000e-2 }"); });
    row("another experience", true, [](auto &event) { event.experienceId = u"west-of-house"_s; });
    row("another type", true, [](auto &event) { event.eventType = u"ping"_s; });
    row("no content", true, [](auto &event) { event.contentId.reset(); });
    row("empty content", true, [](auto &event) { event.contentId = u""_s; });
    row("another number in the data", true,
        [](auto &event) { event.data = JsonText("{\"exact\": 10.0}"); });
    row("no data", true, [](auto &event) { event.data.reset(); });
    row("data that is JSON null", true, [](auto &event) { event.data = JsonText("null"); });
    row("another place", true, [](auto &event) { event.latitude = 37.90000000000001; });
    row("no place", true, [](auto &event) { event.longitude.reset(); });
    row("a microsecond later", true,
        [](auto &event) { event.timestamp = Timestamp::fromPostgres(2); });
}

void TestEventDifference::anEventIsKnownByEverythingButItsIds()
{
    QFETCH(Change, change);
    QFETCH(bool, isMissing);
    PlayerProgressEvent event = visit();
    change(event);
    QCOMPARE(eventsMissing({visit()}, {event}).size(), isMissing ? 1 : 0);
}

void TestEventDifference::ofEqualEventsAsManyAreMissingAsTheLogLacks()
{
    QCOMPARE(eventsMissing({}, {visit(), visit(), visit()}).size(), 3);
    QCOMPARE(eventsMissing({visit()}, {visit(), visit(), visit()}).size(), 2);
    QCOMPARE(eventsMissing({visit(), visit(), visit()}, {visit()}).size(), 0);
}

void TestEventDifference::missingEventsKeepTheirOrder()
{
    QList<PlayerProgressEvent> events;
    for (int i = 0; i < 9; ++i) {
        events.append(visit());
        events.last().timestamp = Timestamp::fromPostgres(9 - i);
    }
    const auto missing = eventsMissing({visit()}, events); // the last one
    QCOMPARE(missing.size(), 8);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(missing[i].id, events[i].id);
}

QTEST_APPLESS_MAIN(TestEventDifference)
#include "tst_eventdifference.moc"
