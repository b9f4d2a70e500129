#pragma once

#include "views/common/panelstyle.h"

#include <QObject>

namespace waymark {

/// Dresses the application: style, palette and density. One per process, made in main before the
/// first window.
class ThemeSwitcher final : public QObject
{
    Q_OBJECT
public:
    enum class Choice
    {
        System,
        Light,
        Dark
    };

    explicit ThemeSwitcher(QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] bool isDarkNow() const;
    void setChoice(Choice choice);
    void setDensity(Density density);
    /// What the desktop said it prefers; counts while the choice is System.
    void setSystemDark(bool dark);

signals:
    void changed();

private:
    void apply();

    Choice m_choice = Choice::System;
    Density m_density = Density::Normal;
    bool m_systemDark = false;
};

} // namespace waymark
