#include "models/saves/rowfollower.h"
#include "tests/models/saves/fakesession.h"

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

class TestRowFollower : public QObject, FakeSession
{
    Q_OBJECT
private slots:
    void init();
    void whatOthersWroteComesUnderTheEdits();
    void aRowThatRestsIsAskedLess();
    void nobodyAsksWhileNobodyLooks();
    void aServerThatDoesNotAnswerIsNoHarm();
    void anAnswerForAnotherSaveIsDropped();
    void aSaveOnItsWayIsNotDisturbed();

private:
    std::unique_ptr<RowFollower> m_follower;
};

void TestRowFollower::init()
{
    m_follower.reset();
    begin();
    m_follower = std::make_unique<RowFollower>(*m_saves, *m_store);
    open(row("{\"a\": 1, \"b\": 1}", u"1"_s));
    m_follower->follow(m_document);
}

void TestRowFollower::whatOthersWroteComesUnderTheEdits()
{
    QVERIFY(m_document->setAt(*JsonPointer::parse(u"/a"), JsonText("2")));
    m_follower->look();
    m_store->versions.answer(u"2"_s);
    QTRY_COMPARE(m_store->rows.waiting(), 1);
    m_store->rows.answer(row("{\"a\": 1, \"b\": 7}", u"2"_s));
    QTRY_COMPARE(m_document->tree().documentText()->utf8(), QByteArray("{\"a\": 2, \"b\": 7}"));
    QCOMPARE(m_document->state(), SaveDocument::State::Dirty);
}

void TestRowFollower::aRowThatRestsIsAskedLess()
{
    QCOMPARE(m_follower->interval(), RowFollower::Interval);
    for (int look = 0; look < 8; ++look) {
        m_follower->look();
        m_store->versions.answer(u"1"_s);
        QTRY_VERIFY(m_follower->isAsking());
        QCoreApplication::sendPostedEvents();
    }
    QTRY_COMPARE(m_follower->interval(), RowFollower::LongestInterval);
    QCOMPARE(m_store->rows.waiting(), 0);
    m_follower->look();
    m_store->versions.answer(u"2"_s);
    QTRY_COMPARE(m_follower->interval(), RowFollower::Interval);
}

void TestRowFollower::nobodyAsksWhileNobodyLooks()
{
    m_follower->setLooking(false);
    QVERIFY(!m_follower->isAsking());
    m_follower->setLooking(true); // and at once when somebody does again
    QCOMPARE(m_store->versions.waiting(), 1);
    m_follower->follow(nullptr);
    QVERIFY(!m_follower->isAsking());
    m_follower->look();
    QCOMPARE(m_store->versions.waiting(), 1);
}

void TestRowFollower::aServerThatDoesNotAnswerIsNoHarm()
{
    m_follower->look();
    m_store->versions.answer(Error{Error::Kind::Connection, u"no line"_s, {}, {}});
    QTRY_VERIFY(m_follower->interval() > RowFollower::Interval);
    QCOMPARE(m_store->rows.waiting(), 0);
    QVERIFY(m_follower->isAsking());
}

void TestRowFollower::anAnswerForAnotherSaveIsDropped()
{
    m_follower->look();
    m_follower->follow(nullptr);
    m_store->versions.answer(u"2"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_store->rows.waiting(), 0);
    QVERIFY(!m_follower->isAsking());
}

void TestRowFollower::aSaveOnItsWayIsNotDisturbed()
{
    QVERIFY(m_document->setAt(*JsonPointer::parse(u"/a"), JsonText("2")));
    m_saves->save(m_target);
    QCOMPARE(m_document->state(), SaveDocument::State::Saving);
    m_follower->look();
    m_store->versions.answer(u"2"_s);
    QTRY_VERIFY(m_follower->isAsking());
    QCOMPARE(m_store->rows.waiting(), 0);
}

QTEST_GUILESS_MAIN(TestRowFollower)
#include "tst_rowfollower.moc"
