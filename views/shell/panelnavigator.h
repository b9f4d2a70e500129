#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace waymark {

class Panel;

/// The way through the panels by keyboard: next and previous, and the search of the one that has
/// the focus.
class PanelNavigator final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// In the order of F6, which stops at the parts of the panel after the panel itself, as long
    /// as they are shown; the parts live in the panel.
    void add(Panel *panel, const QList<QWidget *> &parts = {});
    void step(int panels); ///< +1: the next one that is shown, or the next part of this one
    void find(); ///< focuses the search of the panel with the focus, else of the first that has one
    /// Shows the panel, in front of its tabs, and gives it the focus.
    static void show(Panel *panel);
    [[nodiscard]] Panel *focused() const;

private:
    struct Stop
    {
        Panel *panel;
        QWidget *part; ///< or none
    };
    [[nodiscard]] QList<Stop> stops() const;
    static bool giveFocus(const Stop &stop);
    static bool giveFocus(Panel *panel);

    QList<QPointer<Panel>> m_panels;
    QHash<Panel *, QList<QWidget *>> m_parts;
};

} // namespace waymark
