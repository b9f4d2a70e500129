#include "models/document/savedocument.h"
#include "models/json/jsonpatch.h"
#include "tests/integration/bigsave.h"
#include "tests/integration/turnsteps.h"
#include "tests/support/testsave.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QThreadPool>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::Desk;
using test::TestSave;
using test::TestServer;
using test::TurnSteps;
using test::WatchedApplication;

namespace {

constexpr qsizetype Bytes = 14'000'000;
const QByteArray EveryFifth = "substr(key, 11, 1) IN ('0', '5')";

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
    void manyMembersChangeOnTheServer();
    void manyMembersInSightChange();
    void manyPlacesAreInConflict();
    void containersAreWorkedOn();
    void largePatchesAndDocumentsArePasted();
    void muchIsEditedAsText();
    void dialogsKnowAllOfTheSave();

private:
    void gameSetsFlags(const QByteArray &those);
    void shows(Desk &desk, const QString &what, ActionId id);
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

/// Of those for which the condition on their key holds.
void TestGuiActions::gameSetsFlags(const QByteArray &those)
{
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = jsonb_set(state, '{flags}', "
                        "(SELECT jsonb_object_agg(key, CASE WHEN "
                            + those
                            + " THEN 'true'::jsonb ELSE value END) FROM "
                              "jsonb_each(state->'flags'))) WHERE id = '"
                            + m_save->progress.toString().toLatin1() + "'");
}

/// As a migration of the game does: all 116 000.
void TestGuiActions::manyMembersChangeOnTheServer()
{
    holdAll([this](Desk &desk) {
        step(u"set baseline"_s, [&] { desk.run(ActionId::SetBaseline); });
        gameSetsFlags("true");
        step(
            u"many members changed"_s, [&] { desk.run(ActionId::Reload); },
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

void TestGuiActions::manyMembersInSightChange()
{
    holdAll([this](Desk &desk) {
        const QModelIndex flags = desk.at(u"/flags");
        desk.tree()->expand(flags);
        for (int row = 0; row < desk.rows()->rowCount(flags); ++row)
            desk.tree()->expand(desk.rows()->index(row, 0, flags));
        desk.goTo(u"/flags/seen_140004_at_night");
        const auto current = desk.tree()->currentNode();
        gameSetsFlags(EveryFifth);
        step(
            u"many in sight changed"_s, [&] { desk.run(ActionId::Reload); },
            [&] { return desk.holds(u"/flags/seen_100500_at_night", "true"); });
        QCOMPARE(desk.tree()->currentNode(), current);
        QVERIFY(desk.tree()->isExpanded(desk.tree()->currentIndex().parent()));
    });
}

void TestGuiActions::manyPlacesAreInConflict()
{
    holdAll([this](Desk &desk) {
        for (int first = 100'000; first < 102'000; first += 1000) { // each of them as its own
            QList<JsonPatchOperation> operations;
            for (int i = first; i < first + 1000; ++i)
                operations.append(JsonPatchOperation::replace(
                    pointer(u"/flags/seen_%1_at_night"_s.arg(i)), JsonText("5")));
            QVERIFY(desk.document()->apply(JsonPatch(operations), u"many"_s));
        }
        gameSetsFlags(QByteArray(EveryFifth + " AND key < 'seen_102000'"));
        step(
            u"many conflicts come"_s, [&] { desk.run(ActionId::Reload); },
            [&] { return desk.isIn(SaveDocument::State::Conflict); });
        QCOMPARE(desk.document()->conflicts().size(), 400);
        step(u"choose for one"_s, [&] { desk.document()->choose(7, ConflictChoice::Mine); });
        step(u"take one edit back"_s, [&] {
            QVERIFY(desk.document()->setAt(pointer(u"/gold"_s), JsonText("7")));
            desk.run(ActionId::Undo);
        });
        step(u"take all back"_s, [&] { desk.run(ActionId::Undo); });
    });
}

void TestGuiActions::containersAreWorkedOn()
{
    holdAll([this](Desk &desk) {
        const auto clean = [&] { return desk.isIn(SaveDocument::State::Clean); };
        const auto dirty = [&] { return desk.isIn(SaveDocument::State::Dirty); };
        const auto takeBack = [&](const QString &what) {
            step(
                u"take back: "_s + what, [&] { desk.run(ActionId::Undo); }, clean);
        };
        const auto type = [&](QStringView path, int column, const QVariant &value) {
            desk.rows()->setData(desk.at(path, column), value, Qt::EditRole);
        };
        for (const QString &path : {u"/log"_s, u"/flags"_s}) {
            desk.goTo(path);
            const QList<JsonType> types{JsonType::Object, JsonType::Array, JsonType::String,
                                        JsonType::Null};
            for (const JsonType to : types) {
                const auto node = desk.document()->tree().find(pointer(path));
                if (to == JsonType::String && path == u"/log"_s)
                    continue; // a text of seven megabytes takes all of the budget, or more
                if (desk.document()->tree().type(*node) == to)
                    continue;
                const QString what = u"make %1 a %2"_s.arg(path, jsonTypeName(to));
                step(
                    what, [&] { type(path, SaveTreeModel::TypeColumn, int(to)); }, dirty);
                takeBack(what);
            }
            step(
                u"rename "_s + path, [&] { type(path, SaveTreeModel::KeyColumn, u"other"_s); },
                dirty);
            takeBack(u"rename "_s + path);
            desk.goTo(path);
            step(
                u"cut "_s + path, [&] { desk.run(ActionId::Cut); }, dirty);
            takeBack(u"cut "_s + path);
            desk.goTo(path);
            const SaveNodeId container = *desk.tree()->currentNode();
            step(
                u"remove "_s + path, [&] { desk.run(ActionId::Delete); }, dirty);
            desk.tree()->goTo(container);
            step(
                u"revert "_s + path, [&] { desk.run(ActionId::RevertPlace); }, clean);
            for (const ActionId id :
                 {ActionId::CopyValue, ActionId::CopyValueIndented, ActionId::MakeReadOnlyHere,
                  ActionId::AllowChangesHere, ActionId::InsertInside})
                step(u"%1 at %2"_s.arg(desk.session->window().menus().action(id)->objectName(),
                                       path),
                     [&] { desk.run(id); });
            while (desk.document()->undoStack().canUndo())
                desk.document()->undoStack().undo();
        }
        desk.goTo(u"/log/70");
        step(
            u"move down"_s, [&] { desk.run(ActionId::MoveDown); }, dirty);
        step(
            u"move up"_s, [&] { desk.run(ActionId::MoveUp); }, clean);
        step(
            u"insert before"_s, [&] { desk.run(ActionId::InsertBefore); }, dirty);
    });
}

void TestGuiActions::largePatchesAndDocumentsArePasted()
{
    holdAll([this](Desk &desk) {
        const auto clean = [&] { return desk.isIn(SaveDocument::State::Clean); };
        const auto *window = &desk.session->window();
        const auto question
            = [window] { return window->findChild<QMessageBox *>(u"pastePatch"_s); };
        const QByteArray log = desk.document()
                                   ->tree()
                                   .text(*desk.document()->tree().find(pointer(u"/log"_s)))
                                   .utf8();
        QApplication::clipboard()->setText(QString::fromUtf8(
            "[{\"op\": \"add\", \"path\": \"/pasted\", \"value\": " + log + "}]"));
        desk.goTo(u"/gold");
        step(
            u"paste a large patch"_s, [&] { desk.run(ActionId::Paste); },
            [&] { return question(); });
        step(
            u"carry it out"_s, [&] { question()->defaultButton()->click(); },
            [&] { return desk.document()->tree().find(pointer(u"/pasted"_s)).has_value(); });
        step(
            u"take the patch back"_s, [&] { desk.run(ActionId::Undo); }, clean);
        const QByteArray whole = desk.document()->tree().documentText()->utf8();
        QApplication::clipboard()->setText(QString::fromUtf8(whole));
        step(u"make it SQL NULL"_s, [&] { QVERIFY(desk.document()->setDocument(std::nullopt)); });
        step(
            u"paste a large document"_s, [&] { desk.run(ActionId::Paste); },
            [&] { return desk.document()->tree().type(SaveTree::Root) == JsonType::Object; });
    });
}

void TestGuiActions::muchIsEditedAsText()
{
    holdAll([this](Desk &desk) {
        const auto *window = &desk.session->window();
        const auto dialog = [window] { return window->findChild<QDialog *>(u"editAsText"_s); };
        const auto ok = [&] {
            return dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        };
        const QByteArray words = "\"some words of a song\", ";
        QVERIFY(desk.document()->setAt(
            pointer(u"/song"_s), JsonText('[' + words.repeated(1'900'000 / words.size()) + "1]")));
        desk.goTo(u"/song");
        step(
            u"edit much as text"_s, [&] { desk.run(ActionId::EditAsText); },
            [&] { return dialog() && ok()->isEnabled(); });
        if (QTest::currentTestFailed())
            return;
        step(u"type into it"_s,
             [&] { dialog()->findChild<QPlainTextEdit *>()->textCursor().insertText(u" "_s); });
        step(
            u"take it over"_s, [&] { ok()->click(); }, [&] { return !dialog(); });
    });
}

void TestGuiActions::shows(Desk &desk, const QString &what, ActionId id)
{
    step(
        what, [&] { desk.run(id); },
        [] { return QThreadPool::globalInstance()->activeThreadCount() == 0; });
    const auto dialogs = desk.session->window().findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible())
            step(u"leave: "_s + what, [&] { dialog->reject(); });
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestGuiActions::dialogsKnowAllOfTheSave()
{
    holdAll([this](Desk &desk) {
        for (const QString &path : {u"/log"_s, u"/flags"_s, u"/names"_s, u"/log/70/at"_s}) {
            desk.goTo(path);
            shows(desk, u"show as table "_s + path, ActionId::ShowAsTable);
            shows(desk, u"tell apart "_s + path, ActionId::TellElementsApart);
            shows(desk, u"view "_s + path, ActionId::ViewValue);
            shows(desk, u"edit as text "_s + path, ActionId::EditAsText);
            shows(desk, u"replace in "_s + path, ActionId::Replace);
        }
        shows(desk, u"give item"_s, ActionId::GiveItem);
        shows(desk, u"mark visited"_s, ActionId::MarkVisited);
        shows(desk, u"set flag"_s, ActionId::SetFlag);
        shows(desk, u"add to counter"_s, ActionId::AddToCounter);
        shows(desk, u"unlock achievement"_s, ActionId::UnlockAchievement);
        shows(desk, u"read-only places"_s, ActionId::ReadOnlyPlaces);
        shows(desk, u"go to path"_s, ActionId::GoToPath);
        desk.goTo(u"/log");
        desk.run(ActionId::Duplicate);
        shows(desk, u"undo history"_s, ActionId::UndoHistory);
    });
}

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestGuiActions test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guiactions.moc"
