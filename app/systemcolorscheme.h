#pragma once

#include <QDBusVariant>
#include <QObject>

namespace waymark {

class ThemeSwitcher;

/// Asks the desktop's portal whether it prefers dark, and listens when that changes. Without a
/// session bus or portal the theme stays what the first palette said.
class SystemColorScheme final : public QObject
{
    Q_OBJECT
public:
    explicit SystemColorScheme(ThemeSwitcher &theme, QObject *parent = nullptr);

private slots:
    void takeSetting(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(QVariant value);

    ThemeSwitcher &m_theme;
};

} // namespace waymark
