#include "models/domain/aside.h"
#include "models/json/jsonformat.h"
#include "tests/models/saves/fakesession.h"

#include <QSignalSpy>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

class TestOpenSaves : public QObject, FakeSession
{
    Q_OBJECT
private slots:
    void init();
    void leavingAPlayerKeepsItsEdits();
    void savingWritesTheNetEffectOnce();
    void disjointWritesOfOthersAreMergedAndTheSaveGoesOn();
    void theSameplaceStopsAsAConflict();
    void aFailedWriteKeepsTheEdits();
    void aLostAnswerIsAskedForBeforeAnythingIsWrittenAgain_data();
    void aLostAnswerIsAskedForBeforeAnythingIsWrittenAgain();
    void whatTheGamePutBackIsSeenAndPutBackAgain();
    void onePlaceIsPutBackAlone();
    void takingBackLeavesPendingEditsAlone();
    void whatWasTakenBackIsNobodyElsesChange();
    void anAdditionIsDoneByTheServer_data();
    void anAdditionIsDoneByTheServer();
    void anAdditionWhoseAnswerWasLostIsNotAddedTwice();
    void anAdditionIsTakenBackUntilANumberIsSet();
    void aPlaceThatCannotHoldAMemberIsNamed();
    void aLargeSaveIsReadAside();
    void whatWasAskedForBeforeASaveIsOld();

private:
    [[nodiscard]] SaveRow row(const QByteArray &json, const QString &version) const
    {
        SaveRow made = FakeSession::row(json, version);
        made.columns.insert(u"current_location"_s, u"pier"_s);
        return made;
    }
    void answerSaved(const QByteArray &json, const QString &version)
    {
        SaveOutcome outcome;
        outcome.row = row(json, version);
        m_store->outcomes.answer(outcome);
    }
    void set(QStringView path, const QByteArray &value)
    {
        QVERIFY(m_document->setAt(*JsonPointer::parse(path), JsonText(value)));
    }
};

void TestOpenSaves::init()
{
    begin();
    open(row("{\"a\": 1, \"b\": 1}", u"1"_s));
}

void TestOpenSaves::leavingAPlayerKeepsItsEdits()
{
    set(u"/a", "2");
    QCOMPARE(m_saves->open(m_target), m_document);
    QCOMPARE(m_store->rows.waiting(), 0);
    QCOMPARE(m_saves->dirtyDocuments().size(), 1);
    m_saves->reload(m_target);
    m_store->rows.answer(row("{\"a\": 1, \"b\": 5}", u"2"_s));
    QTRY_COMPARE(m_document->version(), u"2"_s);
    QCOMPARE(m_document->tree().documentText()->utf8(), "{\"a\": 2, \"b\": 5}");
}

void TestOpenSaves::savingWritesTheNetEffectOnce()
{
    QSignalSpy saved(m_saves.get(), &OpenSaves::saved);
    m_saves->save(m_target);
    QVERIFY(m_store->written.isEmpty()); // nothing to write
    set(u"/a", "2");
    QVERIFY(m_document->setColumn(u"current_location"_s, u"hill"_s));
    m_saves->save(m_target);
    m_saves->save(m_target); // while it is being written
    QCOMPARE(m_store->written.size(), 1);
    QCOMPARE(m_store->written.first().operations.size(), 1);
    SaveOutcome outcome;
    outcome.row = row("{\"a\": 2, \"b\": 1}", u"2"_s);
    outcome.row->columns.insert(u"current_location"_s, u"hill"_s);
    m_store->outcomes.answer(outcome);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.first().at(1).toInt(), 2);
    QCOMPARE(m_document->state(), SaveDocument::State::Clean);
    QVERIFY(m_saves->lastSaved(m_target));
}

void TestOpenSaves::disjointWritesOfOthersAreMergedAndTheSaveGoesOn()
{
    set(u"/a", "2");
    m_saves->save(m_target);
    SaveOutcome outcome;
    outcome.kind = SaveOutcome::Kind::Conflict;
    outcome.row = row("{\"a\": 1, \"b\": 7}", u"2"_s);
    m_store->outcomes.answer(outcome);
    QTRY_COMPARE(m_store->written.size(), 2);
    answerSaved("{\"a\": 2, \"b\": 7}", u"3"_s);
    QTRY_COMPARE(m_document->state(), SaveDocument::State::Clean);
    QCOMPARE(m_document->tree().documentText()->utf8(), "{\"a\": 2, \"b\": 7}");
}

void TestOpenSaves::theSameplaceStopsAsAConflict()
{
    QSignalSpy conflicted(m_saves.get(), &OpenSaves::conflicted);
    set(u"/a", "2");
    m_saves->save(m_target);
    SaveOutcome outcome;
    outcome.kind = SaveOutcome::Kind::Conflict;
    outcome.row = row("{\"a\": 3, \"b\": 1}", u"2"_s);
    m_store->outcomes.answer(outcome);
    QTRY_COMPARE(conflicted.count(), 1);
    QCOMPARE(m_store->written.size(), 1);
    QCOMPARE(m_document->state(), SaveDocument::State::Conflict);
    m_document->choose(0, ConflictChoice::Mine);
    m_saves->save(m_target);
    QCOMPARE(m_store->written.size(), 2);
}

void TestOpenSaves::aFailedWriteKeepsTheEdits()
{
    QSignalSpy failed(m_saves.get(), &OpenSaves::saveFailed);
    set(u"/a", "2");
    m_saves->save(m_target);
    m_store->outcomes.answer(Error{Error::Kind::Refused, u"no"_s, {}, {}});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_document->state(), SaveDocument::State::Dirty);
    QCOMPARE(m_document->changes().size(), 1);
    m_saves->save(m_target);
    QCOMPARE(m_store->written.size(), 2);
}

void TestOpenSaves::aLostAnswerIsAskedForBeforeAnythingIsWrittenAgain_data()
{
    QTest::addColumn<QByteArray>("now"); // the row when the line is back
    QTest::addColumn<bool>("recorded");
    QTest::addColumn<bool>("saved");
    QTest::newRow("written") << QByteArray(R"({"a": 2, "list": ["x"]})") << false << true;
    QTest::newRow("not written") << QByteArray(R"({"a": 1, "list": []})") << false << false;
    QTest::newRow("written, and others on top")
        << QByteArray(R"({"a": 2, "c": 9, "list": ["x"]})") << true << true;
    QTest::newRow("not written, but others")
        << QByteArray(R"({"a": 1, "c": 9, "list": []})") << false << false;
}

void TestOpenSaves::aLostAnswerIsAskedForBeforeAnythingIsWrittenAgain()
{
    QFETCH(const QByteArray, now);
    QFETCH(const bool, recorded);
    QFETCH(const bool, saved);
    m_saves->reload(m_target);
    m_store->rows.answer(row(R"({"a": 1, "list": []})", u"2"_s));
    QTRY_COMPARE(m_document->version(), u"2"_s);
    QSignalSpy failed(m_saves.get(), &OpenSaves::saveFailed);
    QSignalSpy done(m_saves.get(), &OpenSaves::saved);
    set(u"/a", "2");
    QVERIFY(m_document->giveStrings(*JsonPointer::parse(u"/list"), {u"x"_s}));
    m_saves->save(m_target);
    m_store->outcomes.answer(Error{Error::Kind::Connection, u"gone"_s, {}, {}});
    QTRY_COMPARE(failed.count(), 1);
    set(u"/b", "7"); // typed while nothing is known

    m_saves->settleLostAnswers();
    m_store->rows.answer(Error{Error::Kind::Connection, u"still gone"_s, {}, {}});
    QTRY_COMPARE(m_store->rows.waiting(), 0);
    m_saves->save(m_target);
    QCOMPARE(m_store->written.size(), 1);
    m_store->rows.answer(row(now, u"3"_s));
    const GuardedEdit &sent = m_store->written.first();
    if (!saved || recorded) {
        QTRY_COMPARE(m_store->histories.waiting(), 1);
        Edit last{7, {}, {}, {}, m_target, sent.recordColumn, sent.patch, sent.inverse};
        if (!recorded)
            last.patch = JsonText("[]");
        m_store->histories.answer(QList<Edit>{last});
    }
    QTRY_COMPARE(done.count(), saved ? 1 : 0);
    QTRY_COMPARE(failed.count(), saved ? 1 : 2);
    QTRY_COMPARE(m_document->state(), SaveDocument::State::Dirty);
    QTRY_COMPARE(m_document->version(), u"3"_s);
    QCOMPARE(m_document->changes().size(), saved ? 1 : 3);
    QCOMPARE(*canonicalText(m_document->tree().documentText()->utf8()),
             JsonText(now.contains("c") ? R"({"a": 2, "b": 7, "c": 9, "list": ["x"]})"
                                        : R"({"a": 2, "b": 7, "list": ["x"]})"));
    m_saves->save(m_target);
    QCOMPARE(m_store->written.size(), 2);
    QCOMPARE(m_store->written.last().operations.size(), saved ? 1 : 3);
}

void TestOpenSaves::whatTheGamePutBackIsSeenAndPutBackAgain()
{
    set(u"/a", "2");
    m_saves->save(m_target);
    answerSaved("{\"a\": 2, \"b\": 1}", u"2"_s);
    QTRY_VERIFY(m_saves->watch(m_target));
    SaveWatch *watch = m_saves->watch(m_target);
    QCOMPARE(watch->state(), SaveWatch::State::AsSaved);

    watch->look();
    m_store->versions.answer(u"2"_s);
    QTRY_COMPARE(m_store->versions.waiting(), 0);
    watch->look();
    m_store->versions.answer(u"3"_s);
    QTRY_COMPARE(m_store->rows.waiting(), 1);
    m_store->rows.answer(row("{\"a\": 1, \"b\": 9}", u"3"_s));
    QTRY_COMPARE(watch->state(), SaveWatch::State::PutBack);
    QCOMPARE(watch->places().size(), 1);
    QVERIFY(watch->places().first().isOldValue);
    QCOMPARE(watch->places().first().saved.place(), u"/a"_s);
    QCOMPARE(m_document->tree().documentText()->utf8(), "{\"a\": 1, \"b\": 9}");

    m_saves->putBack(m_target);
    QCOMPARE(m_store->written.size(), 2);
    QCOMPARE(m_store->written.last().operations.first().value->utf8(), "2");
}

void TestOpenSaves::onePlaceIsPutBackAlone()
{
    set(u"/a", "2");
    set(u"/b", "5");
    m_saves->save(m_target);
    answerSaved("{\"a\": 2, \"b\": 5}", u"2"_s);
    QTRY_VERIFY(m_saves->watch(m_target));
    SaveWatch *watch = m_saves->watch(m_target);
    watch->look();
    m_store->versions.answer(u"3"_s);
    QTRY_COMPARE(m_store->rows.waiting(), 1);
    m_store->rows.answer(row("{\"a\": 1, \"b\": 1}", u"3"_s));
    QTRY_COMPARE(watch->places().size(), 2);

    m_saves->putBack(m_target, watch->places().last().saved);
    QCOMPARE(m_store->written.size(), 2);
    const QList<JsonOperation> operations = m_store->written.last().operations;
    QCOMPARE(operations.size(), 1);
    QCOMPARE(operations.first().path.toString(), u"/b"_s);
    QCOMPARE(operations.first().value->utf8(), "5");
}

void TestOpenSaves::takingBackLeavesPendingEditsAlone()
{
    QSignalSpy takenBack(m_saves.get(), &OpenSaves::takenBack);
    set(u"/a", "2");
    m_saves->save(m_target);
    answerSaved("{\"a\": 2, \"b\": 1}", u"2"_s);
    QTRY_COMPARE(m_document->state(), SaveDocument::State::Clean);
    set(u"/b", "5");
    m_saves->takeBackLast(m_target);
    QTRY_COMPARE(m_store->rows.waiting(), 1);
    m_store->rows.answer(row("{\"a\": 2, \"b\": 1}", u"2"_s));
    QTRY_COMPARE(m_store->written.size(), 2);
    QCOMPARE(m_store->written.last().operations.size(), 1);
    answerSaved("{\"a\": 1, \"b\": 1}", u"3"_s);
    QTRY_COMPARE(takenBack.count(), 1);
    QTRY_COMPARE(m_store->rows.waiting(), 1);
    m_store->rows.answer(row("{\"a\": 1, \"b\": 1}", u"3"_s));
    QTRY_COMPARE(m_document->tree().documentText()->utf8(), "{\"a\": 1, \"b\": 5}");
    QCOMPARE(m_document->changes().size(), 1);
    QVERIFY(!m_saves->lastSaved(m_target));
}

void TestOpenSaves::whatWasTakenBackIsNobodyElsesChange()
{
    QStringList others;
    connect(m_document, &SaveDocument::refreshed, this, [&](const QStringList &places) {
        others += m_saves->changedByOthers(m_target, places);
    });
    set(u"/a", "2");
    m_saves->save(m_target);
    answerSaved("{\"a\": 2, \"b\": 1}", u"2"_s);
    QTRY_COMPARE(m_document->state(), SaveDocument::State::Clean);
    m_saves->takeBackLast(m_target);
    m_store->rows.answer(row("{\"a\": 2, \"b\": 1}", u"2"_s));
    QTRY_COMPARE(m_store->written.size(), 2);
    answerSaved("{\"a\": 1, \"b\": 1}", u"3"_s);
    QTRY_COMPARE(m_store->rows.waiting(), 1);
    m_store->rows.answer(row("{\"a\": 1, \"b\": 7}", u"3"_s));
    QTRY_COMPARE(m_document->tree().documentText()->utf8(), "{\"a\": 1, \"b\": 7}");
    QCOMPARE(others, QStringList(u"/b"_s));
    others.clear();
    m_saves->reload(m_target);
    m_store->rows.answer(row("{\"a\": 5, \"b\": 7}", u"4"_s));
    QTRY_COMPARE(others, QStringList(u"/a"_s));
}

void TestOpenSaves::anAdditionIsDoneByTheServer_data()
{
    QTest::addColumn<QStringList>("edits"); ///< "+2" adds to /a, "b" sets another place, "u" undoes
    QTest::addColumn<QByteArray>("added"); ///< empty: the sum as it is known
    QTest::newRow("one") << QStringList{u"+10"_s} << QByteArray("10");
    QTest::newRow("two") << QStringList{u"+10"_s, u"-0.5"_s} << QByteArray("9.5");
    QTest::newRow("one undone") << QStringList{u"+10"_s, u"b"_s, u"-2"_s, u"u"_s, u"u"_s}
                                << QByteArray("10");
    QTest::newRow("typed, then added") << QStringList{u"5"_s, u"+10"_s} << QByteArray();
    QTest::newRow("added, then typed") << QStringList{u"+10"_s, u"11"_s} << QByteArray();
    QTest::newRow("with another place") << QStringList{u"+10"_s, u"b"_s} << QByteArray();
}

void TestOpenSaves::anAdditionIsDoneByTheServer()
{
    QFETCH(const QStringList, edits);
    QFETCH(const QByteArray, added);
    const JsonPointer a({u"a"_s});
    for (const QString &edit : edits) {
        if (edit == "b"_L1)
            set(u"/b", "3");
        else if (edit == "u"_L1)
            m_document->undoStack().undo();
        else if (edit.startsWith(u'+') || edit.startsWith(u'-'))
            QVERIFY(m_document->addNumber(a, edit.toUtf8().replace('+', "")));
        else
            set(u"/a", edit.toUtf8());
    }
    m_saves->save(m_target);
    QCOMPARE(m_store->written.size(), 1);
    const JsonOperation operation = m_store->written.first().operations.first();
    QCOMPARE(operation.kind,
             added.isEmpty() ? JsonOperation::Kind::Replace : JsonOperation::Kind::AddNumber);
    if (added.isEmpty())
        return;
    QCOMPARE(operation.value->utf8(), added);
    QVERIFY(m_store->written.first().patch.utf8().contains(QByteArray("\"added\": " + added)));
    answerSaved("{\"a\": 111, \"b\": 1}", u"2"_s); // others added 100
    QTRY_COMPARE(m_document->state(), SaveDocument::State::Clean);
    QCOMPARE(m_document->tree().documentText()->utf8(), "{\"a\": 111, \"b\": 1}");
}

void TestOpenSaves::anAdditionWhoseAnswerWasLostIsNotAddedTwice()
{
    QSignalSpy failed(m_saves.get(), &OpenSaves::saveFailed);
    QVERIFY(m_document->addNumber(JsonPointer({u"a"_s}), "10"));
    m_saves->save(m_target);
    m_store->outcomes.answer(Error{Error::Kind::Connection, u"gone"_s, {}, {}});
    QTRY_COMPARE(failed.count(), 1);
    m_saves->settleLostAnswers();
    m_store->rows.answer(row("{\"a\": 1, \"b\": 1}", u"1"_s));
    QTRY_COMPARE(m_store->histories.waiting(), 1);
    m_store->histories.answer(QList<Edit>());
    QTRY_COMPARE(m_document->state(), SaveDocument::State::Dirty);
    m_saves->save(m_target);
    QCOMPARE(m_store->written.size(), 2);
    QCOMPARE(m_store->written.last().operations.first().kind, JsonOperation::Kind::Replace);
}

void TestOpenSaves::anAdditionIsTakenBackUntilANumberIsSet()
{
    const auto edit = [this](EditId id, const char *patch, const char *inverse) {
        return Edit{id, {}, {}, {}, m_target, u"state"_s, JsonText(patch), JsonText(inverse)};
    };
    const Edit added = edit(3, R"([{"op":"replace","path":"/a","value":15,"added":10}])",
                            R"([{"op":"replace","path":"/a","value":5,"added":-10}])");
    const Edit set = edit(4, R"([{"op":"replace","path":"/a","value":77}])",
                          R"([{"op":"replace","path":"/a","value":15}])");
    QSignalSpy failed(m_saves.get(), &OpenSaves::takeBackFailed);
    m_saves->takeBack(added);
    QTRY_COMPARE(m_store->rows.waiting(), 1);
    m_store->rows.answer(row("{\"a\": 77, \"b\": 1}", u"2"_s));
    QTRY_COMPARE(m_store->histories.waiting(), 1);
    m_store->histories.answer(QList<Edit>{set, added});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().kind, Error::Kind::Conflict);
    QCOMPARE(m_store->written.size(), 0);
}

void TestOpenSaves::aPlaceThatCannotHoldAMemberIsNamed()
{
    QVERIFY(m_document->setDocument(JsonText("5")));
    const auto given = m_document->giveStrings(JsonPointer({u"inventory"_s}), {u"lamp"_s});
    QVERIFY(!given);
    QCOMPARE(given.error().detail,
             u"The root of the save is of the type number; only an object can hold "
             "members."_s);
    QVERIFY(m_document->setDocument(JsonText("{\"flags\": 5}")));
    const auto flag = m_document->setAt(JsonPointer({u"flags"_s, u"door"_s}), JsonText("true"));
    QCOMPARE(flag.error().detail,
             u"What stands at /flags is of the type number; only an object can hold members."_s);
}

/// Of more bytes than are read in the window's thread, with /a and /b first.
QByteArray large(const QByteArray &a, const QByteArray &b)
{
    QByteArray elements = "0";
    for (int i = 1; elements.size() < 2 * MostBytesAtOnce; ++i)
        elements += ", " + QByteArray::number(i);
    return "{\"a\": " + a + ", \"b\": " + b + ", \"long\": [" + elements + "]}";
}

void TestOpenSaves::aLargeSaveIsReadAside()
{
    m_saves->clear();
    m_document = m_saves->open(row(large("1", "1"), u"1"_s));
    QCOMPARE(m_document->state(), SaveDocument::State::Loading);
    QTRY_COMPARE(m_document->state(), SaveDocument::State::Clean);
    set(u"/a", "2");
    set(u"/long/7", "70");
    m_saves->save(m_target);
    QCOMPARE(m_document->state(), SaveDocument::State::Saving);
    set(u"/b", "5"); // typed while it is being written
    const QByteArray sent = large("2", "1").replace(", 7,", ", 70,");
    answerSaved(QByteArray(sent).replace("\"b\": 1", "\"b\": 3"), u"2"_s);
    QTRY_COMPARE(m_document->state(), SaveDocument::State::Dirty);
    QCOMPARE(m_document->changes().size(), 1);
    QCOMPARE(m_document->changes().first().was.value().toString(), u"3"_s);
    QCOMPARE(m_document->tree().documentText()->utf8(),
             QByteArray(sent).replace("\"b\": 1", "\"b\": 5"));
}

void TestOpenSaves::whatWasAskedForBeforeASaveIsOld()
{
    m_saves->reload(m_target);
    set(u"/a", "2");
    m_saves->save(m_target);
    answerSaved("{\"a\": 2, \"b\": 1}", u"2"_s);
    QTRY_COMPARE(m_document->version(), u"2"_s);
    m_store->rows.answer(row("{\"a\": 1, \"b\": 1}", u"1"_s)); // read before it was written
    m_saves->reload(m_target);
    m_store->rows.answer(row("{\"a\": 2, \"b\": 4}", u"3"_s));
    QTRY_COMPARE(m_document->version(), u"3"_s);
    QCOMPARE(m_document->tree().documentText()->utf8(), "{\"a\": 2, \"b\": 4}");
    QVERIFY(m_document->conflicts().isEmpty());
}

QTEST_GUILESS_MAIN(TestOpenSaves)
#include "tst_opensaves.moc"
