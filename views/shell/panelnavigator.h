#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

namespace waymark {

class Panel;

/// The way through the panels by keyboard: next and previous, and the search of the one that has
/// the focus.
class PanelNavigator final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void add(Panel *panel); ///< in the order of F6
    void step(int panels); ///< +1: the next one that is shown
    void find(); ///< focuses the search of the panel with the focus, else of the first that has one
    /// Shows the panel, in front of its tabs, and gives it the focus.
    static void show(Panel *panel);
    [[nodiscard]] Panel *focused() const;

private:
    static bool giveFocus(Panel *panel);

    QList<QPointer<Panel>> m_panels;
};

} // namespace waymark
