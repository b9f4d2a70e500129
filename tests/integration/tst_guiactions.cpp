#include "models/document/savedocument.h"
#include "tests/integration/bigsave.h"
#include "tests/integration/turnsteps.h"
#include "tests/support/testsave.h"

#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::Desk;
using test::TestSave;
using test::TestServer;
using test::TurnSteps;
using test::WatchedApplication;

namespace {

constexpr qsizetype Bytes = 14'000'000;

JsonPointer pointer(const QString &path)
{
    return *JsonPointer::parse(path);
}

} // namespace

/// What a person starts less often with a save of 14 MB, and still is not to wait for: the window
/// never works longer than 50 ms at a time. Each scenario begins with the save as it was.
class TestGuiActions final : public QObject, private TurnSteps
{
    Q_OBJECT
private slots:
    void initTestCase() { m_database = test::databaseForBigSaves(); }
    void manyElementsGoAndComeBack();
    void whatIsPendingIsReviewed();
    void muchIsCopiedAndPasted();
    void longTextsAreLookedAt();
    void everyMemberChangesOnTheServer();

private:
    void begin(Desk &desk);
    void holdAll(const std::function<void(Desk &)> &scenario);
    void review(Desk &desk, const QString &what);

    std::optional<TestSave> m_save;
    int m_players = 0;
};

void TestGuiActions::begin(Desk &desk)
{
    m_save = test::addSave(m_database, test::bigSave(Bytes),
                           u"actions%1@example.test"_s.arg(++m_players));
    step(
        u"open"_s, [&] { desk.session->selection().setPlayer(m_save->player); },
        [&] { return desk.isIn(SaveDocument::State::Clean); });
}

void TestGuiActions::holdAll(const std::function<void(Desk &)> &scenario)
{
    hold([&](Desk &desk) {
        begin(desk);
        if (!QTest::currentTestFailed())
            scenario(desk);
    });
}

void TestGuiActions::manyElementsGoAndComeBack()
{
    holdAll([this](Desk &desk) {
        const auto dirty = [&] { return desk.isIn(SaveDocument::State::Dirty); };
        const auto clean = [&] { return desk.isIn(SaveDocument::State::Clean); };
        desk.tree()->expand(desk.at(u"/log"));
        desk.tree()->expand(desk.at(u"/log/0").parent());
        desk.goTo(u"/log/0");
        for (int i = 0; i < 20; ++i)
            desk.key(Qt::Key_PageDown, Qt::ShiftModifier);
        step(
            u"remove many"_s, [&] { desk.run(ActionId::Delete); }, dirty);
        step(
            u"bring many back"_s, [&] { desk.run(ActionId::Undo); }, clean);
        step(
            u"remove many again"_s, [&] { desk.run(ActionId::Redo); }, dirty);
        step(
            u"revert them"_s, [&] { desk.run(ActionId::RevertChanges); }, clean);
    });
}

void TestGuiActions::review(Desk &desk, const QString &what)
{
    const auto *window = &desk.session->window();
    const auto dialog = [window] { return window->findChild<QDialog *>(u"reviewChanges"_s); };
    step(
        u"review "_s + what, [&] { desk.run(ActionId::ReviewChanges); },
        [&] {
            return dialog()
                && !dialog()
                        ->findChild<QPlainTextEdit *>(u"reviewPatch"_s)
                        ->toPlainText()
                        .isEmpty();
        });
    if (QTest::currentTestFailed())
        return;
    step(
        u"close the review of "_s + what, [&] { dialog()->reject(); },
        [&] { return dialog() == nullptr; });
}

void TestGuiActions::whatIsPendingIsReviewed()
{
    holdAll([this](Desk &desk) {
        const auto dirty = [&] { return desk.isIn(SaveDocument::State::Dirty); };
        const auto clean = [&] { return desk.isIn(SaveDocument::State::Clean); };
        for (const QString &path : {u"/log"_s, u"/flags"_s}) {
            desk.goTo(path);
            step(
                u"duplicate "_s + path, [&] { desk.run(ActionId::Duplicate); }, dirty);
            review(desk, u"a duplicate of "_s + path);
            QApplication::clipboard()->clear();
            const auto actions = desk.named<QTableView>(u"changes"_s)->actions();
            step(
                u"copy as patch"_s,
                [&] {
                    for (QAction *action : actions) {
                        if (action->objectName() == u"copyAsJsonPatch"_s)
                            action->trigger();
                    }
                },
                [] { return QApplication::clipboard()->text().startsWith(u"[{"); });
            step(
                u"revert all"_s, [&] { desk.run(ActionId::RevertChanges); }, clean);
        }
    });
}

void TestGuiActions::muchIsCopiedAndPasted()
{
    holdAll([this](Desk &desk) {
        const auto isCopied = [] {
            const QMimeData *data = QApplication::clipboard()->mimeData();
            return data && data->hasText();
        };
        const auto isThere = [&](const QString &path) {
            return
                [&desk, path] { return desk.document()->tree().find(pointer(path)).has_value(); };
        };
        desk.goTo(u"/log");
        QApplication::clipboard()->clear();
        step(
            u"copy a large value"_s, [&] { desk.run(ActionId::Copy); }, isCopied);
        desk.goTo(u"/gold");
        step(
            u"paste a large value"_s, [&] { desk.run(ActionId::Paste); }, isThere(u"/log_2"_s));
        const QString text = QString::fromUtf8(desk.document()->tree().text(SaveTree::Root).utf8());
        QApplication::clipboard()->setText(text);
        desk.goTo(u"/gold");
        step(
            u"paste a large text"_s, [&] { desk.run(ActionId::Paste); }, isThere(u"/pasted"_s));
        step(u"take the pasted text back"_s, [&] { desk.run(ActionId::Undo); });
    });
}

void TestGuiActions::longTextsAreLookedAt()
{
    holdAll([this](Desk &desk) {
        const auto *window = &desk.session->window();
        const auto dialog
            = [window](const QString &name) { return window->findChild<QDialog *>(name); };
        for (const QByteArray &piece :
             {QByteArray("words and words "), QByteArray("lines of words\\n"), QByteArray("x")}) {
            const JsonText text('"' + piece.repeated(5'000'000 / piece.size()) + '"');
            QVERIFY(desk.document()->setAt(pointer(u"/note"_s), text));
            desk.goTo(u"/note");
            step(
                u"look at a long text"_s, [&] { desk.run(ActionId::ViewValue); },
                [&] { return dialog(u"valueViewer"_s); });
            step(u"leave it"_s, [&] { dialog(u"valueViewer"_s)->reject(); });
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        step(
            u"edit too much as text"_s, [&] { desk.run(ActionId::EditDocumentAsText); },
            [&] {
                return desk.named<QLabel>(u"saveMessage"_s)
                    ->text()
                    .contains(u"edited as text at once"_s);
            });
        QVERIFY(!dialog(u"editAsText"_s));
    });
}

/// As a migration of the game does.
void TestGuiActions::everyMemberChangesOnTheServer()
{
    holdAll([this](Desk &desk) {
        step(u"set baseline"_s, [&] { desk.run(ActionId::SetBaseline); });
        TestServer::execute(m_database,
                            "UPDATE experience_progress SET state = jsonb_set(state, '{flags}', "
                            "(SELECT jsonb_object_agg(key, 'true'::jsonb) FROM "
                            "jsonb_each(state->'flags'))) WHERE id = '"
                                + m_save->progress.toString().toLatin1() + "'");
        step(
            u"every member changed"_s, [&] { desk.run(ActionId::Reload); },
            [&] { return desk.holds(u"/flags/seen_100500_at_night", "true"); });
        step(
            u"compare with the baseline"_s, [] {},
            [&] {
                return desk.at(u"/flags")
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"changes inside since"_s);
            });
    });
}

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestGuiActions test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guiactions.moc"
