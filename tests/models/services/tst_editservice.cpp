#include "models/services/editservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// One save in memory, which others may change just before a write.
class MemoryStore final : public SaveStore
{
public:
    SaveRow row{*ProgressId::parse(u"e1111111-1111-4111-8111-111111111111"), {}, {}, {}, {}};
    QList<QByteArray> othersWrite; ///< before each save, in order; the save then is a Conflict
    QList<GuardedEdit> saved;
    int reads = 0;
    bool isGone = false;

    QFuture<Result<SaveRow>> readSave(const SaveTarget &) override
    {
        ++reads;
        return ready<SaveRow>(row);
    }
    QFuture<Result<SaveOutcome>> save(const GuardedEdit &edit) override
    {
        if (isGone)
            return ready<SaveOutcome>(SaveOutcome{SaveOutcome::Kind::RowGone, {}, {}, {}});
        if (!othersWrite.isEmpty()) {
            row.json = JsonText(othersWrite.takeFirst());
            return ready<SaveOutcome>(SaveOutcome{SaveOutcome::Kind::Conflict, {}, row, {}});
        }
        saved.append(edit);
        return ready<SaveOutcome>(SaveOutcome{SaveOutcome::Kind::Saved, saved.size(), row, {}});
    }
    QFuture<Result<Edit>> edit(EditId) override { return refuse<Edit>(); }
    QFuture<Result<OpenedPlayer>> openPlayer(PlayerId, StatesWanted) override
    {
        return refuse<OpenedPlayer>();
    }
    QFuture<Result<QString>> readVersion(const SaveTarget &) override { return refuse<QString>(); }
    QFuture<Result<QList<Edit>>> edits(PlayerId, const std::optional<SaveTarget> &,
                                       const std::optional<EditId> &, int) override
    {
        return refuse<QList<Edit>>();
    }
    QFuture<Result<PlayerId>> createPlayer(const QString &) override { return refuse<PlayerId>(); }
    QFuture<Result<ProgressId>> startExperience(PlayerId, const QString &) override
    {
        return refuse<ProgressId>();
    }

private:
    template <typename T>
    static QFuture<Result<T>> ready(const T &value)
    {
        return QtFuture::makeReadyFuture(Result<T>(value));
    }
    template <typename T>
    static QFuture<Result<T>> refuse()
    {
        return QtFuture::makeReadyFuture(
            Result<T>(Error{Error::Kind::NotFound, u"none"_s, {}, {}}));
    }
};

const auto Inventory = JsonPointer({u"inventory"_s});

} // namespace

class TestEditService : public QObject
{
    Q_OBJECT

private slots:
    void writesTheNetEffect();
    void noChangeWritesNothing();
    void conflictAsksAgainWithTheRowAsItIs();
    void anAdditionIsLeftToTheServer();
    void endlessConflictsEnd();
    void dryRunWritesNothing();
    void missingRowAndMissingEditAreNotFound();
};

void TestEditService::writesTheNetEffect()
{
    MemoryStore store;
    store.row.json = JsonText(R"({"gold": 10.00, "inventory": ["key"]})");
    EditService service(store);
    auto done = service.edit(store.row.target, giveEdit(Inventory, {u"lamp"_s}), u"why"_s);
    QTRY_VERIFY(done.isFinished());
    const auto report = done.result();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->edit, std::optional<EditId>(1));
    QCOMPARE(report->operations, 1);
    QCOMPARE(store.saved.size(), 1);
    const GuardedEdit &edit = store.saved.constFirst();
    QCOMPARE(edit.operations.size(), 1);
    QCOMPARE(edit.operations.constFirst().kind, JsonOperation::Kind::AppendElement);
    QCOMPARE(edit.reason, u"why"_s);
    QCOMPARE(edit.recordColumn, u"state"_s);
}

void TestEditService::noChangeWritesNothing()
{
    MemoryStore store;
    store.row.json = JsonText(R"({"inventory": ["key"]})");
    EditService service(store);
    auto done = service.edit(store.row.target, giveEdit(Inventory, {u"key"_s}), {});
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result());
    QCOMPARE(done.result()->operations, 0);
    QVERIFY(!done.result()->edit);
    QVERIFY(store.saved.isEmpty());
}

void TestEditService::conflictAsksAgainWithTheRowAsItIs()
{
    MemoryStore store;
    store.row.json = JsonText(R"({"gold": 10})");
    store.othersWrite = {R"({"gold": 15})", R"({"gold": 16.5})"};
    const SaveEdit addHere = [](const SaveRow &row) {
        auto proposal = addNumberEdit(JsonPointer({u"gold"_s}), "1")(row);
        proposal->addition.reset();
        return proposal;
    };
    EditService service(store);
    auto done = service.edit(store.row.target, addHere, {});
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result());
    QCOMPARE(store.saved.size(), 1);
    QCOMPARE(store.saved.constFirst().operations.constFirst().value->utf8(), QByteArray("17.5"));
    QCOMPARE(store.reads, 1); // the row came with the conflict
}

void TestEditService::anAdditionIsLeftToTheServer()
{
    MemoryStore store;
    store.row.json = JsonText(R"({"chests": [{"id": "a", "gold": 10.00}]})");
    EditService service(store);
    const JsonPointer gold({u"chests"_s, u"0"_s, u"gold"_s});
    auto done = service.edit(store.row.target, addNumberEdit(gold, "-0.5"), {});
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result());
    QCOMPARE(store.saved.size(), 1);
    const GuardedEdit &edit = store.saved.constFirst();
    QCOMPARE(edit.operations.size(), 1);
    QCOMPARE(edit.operations.constFirst().kind, JsonOperation::Kind::AddNumber);
    QCOMPARE(edit.operations.constFirst().value->utf8(), QByteArray("-0.5"));
    for (const JsonGuard &guard : edit.guards)
        QVERIFY(guard.path != gold || guard.kind == JsonGuard::Kind::IsNumber);
    QVERIFY(edit.guards.size() > 1); // that it still is the element that was meant
    QCOMPARE(edit.patch.utf8(),
             QByteArray(
                 R"([{"op": "replace", "path": "/chests/0/gold", "value": 9.50, "added": -0.5}])"));
    QCOMPARE(edit.inverse.utf8(),
             QByteArray(R"([{"op": "replace", "path": "/chests/0/gold", "value": 10.00, )"
                        R"("arrays": {"/chests": [{"id": "a", "gold": 9.50}]}, "added": 0.5}])"));
}

void TestEditService::endlessConflictsEnd()
{
    MemoryStore store;
    store.row.json = JsonText(R"({"gold": 0})");
    for (int i = 1; i < 200; ++i)
        store.othersWrite += R"({"gold": )" + QByteArray::number(i) + '}';
    EditService service(store);
    auto done = service.edit(store.row.target, addNumberEdit(JsonPointer({u"gold"_s}), "1"), {});
    QTRY_VERIFY(done.isFinished());
    QVERIFY(!done.result());
    QCOMPARE(done.result().error().kind, Error::Kind::Conflict);
    QCOMPARE(done.result().error().paths, QStringList{u"/gold"_s});
    QVERIFY(store.saved.isEmpty());
}

void TestEditService::dryRunWritesNothing()
{
    MemoryStore store;
    store.row.json = JsonText("{}");
    EditService service(store);
    auto done
        = service.edit(store.row.target, giveEdit(Inventory, {u"key"_s}), {}, EditRun::DryRun);
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result());
    QCOMPARE(done.result()->operations, 1);
    QVERIFY(!done.result()->edit);
    QVERIFY(store.saved.isEmpty());
}

void TestEditService::missingRowAndMissingEditAreNotFound()
{
    MemoryStore store;
    store.row.json = JsonText("{}");
    store.isGone = true;
    EditService service(store);
    auto done = service.edit(store.row.target, giveEdit(Inventory, {u"key"_s}), {});
    QTRY_VERIFY(done.isFinished());
    QVERIFY(!done.result());
    QCOMPARE(done.result().error().kind, Error::Kind::NotFound);
    auto undone = service.undo(99);
    QTRY_VERIFY(undone.isFinished());
    QVERIFY(!undone.result());
    QCOMPARE(undone.result().error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestEditService)
#include "tst_editservice.moc"
