#include "models/exchange/bundlereader.h"
#include "models/exchange/bundlewriter.h"
#include "models/items/selection.h"
#include "models/items/taskmodel.h"
#include "models/items/viewzone.h"
#include "tests/support/fakebundlestore.h"
#include "views/exchange/exchangeactions.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestExchange : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void withoutAPlayerNothingCanBeExported();
    void theFileIsWholeAndPrivate();
    void aFolderThatIsGoneIsSaid();
    void copyAndPasteCarryAPlayerBetweenWindows();
    void whatWouldBeAddedIsShownBeforeItIsWritten();
    void anEarlierPlanDoesNotOverwriteALaterOne();
    void aFailedImportKeepsTheDialog();
    void aReadOnlyWindowShowsThePlanButDoesNotWrite();
    void whatIsNoBundleIsSaid();

private:
    [[nodiscard]] ImportDialog *openImport();
    [[nodiscard]] static QPushButton *button(ImportDialog *dialog, const QString &text);

    test::FakeBundleStore m_store;
    Selection m_selection;
    ViewZone m_zone;
    std::unique_ptr<MessageModel> m_messages;
    std::unique_ptr<TaskModel> m_tasks;
    std::unique_ptr<QWidget> m_window;
    ExchangeActions *m_actions = nullptr;
    PlayerBundle m_bundle{.exportedFrom = u"production"_s,
                          .profile
                          = PlayerProfile{.id = PlayerId::create(), .userId = UserId::create()}};
};

void TestExchange::init()
{
    m_window.reset();
    m_store = test::FakeBundleStore();
    m_selection.setPlayer(std::nullopt);
    m_messages = std::make_unique<MessageModel>(m_zone);
    m_tasks = std::make_unique<TaskModel>();
    m_window = std::make_unique<QWidget>();
    m_actions = new ExchangeActions({m_store, m_selection, m_zone, *m_messages, *m_tasks},
                                    m_window.get());
    m_bundle.profile.label = u"<b>mira</b>"_s;
}

ImportDialog *TestExchange::openImport()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(bundleBytes(m_bundle)));
    m_actions->pastePlayer()->trigger();
    const auto found = [this] { return m_window->findChild<ImportDialog *>(); };
    return QTest::qWaitFor([&] { return found() != nullptr; }) ? found() : nullptr;
}

QPushButton *TestExchange::button(ImportDialog *dialog, const QString &text)
{
    for (QPushButton *candidate : dialog->findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void TestExchange::withoutAPlayerNothingCanBeExported()
{
    QVERIFY(!m_actions->exportPlayer()->isEnabled());
    QVERIFY(m_actions->importPlayer()->isEnabled());
    m_selection.setPlayer(m_bundle.profile.id);
    QVERIFY(m_actions->exportPlayer()->isEnabled());
}

void TestExchange::theFileIsWholeAndPrivate()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mira.json"_s);
    m_actions->exportTo(m_bundle.profile.id, {.note = u"ticket 4711"_s}, path);
    QCOMPARE(m_tasks->rowCount(), 1);
    test::FakeBundleStore::answer<PlayerBundle>(m_store.reads, m_bundle);
    QTRY_COMPARE(m_messages->rowCount(), 1);
    QCOMPARE(m_tasks->rowCount(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<PlayerBundle> read = readBundle(file.readAll());
    QVERIFY(read);
    QCOMPARE(read->note, u"ticket 4711"_s);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(file.permissions() & others));
}

void TestExchange::aFolderThatIsGoneIsSaid()
{
    m_actions->exportTo(m_bundle.profile.id, {}, u"/nonexistent/folder/mira.json"_s);
    test::FakeBundleStore::answer<PlayerBundle>(m_store.reads, m_bundle);
    QTRY_COMPARE(m_messages->rowCount(), 1);
    QCOMPARE(m_messages->index(0).data(MessageModel::KindRole).toInt(),
             int(MessageModel::Kind::Failed));
}

void TestExchange::copyAndPasteCarryAPlayerBetweenWindows()
{
    m_selection.setPlayer(m_bundle.profile.id);
    m_actions->copyPlayer()->trigger();
    test::FakeBundleStore::answer<PlayerBundle>(m_store.reads, m_bundle);
    QTRY_COMPARE(m_messages->rowCount(), 1);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(
        QString::fromLatin1(ExchangeActions::MimeType)));
    m_actions->pastePlayer()->trigger();
    QTRY_VERIFY(m_window->findChild<ImportDialog *>());
}

void TestExchange::whatWouldBeAddedIsShownBeforeItIsWritten()
{
    ImportDialog *dialog = openImport();
    QVERIFY(dialog);
    QVERIFY(!button(dialog, u"Paste"_s)->isEnabled());
    test::FakeBundleStore::answer<ImportReport>(
        m_store.plans,
        ImportReport{
            {},
            u"mira"_s,
            {{u"users"_s, u"<b>mira</b>"_s}, {u"player_progress_events"_s, u"w"_s, 1234}}});
    auto *steps = dialog->findChild<QTableWidget *>();
    QTRY_COMPARE(steps->rowCount(), 2);
    auto *name = dialog->findChild<QLineEdit *>();
    QCOMPARE(dialog->focusWidget(), name);
    QCOMPARE(name->selectedText(), name->text());
    QCOMPARE(steps->item(0, 2)->text(), u"<b>mira</b>"_s);
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->text().contains(u"<b>"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(m_store.imports.size(), size_t(0));
    QSignalSpy added(m_actions, &ExchangeActions::playerAdded);
    QTest::mouseClick(button(dialog, u"Paste"_s), Qt::LeftButton);
    QCOMPARE(m_store.imports.size(), size_t(1));
    test::FakeBundleStore::answer<ImportReport>(m_store.imports,
                                                ImportReport{PlayerId::create(), u"mira"_s, {}});
    QTRY_COMPARE(added.count(), 1);
}

void TestExchange::anEarlierPlanDoesNotOverwriteALaterOne()
{
    ImportDialog *dialog = openImport();
    QVERIFY(dialog);
    auto *where = dialog->findChild<QComboBox *>();
    where->setCurrentIndex(2);
    QCOMPARE(m_store.plansAsked.size(), size_t(2));
    QCOMPARE(m_store.plansAsked[1].mode, ImportPlan::Mode::SameIds);
    test::FakeBundleStore::answer<ImportReport>(
        m_store.plans, ImportReport{{}, u"late"_s, {{u"users"_s, u"x"_s}}});
    auto *steps = dialog->findChild<QTableWidget *>();
    QTRY_COMPARE(steps->rowCount(), 1);
    m_store.plans.front()->addResult(Result<ImportReport>(ImportReport{}));
    m_store.plans.front()->finish();
    QTRY_VERIFY(m_store.plans.front()->future().isFinished());
    QCOMPARE(steps->rowCount(), 1);
}

void TestExchange::aFailedImportKeepsTheDialog()
{
    ImportDialog *dialog = openImport();
    QVERIFY(dialog);
    test::FakeBundleStore::answer<ImportReport>(m_store.plans, ImportReport{{}, u"mira"_s, {}});
    QPushButton *import = button(dialog, u"Paste"_s);
    QTRY_VERIFY(import->isEnabled());
    QTest::mouseClick(import, Qt::LeftButton);
    test::FakeBundleStore::answer<ImportReport>(m_store.imports,
                                                Error{Error::Kind::Connection, u"gone"_s, {}, {}});
    QTRY_VERIFY(import->isEnabled());
    QVERIFY(dialog->isVisible());
}

void TestExchange::aReadOnlyWindowShowsThePlanButDoesNotWrite()
{
    m_actions->setWritingRefused(u"This connection is read-only."_s);
    m_selection.setPlayer(m_bundle.profile.id);
    QVERIFY(!m_actions->clonePlayer()->isEnabled());
    ImportDialog *dialog = openImport();
    QVERIFY(dialog);
    test::FakeBundleStore::answer<ImportReport>(
        m_store.plans, ImportReport{{}, u"mira"_s, {{u"users"_s, u"x"_s}}});
    auto *steps = dialog->findChild<QTableWidget *>();
    QTRY_COMPARE(steps->rowCount(), 1);
    QVERIFY(!button(dialog, u"Paste"_s)->isEnabled());
}

void TestExchange::whatIsNoBundleIsSaid()
{
    QGuiApplication::clipboard()->setText(u"mira.holt@example.test"_s);
    m_actions->pastePlayer()->trigger();
    QTRY_COMPARE(m_messages->rowCount(), 1);
    QVERIFY(!m_window->findChild<ImportDialog *>());
}

QTEST_MAIN(TestExchange)
#include "tst_exchange.moc"
