#include "views/common/themeswitcher.h"

#include "views/common/theme.h"

#include <QApplication>

namespace waymark {

ThemeSwitcher::ThemeSwitcher(QObject *parent)
    : QObject(parent)
    , m_systemDark(isDark(QApplication::palette())) // before our own palette hides the desktop's
{
    QApplication::setStyle(new PanelStyle(m_density)); // the application owns it
    apply();
}

bool ThemeSwitcher::isDarkNow() const
{
    return m_choice == Choice::Dark || (m_choice == Choice::System && m_systemDark);
}

void ThemeSwitcher::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeSwitcher::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    QApplication::setStyle(new PanelStyle(m_density));
    apply();
}

void ThemeSwitcher::setSystemDark(bool dark)
{
    if (m_systemDark == dark)
        return;
    m_systemDark = dark;
    if (m_choice == Choice::System)
        apply();
}

void ThemeSwitcher::apply()
{
    QApplication::setPalette(themePalette(isDarkNow()));
    emit changed();
}

} // namespace waymark
