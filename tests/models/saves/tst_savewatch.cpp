#include "models/json/jsonformat.h"
#include "models/json/jsonpatch.h"
#include "tests/models/saves/fakesession.h"

#include <QSignalSpy>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// After a save: which places are told to be put back, and what Put Back writes.
class TestSaveWatch : public QObject, FakeSession
{
    Q_OBJECT
private slots:
    void onlyWhatIsCertainIsTold_data();
    void onlyWhatIsCertainIsTold();
    void putBackWritesWhereThePlaceIsByThen();
    void elementsAreFoundByWhatWasChosen_data();
    void elementsAreFoundByWhatWasChosen();
    void whatIsChosenLaterIsLookedAtAgain();
    void whatIsGoneWithItsElementIsNotPutBack();
    void theTimeIsThatOfTheWriting_data();
    void theTimeIsThatOfTheWriting();

private:
    /// As a person would: base, patched, saved.
    void save(const QByteArray &base, const QByteArray &patch)
    {
        begin();
        open(row(base, u"1"_s));
        edit(patch);
    }
    void edit(const QByteArray &patch)
    {
        const auto edits = JsonPatch::parse(patch);
        QVERIFY(edits && m_document->apply(*edits, u"edits"_s));
        m_saves->save(m_target);
        answerWritten();
        QTRY_COMPARE(m_document->state(), SaveDocument::State::Clean);
    }
    /// 22 to the second element's n, which is 2.
    void saveSecond() { edit(R"([{"op": "replace", "path": "/items/1/n", "value": 22}])"); }
    void choose(const ElementIdentity &choice)
    {
        IdentityChoices choices;
        choices.set(u"/items"_s, choice);
        m_document->setIdentityChoices(choices);
    }
    void answerWritten()
    {
        SaveOutcome outcome;
        outcome.row
            = row(canonicalText(m_document->sentText()->utf8())->utf8(), u"after the save"_s);
        outcome.row->updatedAt = m_savedAt;
        outcome.savedAt = m_savedAt;
        m_store->outcomes.answer(outcome);
    }
    void gameWrites(const QByteArray &json, std::optional<Timestamp> at = {})
    {
        SaveRow written = row(json, u"written %1"_s.arg(++m_writes));
        written.updatedAt = at;
        watch()->look();
        m_store->versions.answer(written.version);
        QTRY_COMPARE(m_store->rows.waiting(), 1);
        m_store->rows.answer(written);
        QTRY_COMPARE(m_document->version(), written.version);
    }
    [[nodiscard]] SaveWatch *watch() const { return m_saves->watch(m_target); }
    [[nodiscard]] QStringList told() const
    {
        QStringList lines;
        for (const PutBackPlace &place : watch()->places())
            lines.append(place.saved.place()
                         + (place.now ? (place.isOldValue ? u" back to "_s : u" to "_s)
                                    + place.now->toString()
                                      : u" gone"_s));
        return lines;
    }

    const Timestamp m_savedAt = Timestamp::fromPostgres(820'000'000'000'000);
    int m_writes = 0;
};

void TestSaveWatch::onlyWhatIsCertainIsTold_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("later");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<QByteArray>("restored"); // by Put Back; empty: the button is not there

    const QByteArray named = R"({"items": [{"id": "x", "n": 1}, {"id": "y", "n": 2},)"
                             R"( {"id": "z", "n": 3}, {"id": "w", "n": 4}], "deaths": 0})";
    const QByteArray shift
        = R"([{"op": "replace", "path": "/items/2/n", "value": 33}, {"op": "remove", "path": "/items/0"}])";
    QTest::newRow("elements shifted, the game wrote elsewhere")
        << named << shift
        << QByteArray(R"({"items": [{"id": "y", "n": 2}, {"id": "z", "n": 33},)"
                      R"( {"id": "w", "n": 4}], "deaths": 1})")
        << QStringList() << QByteArray();
    QTest::newRow("elements shifted, the game wrote back what it held")
        << named << shift << named
        << QStringList{u"/items/1/n back to 3"_s, u"/items/0 back to {\"n\": 1, \"id\": \"x\"}"_s}
        << QByteArray(R"({"items": [{"id": "y", "n": 2}, {"id": "z", "n": 33},)"
                      R"( {"id": "w", "n": 4}], "deaths": 0})");
    QTest::newRow("the same without an identity")
        << QByteArray(R"({"items": [{"n": 1}, {"n": 2}, {"n": 3}, {"n": 4}]})") << shift
        << QByteArray(R"({"items": [{"n": 1}, {"n": 2}, {"n": 3}, {"n": 4}]})")
        << QStringList{u"/items/1/n back to 3"_s, u"/items/0 back to {\"n\": 1}"_s}
        << QByteArray(R"({"items": [{"n": 2}, {"n": 33}, {"n": 4}]})");
    QTest::newRow("nobody can tell which element it is")
        << QByteArray(R"({"items": [{"n": 1}, {"n": 2}, {"n": 3}]})")
        << QByteArray(R"([{"op": "replace", "path": "/items/1/n", "value": 22}])")
        << QByteArray(R"({"items": [{"n": 1}, {"n": 7}, {"n": 8}, {"n": 3}]})") << QStringList()
        << QByteArray();
    QTest::newRow("one of two equal ones removed, the game wrote elsewhere")
        << QByteArray(R"({"dup": ["k", "k", "z"], "deaths": 0})")
        << QByteArray(R"([{"op": "remove", "path": "/dup/0"}])")
        << QByteArray(R"({"dup": ["k", "z"], "deaths": 1})") << QStringList() << QByteArray();
    QTest::newRow("one of two equal ones is back")
        << QByteArray(R"({"dup": ["k", "k", "z"]})")
        << QByteArray(R"([{"op": "remove", "path": "/dup/0"}])")
        << QByteArray(R"({"dup": ["k", "k", "z"]})") << QStringList{u"/dup/0 back to \"k\""_s}
        << QByteArray(R"({"dup": ["k", "z"]})");
    QTest::newRow("what was appended is gone, and another came")
        << QByteArray(R"({"bag": ["a", "b"]})")
        << QByteArray(R"([{"op": "add", "path": "/bag/-", "value": "sword"}])")
        << QByteArray(R"({"bag": ["a", "b", "potion"]})") << QStringList{u"/bag/2 gone"_s}
        << QByteArray(R"({"bag": ["a", "b", "potion", "sword"]})");
    QTest::newRow("what was appended stands elsewhere")
        << QByteArray(R"({"bag": ["a", "b"]})")
        << QByteArray(R"([{"op": "add", "path": "/bag/-", "value": "sword"}])")
        << QByteArray(R"({"bag": ["sword", "potion", "a"]})") << QStringList() << QByteArray();
    QTest::newRow("an element changed in place and put back")
        << QByteArray(R"({"bag": ["a", "b", "c"]})")
        << QByteArray(R"([{"op": "replace", "path": "/bag/1", "value": "q"}])")
        << QByteArray(R"({"bag": ["a", "b", "c"]})") << QStringList{u"/bag/1 back to \"b\""_s}
        << QByteArray(R"({"bag": ["a", "q", "c"]})");
    QTest::newRow("a member removed is back")
        << QByteArray(R"({"flags": {"a": 1, "b": 2}})")
        << QByteArray(R"([{"op": "remove", "path": "/flags/a"}])")
        << QByteArray(R"({"flags": {"a": 1, "b": 2}})") << QStringList{u"/flags/a back to 1"_s}
        << QByteArray(R"({"flags": {"b": 2}})");
    QTest::newRow("a member added is gone")
        << QByteArray(R"({"flags": {}})")
        << QByteArray(R"([{"op": "add", "path": "/flags/a", "value": 1}])")
        << QByteArray(R"({"flags": {}})") << QStringList{u"/flags/a gone"_s}
        << QByteArray(R"({"flags": {"a": 1}})");
}

void TestSaveWatch::onlyWhatIsCertainIsTold()
{
    QFETCH(const QByteArray, base);
    QFETCH(const QByteArray, patch);
    QFETCH(const QByteArray, later);
    QFETCH(const QStringList, told);
    QFETCH(const QByteArray, restored);
    save(canonicalText(base)->utf8(), patch);
    gameWrites(canonicalText(later)->utf8());
    QCOMPARE(this->told(), told);
    QCOMPARE(watch()->state(),
             told.isEmpty() ? SaveWatch::State::AsSaved : SaveWatch::State::PutBack);
    m_saves->putBack(m_target);
    QCOMPARE(m_store->written.size(), told.isEmpty() ? 1 : 2);
    if (!told.isEmpty())
        QCOMPARE(*canonicalText(m_document->tree().documentText()->utf8()),
                 *canonicalText(restored));
}

/// What the watch saw is not always the row that lies under the edits by the time of the click.
void TestSaveWatch::putBackWritesWhereThePlaceIsByThen()
{
    save(R"({"items": [{"n": 1, "id": "x"}, {"n": 2, "id": "y"}]})",
         R"([{"op": "replace", "path": "/items/1/n", "value": 22}])");
    gameWrites(R"({"items": [{"n": 1, "id": "x"}, {"n": 2, "id": "y"}]})");
    QCOMPARE(told(), QStringList{u"/items/1/n back to 2"_s});
    m_saves->reload(m_target);
    m_store->rows.answer(
        row(R"({"items": [{"n": 0, "id": "first"}, {"n": 1, "id": "x"}, {"n": 2, "id": "y"}]})",
            u"later"_s));
    QTRY_COMPARE(m_document->version(), u"later"_s);
    m_saves->putBack(m_target);
    QCOMPARE(m_store->written.size(), 2);
    QCOMPARE(m_store->written.last().operations.size(), 1);
    QCOMPARE(m_store->written.last().operations.first().path.toString(), u"/items/2/n"_s);
}

void TestSaveWatch::elementsAreFoundByWhatWasChosen_data()
{
    QTest::addColumn<ElementIdentity>("choice");
    QTest::addColumn<QByteArray>("later");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<QString>("written"); // by Put Back, or nothing
    using By = ElementIdentity::By;
    const QByteArray turned = R"({"items": [{"n": 2, "id": "a", "serial": 2},)"
                              R"( {"n": 1, "id": "b", "serial": 1}]})";
    QTest::newRow("by a key, though there is an id")
        << ElementIdentity{By::Key, u"serial"_s} << turned << QStringList{u"/items/1/n back to 2"_s}
        << u"/items/0/n"_s;
    QTest::newRow("by itself") << ElementIdentity{} << turned << QStringList{u"/items/1/n to 1"_s}
                               << u"/items/1/n"_s;
    QTest::newRow("by position") << ElementIdentity{By::Position} << turned
                                 << QStringList{u"/items/1/n to 1"_s} << u"/items/1/n"_s;
    QTest::newRow("by position, gone")
        << ElementIdentity{By::Position}
        << QByteArray(R"({"items": [{"n": 22, "id": "b", "serial": 2}]})")
        << QStringList{u"/items/1/n gone"_s} << QString();
}

void TestSaveWatch::elementsAreFoundByWhatWasChosen()
{
    QFETCH(const ElementIdentity, choice);
    QFETCH(const QByteArray, later);
    QFETCH(const QStringList, told);
    QFETCH(const QString, written);
    begin();
    open(row(R"({"items": [{"n": 1, "id": "a", "serial": 1}, {"n": 2, "id": "b", "serial": 2}]})",
             u"1"_s));
    choose(choice);
    saveSecond();
    gameWrites(later);
    QCOMPARE(this->told(), told);
    m_saves->putBack(m_target);
    QCOMPARE(m_store->written.size(), written.isEmpty() ? 1 : 2);
    if (!written.isEmpty())
        QCOMPARE(m_store->written.last().operations.first().path.toString(), written);
}

void TestSaveWatch::whatIsChosenLaterIsLookedAtAgain()
{
    begin();
    open(row(R"({"items": [{"n": 1, "id": "a", "serial": 1}, {"n": 2, "id": "b", "serial": 2}]})",
             u"1"_s));
    saveSecond();
    const QByteArray later = R"({"items": [{"n": 22, "id": "a", "serial": 2},)"
                             R"( {"n": 1, "id": "b", "serial": 1}]})";
    gameWrites(later);
    QCOMPARE(told(), QStringList{u"/items/1/n to 1"_s});
    const Timestamp seenAt = watch()->seenAt();
    choose({ElementIdentity::By::Key, u"serial"_s});
    QTRY_COMPARE(m_store->rows.waiting(), 1);
    m_store->rows.answer(row(later, m_document->version()));
    QTRY_COMPARE(watch()->state(), SaveWatch::State::AsSaved);
    QVERIFY(watch()->places().isEmpty());
    QCOMPARE(watch()->seenAt(), seenAt);
}

void TestSaveWatch::whatIsGoneWithItsElementIsNotPutBack()
{
    save(R"({"items": [{"n": 1, "id": "x"}, {"n": 2, "id": "y"}]})",
         R"([{"op": "replace", "path": "/items/1/n", "value": 22}])");
    QSignalSpy failed(m_saves.get(), &OpenSaves::saveFailed);
    gameWrites(R"({"items": [{"n": 1, "id": "x"}, {"n": 3, "id": "z"}]})");
    QCOMPARE(told(), QStringList{u"/items/1/n gone"_s});
    QVERIFY(!watch()->places().first().canBePutBack());
    m_saves->putBack(m_target);
    QCOMPARE(failed.count(), 0);
    m_saves->putBack(m_target, watch()->places().first().saved);
    QCOMPARE(failed.count(), 1); // says why
    QCOMPARE(m_store->written.size(), 1);
    QVERIFY(!m_document->isDirty());
}

void TestSaveWatch::theTimeIsThatOfTheWriting_data()
{
    QTest::addColumn<int>("seconds"); // the row's own time, after that of the save
    QTest::addColumn<bool>("isTheRows");
    QTest::newRow("the row tells it") << 41 << true;
    QTest::newRow("the game does not touch the row's time") << 0 << false;
}

void TestSaveWatch::theTimeIsThatOfTheWriting()
{
    QFETCH(const int, seconds);
    QFETCH(const bool, isTheRows);
    save(R"({"a": 1})", R"([{"op": "replace", "path": "/a", "value": 2}])");
    const Timestamp written = Timestamp::fromPostgres(m_savedAt.sincePostgresEpoch()
                                                      + seconds * Timestamp::MicrosecondsPerSecond);
    const Timestamp before = Timestamp::now();
    gameWrites(R"({"a": 1})", written);
    QTRY_COMPARE(watch()->state(), SaveWatch::State::PutBack);
    if (isTheRows)
        QCOMPARE(watch()->seenAt(), written);
    else
        QVERIFY(watch()->seenAt() >= before);
}

QTEST_GUILESS_MAIN(TestSaveWatch)
#include "tst_savewatch.moc"
