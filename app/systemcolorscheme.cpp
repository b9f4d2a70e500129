#include "app/systemcolorscheme.h"

#include "views/common/themeswitcher.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;
constexpr uint PrefersDark = 1;

} // namespace

SystemColorScheme::SystemColorScheme(ThemeSwitcher &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    QDBusMessage ask = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    ask.setArguments({appearance, colorScheme});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(reply.value().variant());
    });
}

void SystemColorScheme::takeSetting(const QString &space, const QString &key,
                                    const QDBusVariant &value)
{
    if (space == appearance && key == colorScheme)
        take(value.variant());
}

void SystemColorScheme::take(QVariant value)
{
    // Read wraps the value once more than SettingChanged does.
    if (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    m_theme.setSystemDark(value.toUInt() == PrefersDark);
}

} // namespace waymark
