#include "models/items/baseline.h"
#include "models/items/viewzone.h"
#include "models/saves/opensaves.h"
#include "models/services/editservice.h"
#include "tests/support/fakeeventsource.h"
#include "tests/support/fakesavestore.h"

#include <QTest>
#include <QThreadPool>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What the game did since a moment, and nothing of what was written from here.
class TestBaseline : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void ownSavesAreNoChangeOfTheGames_data();
    void ownSavesAreNoChangeOfTheGames();
    void aRecordOfTheRowCountsByItsJson();
    void whatTheGameAddedToACounterIsTheGames();
    void whatTheGameTookAwayStaysGone();
    void whatIsGoneIsMarkedOnWhatItWasIn();
    void veryManyChangesAreMarkedOnTheirContainer();
    void aLaterBaselineIsNotReplacedByAnEarlierOne();
    void elementsAreToldApartAsWasChosen();

private:
    [[nodiscard]] SaveRow row(const QByteArray &json, const QString &version) const
    {
        return {m_target, version, {}, JsonText(json), {}};
    }
    [[nodiscard]] Edit own(const QByteArray &patch, const QString &column = u"state"_s) const
    {
        return {1, Timestamp::now(), {}, {}, m_target, column, JsonText(patch), JsonText("[]")};
    }
    /// Something written from here, and the row as it is by then.
    void write(const Edit &edit, const QByteArray &json)
    {
        QVERIFY(m_document->refresh(row(json, u"2"_s)));
        m_baseline->takeIn(edit);
    }

    const SaveTarget m_target{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    FakeEventSource m_events;
    ViewZone m_zone;
    std::unique_ptr<SaveDocument> m_document;
    std::unique_ptr<Baseline> m_baseline;
};

void TestBaseline::init()
{
    m_document = std::make_unique<SaveDocument>(m_target);
    m_document->load(row(R"({"a": 1, "b": 1, "list": ["x"]})", u"1"_s));
    m_baseline = std::make_unique<Baseline>(m_events, m_zone);
    m_baseline->setDocument(m_document.get());
    m_baseline->begin();
}

void TestBaseline::ownSavesAreNoChangeOfTheGames_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("games");
    QTest::newRow("one's own alone")
        << QByteArray(R"([{"op": "replace", "path": "/a", "value": 5}])")
        << QByteArray(R"({"a": 5, "b": 1, "list": ["x"]})") << QByteArray("[]");
    QTest::newRow("the game wrote elsewhere")
        << QByteArray(R"([{"op": "replace", "path": "/a", "value": 5}])")
        << QByteArray(R"({"a": 5, "b": 2, "list": ["x"]})")
        << QByteArray(R"([{"op": "replace", "path": "/b", "value": 2}])");
    QTest::newRow("the game wrote there after it")
        << QByteArray(R"([{"op": "replace", "path": "/a", "value": 5}])")
        << QByteArray(R"({"a": 6, "b": 1, "list": ["x"]})")
        << QByteArray(R"([{"op": "replace", "path": "/a", "value": 6}])");
    QTest::newRow("both appended")
        << QByteArray(R"([{"op": "add", "path": "/list/-", "value": "mine"}])")
        << QByteArray(R"({"a": 1, "b": 1, "list": ["x", "mine", "game"]})")
        << QByteArray(R"([{"op": "add", "path": "/list/2", "value": "game"}])");
}

void TestBaseline::ownSavesAreNoChangeOfTheGames()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, games);
    write(own(patch), json);
    QTRY_COMPARE(m_baseline->patch().toText().utf8(), games);
    QVERIFY(
        m_document->refresh(row(json, u"3"_s))); // and once more, from the baseline as it is now
    QCOMPARE(m_baseline->patch().toText().utf8(), games);
}

void TestBaseline::aRecordOfTheRowCountsByItsJson()
{
    write(own(R"([{"op": "replace", "path": "/playtime_seconds", "value": 7},)"
              R"( {"op": "replace", "path": "/state/a", "value": 5}])",
              QString()),
          R"({"a": 5, "b": 2, "list": ["x"]})");
    QTRY_COMPARE(m_baseline->patch().toText().utf8(),
                 R"([{"op": "replace", "path": "/b", "value": 2}])");
}

void TestBaseline::whatTheGameAddedToACounterIsTheGames()
{
    write(own(R"([{"op": "replace", "path": "/a", "value": 13, "added": 10}])"),
          R"({"a": 13, "b": 1, "list": ["x"]})");
    QTRY_COMPARE(
        m_baseline->patch().toText().utf8(),
        R"([{"op": "replace", "path": "/a", "value": 13}])"); // from 11: two are the game's
}

void TestBaseline::whatTheGameTookAwayStaysGone()
{
    write(own(R"([{"op": "replace", "path": "/gone/deep", "value": 1},)"
              R"( {"op": "replace", "path": "/a", "value": 5}])"),
          R"({"a": 5, "list": ["x"]})");
    QTRY_COMPARE(m_baseline->patch().toText().utf8(), R"([{"op": "remove", "path": "/b"}])");
}

void TestBaseline::whatIsGoneIsMarkedOnWhatItWasIn()
{
    m_document->load(row(R"({"note": "n", "bag": {"map": 1, "rope": 2, "x": {"y": 1}}})", u"1"_s));
    m_baseline->begin();
    QVERIFY(m_document->refresh(row(R"({"bag": {"rope": 3, "x": {}}})", u"2"_s)));
    QTRY_COMPARE(m_baseline->paths(), 4);
    QCOMPARE(m_baseline->removedAtTop(), QStringList{u"note"_s});
    const auto told = [this](QStringView path) {
        QStringList texts;
        for (const RowNote &note :
             m_baseline->notes(*m_document->tree().find(*JsonPointer::parse(path)))) {
            texts.append(note.text);
            texts.last().truncate(texts.last().indexOf(u" since"));
            texts.last() += note.text.mid(note.text.lastIndexOf(u": "));
        }
        return texts;
    };
    QCOMPARE(told(u"/bag"), QStringList{u"1 removed: map"_s});
    QCOMPARE(told(u"/bag/x"), QStringList{u"1 removed: y"_s});
    QVERIFY(told(u"/bag/rope").first().startsWith(u"changed"_s));
    m_baseline->end();
    QVERIFY(told(u"/bag").isEmpty());
}

void TestBaseline::veryManyChangesAreMarkedOnTheirContainer()
{
    constexpr int Flags = ServerChange::MostInOneContainer + 1;
    const auto json = [](int value) {
        const QByteArray said = QByteArray::number(value);
        QByteArrayList flags;
        for (int flag = 0; flag < Flags; ++flag)
            flags.append('"' + QByteArray::number(flag) + "\": " + said);
        return QByteArray("{\"flags\": {" + flags.join(", ") + "}, \"few\": {\"a\": " + said
                          + "}}");
    };
    m_document->load(row(json(0), u"1"_s));
    m_baseline->begin();
    QVERIFY(m_document->refresh(row(json(1), u"2"_s)));
    QTRY_COMPARE(m_baseline->paths(), Flags + 1);
    const auto told = [this](QStringView path) {
        const auto notes = m_baseline->notes(*m_document->tree().find(*JsonPointer::parse(path)));
        return notes.isEmpty() ? QString() : notes.first().text;
    };
    QTRY_VERIFY(told(u"/few/a").startsWith(u"changed"_s));
    const QString count = QLocale().toString(Flags);
    QVERIFY2(told(u"/flags").startsWith(count + u" changes inside"_s), qPrintable(told(u"/flags")));
    QCOMPARE(told(u"/flags/7"), QString());
}

/// A large save is compared in another thread, which may come too late.
void TestBaseline::aLaterBaselineIsNotReplacedByAnEarlierOne()
{
    const QByteArray text = '"' + QByteArray(300'000, 'x') + '"';
    const auto save = [&text](const QByteArray &a) -> QByteArray {
        return "{\"a\": " + a + ", \"text\": " + text + '}';
    };
    QVERIFY(m_document->refresh(row(save("1"), u"2"_s)));
    m_baseline->begin();
    QVERIFY(m_document->refresh(row(save("2"), u"3"_s))); // compared from now on
    m_baseline->begin();
    QThreadPool::globalInstance()->waitForDone();
    bool isTold = false; // what that thread found comes before this
    QMetaObject::invokeMethod(
        this, [&isTold] { isTold = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(isTold);
    QVERIFY(m_baseline->patch().isEmpty());
    QVERIFY(m_document->refresh(row(save("3"), u"4"_s)));
    QTRY_COMPARE(m_baseline->patch().toText().utf8(),
                 R"([{"op": "replace", "path": "/a", "value": 3}])");
    QVERIFY(m_document->refresh(row(save("2"), u"5"_s)));
    QTRY_VERIFY(m_baseline->patch().isEmpty()); // as it was when it was chosen the second time
}

void TestBaseline::elementsAreToldApartAsWasChosen()
{
    QVERIFY(m_document->refresh(
        row(R"({"list": [{"n": 1, "serial": 1}, {"n": 1, "serial": 2}]})", u"2"_s)));
    m_baseline->begin();
    QVERIFY(m_document->refresh(row(R"({"list": [{"n": 5, "serial": 2}]})", u"3"_s)));
    QTRY_COMPARE(m_baseline->patch().toText().utf8(),
                 R"([{"op": "replace", "path": "/list/0", "value": {"n": 5, "serial": 2}}, )"
                 R"({"op": "remove", "path": "/list/1"}])");
    IdentityChoices choices;
    choices.set(u"/list"_s, ElementIdentity{ElementIdentity::By::Key, u"serial"_s});
    m_document->setIdentityChoices(choices);
    QTRY_COMPARE(m_baseline->patch().toText().utf8(),
                 R"([{"op": "remove", "path": "/list/0"}, )"
                 R"({"op": "replace", "path": "/list/0/n", "value": 5}])");
}

QTEST_GUILESS_MAIN(TestBaseline)
#include "tst_baseline.moc"
