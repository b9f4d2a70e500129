#include "models/items/selection.h"
#include "tests/support/fakeeventsource.h"
#include "tests/support/fakeplayersource.h"
#include "views/common/searchbox.h"
#include "views/events/visitsdialog.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestVisitsDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void countsForThisExperienceThisPlayerAndAll();
    void aWaypointIsTakenAsItIsWritten();
    void aPeriodCountsAnew();
    void withoutAWaypointNothingIsAsked();
    void theProfileHasNoExperience();
    void aLateAnswerToAnOlderQuestionIsDropped();
    void aFailureIsSaid();
    void itFollowsTheSelection();
    void countedEventsCanBeShown();
    void namesForScreenReadersAreThere();

private:
    [[nodiscard]] QTableWidget *table() const
    {
        return m_dialog->findChild<QTableWidget *>(u"visits"_s);
    }
    [[nodiscard]] QString cell(int row) const { return table()->item(row, 0)->text(); }
    void answer(size_t request, qint64 count)
    {
        m_events->counts[request]->addResult(
            Result<QList<EventCount>>({EventCount{u"total"_s, count}}));
        m_events->counts[request]->finish();
    }

    const PlayerId m_player = *PlayerId::fromUuid(test::numberedId(901));
    const ProgressId m_progress = *ProgressId::fromUuid(test::numberedId(900));
    std::unique_ptr<test::FakeEventSource> m_events;
    std::unique_ptr<test::FakePlayerSource> m_players;
    std::unique_ptr<Selection> m_selection;
    VisitsDialog *m_dialog = nullptr;
};

void TestVisitsDialog::init()
{
    m_events = std::make_unique<test::FakeEventSource>();
    m_players = std::make_unique<test::FakePlayerSource>();
    m_selection = std::make_unique<Selection>();
    m_selection->setPlayer(m_player);
    m_selection->setSave(SaveTarget(m_progress));
    m_dialog = new VisitsDialog(*m_events, *m_players, *m_selection, nullptr);
}

void TestVisitsDialog::cleanup()
{
    delete m_dialog;
}

void TestVisitsDialog::countsForThisExperienceThisPlayerAndAll()
{
    m_dialog->setWaypoint(u"mill-pond"_s);
    QCOMPARE(m_events->counted.size(), size_t(3));
    QCOMPARE(m_events->counted[0].scope, EventScope(m_progress));
    QCOMPARE(m_events->counted[1].scope, EventScope(m_player));
    QCOMPARE(m_events->counted[2].scope, EventScope(SearchQuery()));
    for (const EventRequest &request : m_events->counted)
        QCOMPARE(request.filter.text(), u"type:waypoint_visited content:mill-pond"_s);
    QCOMPARE(cell(2), u"counting…"_s);
    answer(0, 2);
    answer(1, 3);
    answer(2, 12'345);
    QTRY_COMPARE(cell(0), u"2"_s);
    QTRY_COMPARE(cell(1), u"3"_s);
    QTRY_COMPARE(cell(2), QLocale().toString(12'345));
}

void TestVisitsDialog::aWaypointIsTakenAsItIsWritten()
{
    m_dialog->setWaypoint(u" a \"b\" type:x "_s);
    QCOMPARE(m_events->counted[0].filter.topTerms().size(), 2);
    QCOMPARE(m_events->counted[0].filter.topTerms()[1],
             SearchQuery::termText(u"content"_s, u"a \"b\" type:x"_s));
}

void TestVisitsDialog::aPeriodCountsAnew()
{
    m_dialog->setWaypoint(u"mill-pond"_s);
    auto *period = m_dialog->findChild<QComboBox *>(u"visitsPeriod"_s);
    period->setCurrentText(u"Last 7 days"_s);
    QCOMPARE(m_events->counted.size(), size_t(6));
    QCOMPARE(m_events->counted[5].filter.text(),
             u"type:waypoint_visited content:mill-pond after:7d"_s);
    for (int entry = 0; entry < period->count(); ++entry) {
        period->setCurrentIndex(entry);
        QVERIFY(m_events->counted.back().filter.topTerms().size() >= 2);
    }
}

void TestVisitsDialog::withoutAWaypointNothingIsAsked()
{
    m_dialog->setWaypoint({});
    QVERIFY(m_events->counted.empty());
    QCOMPARE(cell(0), u"–"_s);
    QCOMPARE(table()->item(0, 0)->data(Qt::AccessibleTextRole).toString(),
             u"Name a waypoint to count its visits."_s);
}

void TestVisitsDialog::theProfileHasNoExperience()
{
    m_selection->setSave(SaveTarget(m_player));
    m_dialog->setWaypoint(u"mill-pond"_s);
    QCOMPARE(m_events->counted.size(), size_t(2));
    QCOMPARE(cell(0), u"–"_s);
    QCOMPARE(cell(1), u"counting…"_s);
}

void TestVisitsDialog::aLateAnswerToAnOlderQuestionIsDropped()
{
    m_dialog->setWaypoint(u"mill-pond"_s);
    m_dialog->setWaypoint(u"bridge"_s);
    QVERIFY(m_events->counts[2]->isCanceled());
    answer(5, 7);
    QTRY_COMPARE(cell(2), u"7"_s);
}

void TestVisitsDialog::aFailureIsSaid()
{
    m_dialog->setWaypoint(u"mill-pond"_s);
    m_dialog->show();
    m_events->counts[2]->addResult(
        Result<QList<EventCount>>(Error{Error::Kind::Connection, {}, {}, {}}));
    m_events->counts[2]->finish();
    QTRY_COMPARE(cell(2), u"–"_s);
    QVERIFY(!table()->item(2, 0)->data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestVisitsDialog::itFollowsTheSelection()
{
    m_dialog->setWaypoint(u"mill-pond"_s);
    const auto other = *ProgressId::fromUuid(test::numberedId(800));
    m_selection->setSave(SaveTarget(other));
    QCOMPARE(m_events->counted.size(), size_t(6));
    QCOMPARE(m_events->counted[3].scope, EventScope(other));
}

void TestVisitsDialog::countedEventsCanBeShown()
{
    const QSignalSpy wanted(m_dialog, &VisitsDialog::eventsWanted);
    m_dialog->setWaypoint(u"mill-pond"_s);
    for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Show Events"_s)
            button->click();
    }
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"type:waypoint_visited content:mill-pond"_s);
}

void TestVisitsDialog::namesForScreenReadersAreThere()
{
    QCOMPARE(m_dialog->findChild<QLineEdit *>(u"visitsWaypoint"_s)->accessibleName(),
             u"Waypoint"_s);
    QCOMPARE(m_dialog->findChild<QComboBox *>(u"visitsPeriod"_s)->accessibleName(), u"Period"_s);
    QCOMPARE(table()->accessibleName(), u"Visits"_s);
    QCOMPARE(table()->verticalHeaderItem(0)->text(), u"This player, this experience"_s);
}

QTEST_MAIN(TestVisitsDialog)
#include "tst_visitsdialog.moc"
