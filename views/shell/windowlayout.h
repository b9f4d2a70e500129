#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>

class QMainWindow;
class QSettings;

namespace waymark {

class Panel;
class PanelDock;

/// Where a panel stands in the layouts.
enum class PanelPlace
{
    Players,
    Map,
    Events,
    EventDetails,
    Timeline,
    Aside, ///< not shown until asked for: messages, tasks
};

/// Arranges the docks of a window: as the layouts have them, as a person left them, and as tabs
/// where the window is narrow.
class WindowLayout final : public QObject
{
    Q_OBJECT
public:
    enum class Kind
    {
        Edit,
        Audit
    };

    /// host holds the docks and the player page in its centre.
    WindowLayout(QMainWindow &host, QSettings &settings);

    PanelDock *add(Panel *panel, PanelPlace place);
    [[nodiscard]] const QList<PanelDock *> &docks() const { return m_docks; }
    [[nodiscard]] Kind kind() const { return m_kind; }

    void arrange(Kind kind);
    void setNarrow(bool narrow);
    /// Gives the docks their first sizes once the window is shown; before, Qt forgets them.
    void finish();
    /// As it was left; false where nothing was kept.
    bool restore();
    void keep();

signals:
    void kindChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] PanelDock *at(PanelPlace place) const { return m_places.value(place); }
    void clear();
    void arrangeEdit();
    void arrangeAudit();
    void arrangeNarrow();
    void placeAsTabs(std::initializer_list<PanelPlace> places, Qt::DockWidgetArea area);
    void place(PanelPlace place, Qt::DockWidgetArea area);
    /// Puts a panel beside or below another one, or into area where that one is not built.
    void placeNextTo(PanelPlace place, PanelPlace neighbour, Qt::Orientation orientation,
                     Qt::DockWidgetArea area);
    void placeAside();
    struct Share
    {
        PanelPlace place;
        int size;
    };
    void resize(Qt::Orientation orientation, std::initializer_list<Share> shares);

    QMainWindow &m_host;
    QSettings &m_settings;
    QList<PanelDock *> m_docks;
    QHash<PanelPlace, PanelDock *> m_places;
    QList<PanelDock *> m_aside;
    Kind m_kind = Kind::Edit;
    bool m_narrow = false;
    QList<std::pair<Qt::Orientation, QList<Share>>> m_sizes;
    QByteArray m_wide; ///< how it was before the window became narrow
};

} // namespace waymark
