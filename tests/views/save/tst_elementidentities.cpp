#include "models/json/jsonformat.h"
#include "tests/views/save/savedesk.h"
#include "views/save/elementidentities.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Party
    = R"({"flags": {}, "items": [{"n": 1, "id": "a", "serial": 1}, {"n": 1, "id": "b", "serial": 2}],
          "party": [{"pack": [{"slot": 1}]}, {"pack": [{"slot": 1}]}], "tags": ["x"]})";

/// The desk with another save in it, and what was chosen kept in a file.
struct PartyDesk : Desk
{
    explicit PartyDesk(const QString &file)
        : settings(file, QSettings::IniFormat)
    {
        page.identities().setSettings(settings);
        open();
        read(Party, u"2"_s);
    }
    ~PartyDesk() { settings.sync(); }
    PartyDesk(const PartyDesk &) = delete;
    PartyDesk &operator=(const PartyDesk &) = delete;

    void read(const QByteArray &json, const QString &version)
    {
        QVERIFY(document()->refresh(SaveRow{
            progress, version, {}, JsonText(canonicalJson(*JsonArena::parseTrusted(json))), {}}));
    }
    [[nodiscard]] QString told(QStringView path) const
    {
        const auto *model = qobject_cast<SaveTreeModel *>(tree()->model());
        return model->indexOf(*JsonPointer::parse(path)).data(Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] QAction *action() const { return page.action(SaveAction::TellElementsApart); }
    [[nodiscard]] QDialog *ask(QStringView path) const
    {
        goTo(path);
        action()->trigger();
        for (auto *dialog : page.findChildren<QDialog *>(u"tellElementsApart"_s)) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static QListWidget *list(QDialog *dialog) { return dialog->findChild<QListWidget *>(); }
    static QPushButton *ok(QDialog *dialog)
    {
        return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    static QStringList lines(QDialog *dialog)
    {
        QStringList texts;
        for (int row = 0; row < list(dialog)->count(); ++row)
            texts.append(list(dialog)->item(row)->text());
        return texts;
    }
    /// The line that begins so.
    void choose(QStringView path, const QString &line) const
    {
        const QPointer<QDialog> dialog = ask(path);
        QVERIFY(dialog);
        const auto found = list(dialog)->findItems(line, Qt::MatchStartsWith);
        QCOMPARE(found.size(), 1);
        list(dialog)->setCurrentItem(found.first());
        QTest::keyClick(list(dialog), Qt::Key_Return);
        QTRY_VERIFY(!dialog);
    }

    QSettings settings;
};

} // namespace

class TestElementIdentities final : public QObject
{
    Q_OBJECT
private slots:
    void rowsSayByWhatTheirElementsAreToldApart();
    void everyMemberIsOfferedOrSaysWhyNot();
    void whatIsChosenIsSaidAndKept();
    void oneChoiceIsForAllArraysOfItsKind();
    void whatNoLongerHoldsIsSaid();
    void theActionSaysWhatItNeeds();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"settings.ini"_s); }
    QTemporaryDir m_folder;
};

void TestElementIdentities::rowsSayByWhatTheirElementsAreToldApart()
{
    PartyDesk desk(file());
    QVERIFY2(desk.told(u"/items").endsWith(u", elements by id"_s),
             qPrintable(desk.told(u"/items")));
    QVERIFY(desk.told(u"/party").endsWith(u", elements by content"_s));
    QVERIFY(desk.told(u"/party/0/pack").endsWith(u", elements by slot"_s));
    QVERIFY(!desk.told(u"/tags").contains(u"elements by"_s));
    QVERIFY(!desk.told(u"/flags").contains(u"elements by"_s));
    QVERIFY(!desk.told(u"/items/0").contains(u"elements by"_s));
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/new"), JsonText("[{\"id\": 1}]")));
    QVERIFY(!desk.told(u"/new").contains(u"elements by"_s)); // nobody else has it
}

void TestElementIdentities::everyMemberIsOfferedOrSaysWhyNot()
{
    PartyDesk desk(file());
    desk.read(
        R"({"items": [{"n": 7, "id": "a", "x": 1}, {"n": 7, "id": "b"}, {"n": 7, "id": "c"}]})",
        u"3"_s);
    QDialog *dialog = desk.ask(u"/items");
    QVERIFY(dialog);
    QCOMPARE(PartyDesk::lines(dialog),
             QStringList({u"By itself, which is id now"_s, u"By position"_s, u"By id"_s,
                          u"By n: 3 share the value 7"_s, u"By x: missing in 2 of 3"_s}));
    QListWidget *list = PartyDesk::list(dialog);
    QCOMPARE(list->currentRow(), 0);
    QVERIFY(PartyDesk::ok(dialog)->isEnabled());
    list->setCurrentRow(3);
    QVERIFY(!PartyDesk::ok(dialog)->isEnabled());
    QCOMPARE(dialog->findChild<QLabel *>(u"identityTrouble"_s)->text(),
             u"This member does not tell them apart: 3 share the value 7."_s);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    list->setCurrentRow(2);
    QVERIFY(PartyDesk::ok(dialog)->isEnabled());
    dialog->reject();
    QVERIFY(desk.told(u"/items").endsWith(u", elements by id"_s));
    QVERIFY(desk.settings.allKeys().isEmpty());
}

void TestElementIdentities::whatIsChosenIsSaidAndKept()
{
    {
        PartyDesk desk(file());
        desk.choose(u"/items", u"By serial"_s);
        QVERIFY(desk.told(u"/items").endsWith(u", elements by serial"_s));
        // Both sides change it: by id it would be another element.
        QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/items/1/n"), JsonText("5")));
        desk.read(R"({"flags": {}, "items": [{"n": 1, "id": "a", "serial": 2},
                                             {"n": 1, "id": "b", "serial": 1}],
                      "party": [], "tags": []})",
                  u"3"_s);
        QVERIFY(desk.document()->conflicts().isEmpty());
        QCOMPARE(desk.at(u"/items/0/n"), "5");
    }
    {
        PartyDesk desk(file()); // after a restart
        QVERIFY(desk.told(u"/items").endsWith(u", elements by serial"_s));
        QDialog *dialog = desk.ask(u"/items");
        QCOMPARE(PartyDesk::list(dialog)->currentItem()->text(), u"By serial"_s);
        dialog->reject();
        desk.choose(u"/items", u"By position"_s);
        QVERIFY(desk.told(u"/items").endsWith(u", elements by position"_s));
    }
    {
        PartyDesk desk(file());
        QVERIFY(desk.told(u"/items").endsWith(u", elements by position"_s));
        desk.choose(u"/items", u"By itself"_s);
        QVERIFY(desk.told(u"/items").endsWith(u", elements by id"_s));
    }
    PartyDesk desk(file());
    QVERIFY(desk.told(u"/items").endsWith(u", elements by id"_s));
    QVERIFY(desk.settings.allKeys().isEmpty());
}

void TestElementIdentities::oneChoiceIsForAllArraysOfItsKind()
{
    PartyDesk desk(file());
    desk.choose(u"/party/1/pack", u"By position"_s);
    QVERIFY(desk.told(u"/party/0/pack").endsWith(u", elements by position"_s));
    QVERIFY(desk.told(u"/party").endsWith(u", elements by content"_s));
    desk.choose(u"/party/0/pack", u"By itself"_s);
    QVERIFY(desk.told(u"/party/1/pack").endsWith(u", elements by slot"_s));
}

void TestElementIdentities::whatNoLongerHoldsIsSaid()
{
    PartyDesk desk(file());
    desk.choose(u"/items", u"By serial"_s);
    QSignalSpy noted(&desk.page, &SavePage::noted);
    desk.read(R"({"items": [{"n": 1, "id": "a", "serial": 7}, {"n": 2, "id": "b", "serial": 7}]})",
              u"3"_s);
    const QString told = desk.told(u"/items");
    QVERIFY2(told.contains(u", not by serial: 2 share the value 7, "_s), qPrintable(told));
    QVERIFY2(told.endsWith(u", elements by id"_s), qPrintable(told)); // behind what has happened
    const QVariantList lost{
        u"In /items the member serial no longer tells the elements apart: 2 share the value 7."_s};
    QCOMPARE(noted.count(lost), 1);
    noted.clear();
    desk.read(R"({"items": [{"n": 1, "id": "a", "serial": 7}, {"n": 3, "id": "b", "serial": 7}]})",
              u"4"_s);
    QCOMPARE(noted.count(lost), 0); // that is known
    desk.read(R"({"items": [{"n": 1, "id": "a", "serial": 1}, {"n": 3, "id": "b", "serial": 2}]})",
              u"5"_s);
    QVERIFY(desk.told(u"/items").endsWith(u", elements by serial"_s)); // it does so again
    desk.choose(u"/items", u"By itself"_s);
}

void TestElementIdentities::theActionSaysWhatItNeeds()
{
    PartyDesk desk(file());
    desk.goTo(u"/items");
    QVERIFY(desk.action()->isEnabled());
    DatabaseFacts facts;
    facts.readOnly = true;
    desk.page.setFacts(facts);
    QVERIFY(desk.action()->isEnabled()); // nothing of it is written
    for (const QString &path : {u"/items/0"_s, u"/tags"_s, u"/flags"_s}) {
        desk.goTo(path);
        QVERIFY(!desk.action()->isEnabled());
        QCOMPARE(desk.action()->statusTip(), u"Choose an array of objects first."_s);
    }
    QVERIFY(desk.tree()->actions().contains(desk.action()));
}

QTEST_MAIN(TestElementIdentities)
#include "tst_elementidentities.moc"
