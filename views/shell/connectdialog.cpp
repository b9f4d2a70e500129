#include "views/shell/connectdialog.h"

#include "models/domain/whendone.h"
#include "views/common/accessiblecombobox.h"
#include "views/common/errorwords.h"
#include "views/common/plaintext.h"
#include "views/common/primarybutton.h"
#include "views/shell/conninfotext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace waymark {

using namespace Qt::StringLiterals;

ConnectDialog::ConnectDialog(ConnectionStore &store, ConnectionDesk desk, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_desk(std::move(desk))
    , m_saved(store.connections())
    , m_connection(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QLineEdit(this))
    , m_database(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_readOnly(new QCheckBox(tr("Read only"), this))
    , m_production(new QCheckBox(tr("This is production"), this))
    , m_keep(new QCheckBox(tr("Remember this connection, without the password"), this))
    , m_forget(new QPushButton(tr("Forget"), this))
    , m_test(new QPushButton(tr("Test"), this))
    , m_connect(new QPushButton(tr("Connect"), this))
    , m_outcome(plainLabel({}, this))
    , m_detail(dimLabel({}, this))
{
    installAccessibleComboBoxes();
    setObjectName(u"connect"_s);
    setWindowTitle(tr("Connect"));
    setAccessibleName(tr("Connect"));
    setMinimumWidth(460);
    nameParts();
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeForm());
    for (QLabel *label : {m_outcome, m_detail}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->hide();
        column->addWidget(label);
    }
    column->addStretch(1);
    column->addWidget(makeButtons());

    connect(m_connection, &QComboBox::activated, this, &ConnectDialog::showSaved);
    connect(m_connection, &QComboBox::editTextChanged, this, &ConnectDialog::connectionEdited);
    connect(m_forget, &QPushButton::clicked, this, &ConnectDialog::forgetSaved);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::takeConnection);
    connectionEdited({});
}

ConnectDialog::~ConnectDialog()
{
    m_testing.cancel();
}

void ConnectDialog::nameParts()
{
    m_connection->setEditable(true);
    m_connection->setInsertPolicy(QComboBox::NoInsert);
    m_connection->setObjectName(u"connection"_s);
    m_connection->setAccessibleName(tr("Connection"));
    m_connection->lineEdit()->setPlaceholderText(
        tr("A name, postgresql://…, or service=… and other libpq words"));
    for (const ConnectionProfile &profile : m_saved)
        m_connection->addItem(profile.name);
    m_connection->setCurrentIndex(-1);

    const auto name = [](QLineEdit *edit, const QString &objectName, const QString &accessibleName,
                         const QString &placeholder) {
        edit->setObjectName(objectName);
        edit->setAccessibleName(accessibleName);
        edit->setPlaceholderText(placeholder);
    };
    name(m_host, u"host"_s, tr("Host"), tr("a name, an address or the folder of a socket"));
    name(m_port, u"port"_s, tr("Port"), u"5432"_s);
    name(m_database, u"database"_s, tr("Database"), {});
    name(m_user, u"user"_s, tr("User"), {});
    name(m_password, u"password"_s, tr("Password"), tr("not stored"));
    m_password->setEchoMode(QLineEdit::Password);
    m_readOnly->setObjectName(u"readOnly"_s);
    m_readOnly->setChecked(true);
    m_readOnly->setToolTip(tr("The server itself refuses every change of this window"));
    m_production->setObjectName(u"production"_s);
    m_production->setToolTip(tr("The window carries a red band with the name of the connection"));
    m_keep->setObjectName(u"rememberConnection"_s);
    m_keep->setChecked(true);
    m_forget->setObjectName(u"forgetConnection"_s);
    m_test->setObjectName(u"testConnection"_s);
    m_connect->setObjectName(u"connectButton"_s);
    m_connect->setDefault(true);
    makePrimary(m_connect);
}

QWidget *ConnectDialog::makeForm()
{
    auto *content = new QWidget(this);
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto *connection = new QHBoxLayout;
    connection->addWidget(m_connection, 1);
    connection->addWidget(m_forget);
    form->addRow(tr("Connection"), connection);
    form->addRow(tr("Host"), m_host);
    form->addRow(tr("Port"), m_port);
    form->addRow(tr("Database"), m_database);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    form->addRow(QString(), m_readOnly);
    form->addRow(QString(), m_production);
    form->addRow(QString(), m_keep);
    return content;
}

QWidget *ConnectDialog::makeButtons()
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_test->setAutoDefault(false);
    m_forget->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_connect);
    return content;
}

void ConnectDialog::showSaved(int index)
{
    if (index < 0 || index >= m_saved.size())
        return;
    const ConnectionProfile &profile = m_saved[index];
    m_readOnly->setChecked(profile.readOnly);
    m_production->setChecked(profile.production);
}

void ConnectDialog::forgetSaved()
{
    const int index = m_connection->findText(m_connection->currentText());
    if (index < 0)
        return;
    m_store.remove(m_saved[index].name);
    m_saved.removeAt(index);
    m_connection->removeItem(index);
    m_connection->setCurrentIndex(-1);
    m_connection->clearEditText();
}

void ConnectDialog::connectionEdited(const QString &text)
{
    const bool isSaved = m_connection->findText(text) >= 0;
    const bool isWhole = isSaved || hasConninfo();
    for (QLineEdit *edit : {m_host, m_port, m_database, m_user})
        edit->setEnabled(!isWhole);
    m_forget->setEnabled(isSaved);
    m_outcome->hide();
    m_detail->hide();
}

bool ConnectDialog::hasConninfo() const
{
    return looksLikeConninfo(m_connection->currentText());
}

ConnectionRequest ConnectDialog::typed() const
{
    ConnectionRequest request;
    const QString text = m_connection->currentText().trimmed();
    request.profile.name = text;
    const int saved = m_connection->findText(text);
    if (saved >= 0) {
        request.profile.conninfo = m_saved[saved].conninfo;
    } else if (hasConninfo()) {
        request.profile.name.clear(); // a URI may hold a password: normalize names it
        request.profile.conninfo = text;
    } else {
        request.profile.conninfo
            = conninfoOf({m_host->text(), m_port->text(), m_database->text(), m_user->text()});
    }
    request.profile.readOnly = m_readOnly->isChecked();
    request.profile.production = m_production->isChecked();
    request.password = m_password->text();
    request.keep = m_keep->isChecked();
    return request;
}

std::optional<ConnectionRequest> ConnectDialog::checked()
{
    auto request = m_desk.normalize(typed());
    if (!request) {
        showTrouble(tr("This connection cannot be understood."), request.error().detail);
        return std::nullopt;
    }
    return *request;
}

void ConnectDialog::test()
{
    const auto request = checked();
    if (!request)
        return;
    m_testing.cancel();
    m_outcome->setText(tr("Connecting…"));
    m_outcome->show();
    m_detail->hide();
    m_test->setEnabled(false);
    m_testing = m_desk.test(*request);
    whenDone(m_testing, this, [this](const Result<DatabaseFacts> &facts) { showTested(facts); });
}

void ConnectDialog::showTested(const Result<DatabaseFacts> &facts)
{
    m_test->setEnabled(true);
    if (!facts) {
        showTrouble(errorWords(facts.error()), facts.error().detail);
        return;
    }
    const QString milliseconds
        = QLocale().toString(double(facts->roundTripMicroseconds) / 1000, 'f', 1);
    m_outcome->setText(
        tr("It works: PostgreSQL %1, %2 ms a round trip.").arg(facts->serverVersion, milliseconds));
    m_detail->setText(facts->differences.join(u'\n'));
    m_detail->setVisible(!facts->differences.isEmpty());
}

void ConnectDialog::showTrouble(const QString &text, const QString &detail)
{
    m_outcome->setText(text);
    m_outcome->show();
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void ConnectDialog::takeConnection()
{
    const auto request = checked();
    if (!request)
        return;
    if (request->keep)
        m_store.save(request->profile);
    accept();
    emit connectRequested(*request);
}

} // namespace waymark
