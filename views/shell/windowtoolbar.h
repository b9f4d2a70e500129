#pragma once

#include <QToolBar>

class QAction;
class QToolButton;

namespace waymark {

class TimeZoneBox;
class ViewZone;
class WindowMenus;
struct ConnectionInfo;

/// The toolbar as drawn: where one is, back and forward, what one does to a save, and at the right
/// the time zone and the commands.
class WindowToolBar final : public QToolBar
{
    Q_OBJECT
public:
    /// Takes the actions that the menus have now; what is not there gets no button.
    WindowToolBar(const WindowMenus &menus, ViewZone &zone, QWidget *parent);

    [[nodiscard]] TimeZoneBox *timeZoneBox() const { return m_zone; }
    /// refusal: why nothing may be changed on it, though it is not read-only itself.
    void setConnection(const ConnectionInfo &connection, const QString &role, bool connected,
                       const QString &refusal = {});
    /// Opens the box, ready for typing.
    void chooseTimeZone();
    /// "Save 3 changes" on the primary button.
    void setChangeCount(int changes);

private:
    QToolButton *addButton(QAction *action, Qt::ToolButtonStyle style);

    QToolButton *m_connection;
    QAction *m_save = nullptr;
    TimeZoneBox *m_zone;
};

} // namespace waymark
