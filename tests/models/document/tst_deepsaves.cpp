#include "tests/models/document/randomedits.h"

#include "models/json/jsonpatcher.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int Depth = 2'000; ///< beyond what people may type

/// Arrays and objects in turn, with a number innermost.
QByteArray nested(const QByteArray &innermost)
{
    return QByteArray("[{\"k\": ").repeated(Depth / 2) + innermost
        + QByteArray("}]").repeated(Depth / 2);
}

JsonPointer innermost()
{
    QStringList tokens;
    for (int i = 0; i < Depth / 2; ++i)
        tokens << u"0"_s << u"k"_s;
    return JsonPointer(tokens);
}

} // namespace

/// People type no more than 1024 levels, but a save may come with as many as the server could read.
class TestDeepSaves : public QObject
{
    Q_OBJECT

private slots:
    void areEditedWithoutLoss();
    void takeInWhatOthersDid();

private:
    SaveTarget m_target{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
};

void TestDeepSaves::areEditedWithoutLoss()
{
    SaveDocument document(m_target);
    document.load(test::rowOf(nested("10.00")));
    const auto node = document.tree().find(innermost());
    QVERIFY(node);
    QVERIFY(document.tree().path(*node) == innermost());
    QVERIFY(document.setValue(*node, JsonText("11.50")));
    QVERIFY(document.tree().documentText()->utf8() == nested("11.50"));
    const GuardedEdit edit = document.content().guardedEdit({});
    QCOMPARE(edit.operations.size(), 1);
    const auto patched
        = applyPatch(JsonText(nested("10.00")), *JsonPatch::parse(edit.patch.utf8()));
    QVERIFY(patched && patched->document.utf8() == nested("11.50"));
    document.undoStack().undo();
    QVERIFY(document.tree().documentText()->utf8() == nested("10.00"));
    QVERIFY(document.changes().isEmpty());
}

void TestDeepSaves::takeInWhatOthersDid()
{
    SaveDocument document(m_target);
    document.load(test::rowOf(nested("{\"a\": 1, \"b\": 1}")));
    const auto mine = document.tree().find(innermost().child(u"a"_s));
    QVERIFY(document.setValue(*mine, JsonText("2")));
    QVERIFY(document.refresh(test::rowOf(nested("{\"a\": 1, \"b\": 3}"))));
    QVERIFY(document.conflicts().isEmpty());
    QVERIFY(document.tree().documentText()->utf8() == nested("{\"a\": 2, \"b\": 3}"));
    QVERIFY(document.revertAll());
    QVERIFY(document.tree().documentText()->utf8() == nested("{\"a\": 1, \"b\": 3}"));
}

QTEST_APPLESS_MAIN(TestDeepSaves)
#include "tst_deepsaves.moc"
