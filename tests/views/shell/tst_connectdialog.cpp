#include "views/shell/connectdialog.h"
#include "views/shell/conninfotext.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct MemoryStore final : ConnectionStore
{
    QList<ConnectionProfile> kept;

    [[nodiscard]] QList<ConnectionProfile> connections() const override { return kept; }
    void save(const ConnectionProfile &profile) override { kept.append(profile); }
    void remove(const QString &name) override
    {
        kept.removeIf([&](const ConnectionProfile &profile) { return profile.name == name; });
    }
};

/// The dialog with a program behind it that does what the test says.
struct Desk
{
    MemoryStore store;
    QList<ConnectionRequest> tested;
    std::shared_ptr<QPromise<Result<DatabaseFacts>>> answer
        = std::make_shared<QPromise<Result<DatabaseFacts>>>();

    [[nodiscard]] ConnectionDesk program()
    {
        return {[](ConnectionRequest request) -> Result<ConnectionRequest> {
                    if (request.profile.conninfo.contains(u"nonsense"_s))
                        return Error{Error::Kind::Invalid, u"unknown word \"nonsense\""_s, {}, {}};
                    return request;
                },
                [this](const ConnectionRequest &request) {
                    tested.append(request);
                    answer->start();
                    return answer->future();
                }};
    }
    void reply(const Result<DatabaseFacts> &facts) const
    {
        answer->addResult(facts);
        answer->finish();
    }
};

template <typename Widget>
Widget *named(const ConnectDialog &dialog, const QString &objectName)
{
    return dialog.findChild<Widget *>(objectName);
}

bool shows(const ConnectDialog &dialog, const QString &text)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        if (label->isVisibleTo(&dialog) && label->text().contains(text))
            return true;
    return false;
}

} // namespace

class TestConnectDialog final : public QObject
{
    Q_OBJECT
private slots:
    void readOnlyIsTicked();
    void partsBecomeAConnectionString();
    void uriIsTakenAsItIs();
    void testSaysTheExactReason();
    void testSaysThatItWorks();
    void savedConnectionsFillTheirMarks();
    void connectKeepsTheProfileWithoutPassword();
    void fieldsHaveTheirNames();
};

void TestConnectDialog::readOnlyIsTicked()
{
    Desk desk;
    ConnectDialog dialog(desk.store, desk.program());
    QVERIFY(named<QCheckBox>(dialog, u"readOnly"_s)->isChecked());
    QVERIFY(!named<QCheckBox>(dialog, u"production"_s)->isChecked());
    QCOMPARE(named<QLineEdit>(dialog, u"password"_s)->echoMode(), QLineEdit::Password);
}

void TestConnectDialog::partsBecomeAConnectionString()
{
    QCOMPARE(conninfoOf({u"db.example"_s, u"5433"_s, u"waymark"_s, u"mira o'hara"_s}),
             u"host='db.example' port='5433' dbname='waymark' user='mira o\\'hara'"_s);
    QCOMPARE(conninfoOf({}), QString());
    QVERIFY(looksLikeConninfo(u"postgresql://db.example/waymark"_s));
    QVERIFY(looksLikeConninfo(u"service=live"_s));
    QVERIFY(!looksLikeConninfo(u"test-eu"_s));
}

void TestConnectDialog::uriIsTakenAsItIs()
{
    Desk desk;
    ConnectDialog dialog(desk.store, desk.program());
    QSignalSpy requested(&dialog, &ConnectDialog::connectRequested);
    named<QComboBox>(dialog, u"connection"_s)->setEditText(u"postgresql://db.example/waymark"_s);
    QVERIFY(!named<QLineEdit>(dialog, u"host"_s)->isEnabled());
    named<QPushButton>(dialog, u"connectButton"_s)->click();
    QCOMPARE(requested.size(), 1);
    const auto request = requested.first().first().value<ConnectionRequest>();
    QCOMPARE(request.profile.conninfo, u"postgresql://db.example/waymark"_s);
    QVERIFY(request.profile.readOnly);
}

void TestConnectDialog::testSaysTheExactReason()
{
    Desk desk;
    ConnectDialog dialog(desk.store, desk.program());
    named<QLineEdit>(dialog, u"host"_s)->setText(u"db.example"_s);
    named<QPushButton>(dialog, u"testConnection"_s)->click();
    QCOMPARE(desk.tested.size(), 1);
    QVERIFY(shows(dialog, u"Connecting…"_s));
    const QString reason = u"could not translate host name \"db.example\" to address"_s;
    desk.reply(Error{Error::Kind::Connection, reason, {}, {}});
    QTRY_VERIFY(shows(dialog, reason));
    named<QComboBox>(dialog, u"connection"_s)->setEditText(u"nonsense=1"_s);
    named<QPushButton>(dialog, u"testConnection"_s)->click();
    QVERIFY(shows(dialog, u"unknown word \"nonsense\""_s));
    QCOMPARE(desk.tested.size(), 1);
}

void TestConnectDialog::testSaysThatItWorks()
{
    Desk desk;
    ConnectDialog dialog(desk.store, desk.program());
    named<QPushButton>(dialog, u"testConnection"_s)->click();
    DatabaseFacts facts;
    facts.serverVersion = u"15.8"_s;
    facts.roundTripMicroseconds = 18'000;
    desk.reply(facts);
    QTRY_VERIFY(shows(dialog, u"It works: PostgreSQL 15.8, 18.0 ms a round trip."_s));
}

void TestConnectDialog::savedConnectionsFillTheirMarks()
{
    Desk desk;
    desk.store.kept = {{u"live-eu"_s, u"host='live'"_s, false, true}};
    ConnectDialog dialog(desk.store, desk.program());
    auto *connection = named<QComboBox>(dialog, u"connection"_s);
    connection->setCurrentIndex(0);
    emit connection->activated(0);
    QVERIFY(named<QCheckBox>(dialog, u"production"_s)->isChecked());
    QVERIFY(!named<QCheckBox>(dialog, u"readOnly"_s)->isChecked());
    QSignalSpy requested(&dialog, &ConnectDialog::connectRequested);
    named<QPushButton>(dialog, u"connectButton"_s)->click();
    QCOMPARE(requested.first().first().value<ConnectionRequest>().profile.conninfo,
             u"host='live'"_s);
    named<QPushButton>(dialog, u"forgetConnection"_s)->click();
}

void TestConnectDialog::connectKeepsTheProfileWithoutPassword()
{
    Desk desk;
    ConnectDialog dialog(desk.store, desk.program());
    named<QComboBox>(dialog, u"connection"_s)->setEditText(u"test-eu"_s);
    named<QLineEdit>(dialog, u"host"_s)->setText(u"db.example"_s);
    named<QLineEdit>(dialog, u"password"_s)->setText(u"hunter2"_s);
    named<QPushButton>(dialog, u"connectButton"_s)->click();
    QCOMPARE(desk.store.kept.size(), 1);
    QCOMPARE(desk.store.kept.first().name, u"test-eu"_s);
    QVERIFY(!desk.store.kept.first().conninfo.contains(u"hunter2"_s));
}

void TestConnectDialog::fieldsHaveTheirNames()
{
    Desk desk;
    ConnectDialog dialog(desk.store, desk.program());
    QCOMPARE(QAccessible::queryAccessibleInterface(&dialog)->text(QAccessible::Name), u"Connect"_s);
    QStringList names;
    for (const QWidget *widget : dialog.findChildren<QWidget *>())
        if (widget->focusPolicy() != Qt::NoFocus)
            names += QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))
                         ->text(QAccessible::Name);
    for (const QString &name :
         u"Connection|Host|Port|Database|User|Password|Read only|Test|Connect"_s.split(u'|'))
        QVERIFY2(names.contains(name), qPrintable(name));
}

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
