#include "views/shell/windowlayout.h"

#include "views/common/panel.h"
#include "views/shell/paneldock.h"

#include <QChildEvent>
#include <QMainWindow>
#include <QSettings>
#include <QTabBar>

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr int StateVersion = 2; ///< raised when panels are added that a kept layout cannot know

/// What is free for docks in a window of 1440×900, and in a narrow one of 1024×700.
constexpr QSize WideRoom(1428, 740);
constexpr QSize NarrowRoom(1012, 560);

constexpr int LeastHeight = 64; ///< of a panel, so that a window fits into a small screen

int along(Qt::Orientation orientation, const QSize &size)
{
    return orientation == Qt::Horizontal ? size.width() : size.height();
}

QString kindKey(WindowLayout::Kind kind)
{
    return kind == WindowLayout::Kind::Audit ? u"audit"_s : u"edit"_s;
}

} // namespace

WindowLayout::WindowLayout(QMainWindow &host, QSettings &settings)
    : QObject(&host)
    , m_host(host)
    , m_settings(settings)
{
    m_host.installEventFilter(this);
    m_host.setDockNestingEnabled(true);
    m_host.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    m_host.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_host.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

/// The tab bars of docks come when docks become tabs. Cut to one letter a name says nothing: they
/// keep their names, and arrows lead to those without room.
bool WindowLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_host && event->type() == QEvent::ChildPolished) {
        if (auto *tabs = qobject_cast<QTabBar *>(static_cast<QChildEvent *>(event)->child()))
            tabs->setElideMode(Qt::ElideNone);
    }
    return QObject::eventFilter(watched, event);
}

PanelDock *WindowLayout::add(Panel *panel, PanelPlace place)
{
    panel->setMinimumHeight(LeastHeight); // less than its parts want: they shrink or scroll
    auto *dock = new PanelDock(panel, &m_host);
    m_docks.append(dock);
    if (place == PanelPlace::Aside)
        m_aside.append(dock);
    else
        m_places.insert(place, dock);
    return dock;
}

void WindowLayout::arrange(Kind kind)
{
    m_kind = kind;
    m_wide.clear();
    clear();
    if (m_host.centralWidget())
        m_host.centralWidget()->setVisible(kind == Kind::Edit);
    if (m_narrow)
        arrangeNarrow();
    else if (kind == Kind::Audit)
        arrangeAudit();
    else
        arrangeEdit();
    placeAside();
    finish();
    emit kindChanged();
}

void WindowLayout::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    if (narrow) {
        // Docks that never had their first sizes have none to come back to.
        const bool hasSizes = m_host.isVisible() || m_sizes.isEmpty();
        const QByteArray wide = hasSizes ? m_host.saveState(StateVersion) : QByteArray();
        clear();
        arrangeNarrow();
        placeAside();
        finish();
        m_wide = wide;
    } else if (m_wide.isEmpty() || !m_host.restoreState(m_wide, StateVersion)) {
        arrange(m_kind);
    }
}

bool WindowLayout::restore()
{
    m_kind = m_settings.value("layout/kind"_L1).toString() == kindKey(Kind::Audit) ? Kind::Audit
                                                                                   : Kind::Edit;
    arrange(m_kind);
    const auto state = m_settings.value("layout/docks"_L1).toByteArray();
    if (state.isEmpty() || !m_host.restoreState(state, StateVersion))
        return false;
    m_sizes.clear();
    return true;
}

void WindowLayout::keep()
{
    m_settings.setValue("layout/kind"_L1, kindKey(m_kind));
    // Of a window that never was wide there is nothing to keep: docks as tabs are no choice.
    const QByteArray wide = m_narrow ? m_wide : m_host.saveState(StateVersion);
    m_settings.setValue("layout/docks"_L1, wide);
}

void WindowLayout::clear()
{
    m_sizes.clear();
    for (PanelDock *dock : std::as_const(m_docks)) {
        dock->setFloating(false);
        m_host.removeDockWidget(dock);
    }
}

void WindowLayout::arrangeEdit()
{
    place(PanelPlace::Players, Qt::LeftDockWidgetArea);
    place(PanelPlace::Map, Qt::RightDockWidgetArea);
    placeNextTo(PanelPlace::Events, PanelPlace::Map, Qt::Vertical, Qt::RightDockWidgetArea);
    place(PanelPlace::Timeline, Qt::BottomDockWidgetArea);
    if (at(PanelPlace::EventDetails)) {
        place(PanelPlace::EventDetails, Qt::RightDockWidgetArea);
        if (at(PanelPlace::Events))
            m_host.tabifyDockWidget(at(PanelPlace::Events), at(PanelPlace::EventDetails));
        at(PanelPlace::EventDetails)->hide(); // Layout Audit shows it; here space is short
    }
    resize(Qt::Horizontal, {{PanelPlace::Players, 336}, {PanelPlace::Map, 446}});
    resize(Qt::Vertical, {{PanelPlace::Timeline, 218}});
    resize(Qt::Vertical, {{PanelPlace::Map, 280}, {PanelPlace::Events, 236}});
}

void WindowLayout::arrangeAudit()
{
    place(PanelPlace::Players, Qt::LeftDockWidgetArea);
    place(PanelPlace::Events, Qt::RightDockWidgetArea);
    placeNextTo(PanelPlace::EventDetails, PanelPlace::Events, Qt::Horizontal,
                Qt::RightDockWidgetArea);
    place(PanelPlace::Map, Qt::BottomDockWidgetArea);
    placeNextTo(PanelPlace::Timeline, PanelPlace::Map, Qt::Horizontal, Qt::BottomDockWidgetArea);
    resize(
        Qt::Horizontal,
        {{PanelPlace::Players, 260}, {PanelPlace::Events, 800}, {PanelPlace::EventDetails, 360}});
    resize(Qt::Vertical, {{PanelPlace::Map, 280}});
    resize(Qt::Horizontal, {{PanelPlace::Map, 480}, {PanelPlace::Timeline, 950}});
}

void WindowLayout::arrangeNarrow()
{
    place(PanelPlace::Players, Qt::LeftDockWidgetArea);
    if (m_kind == Kind::Audit) {
        place(PanelPlace::Events, Qt::RightDockWidgetArea);
        placeAsTabs({PanelPlace::EventDetails, PanelPlace::Timeline, PanelPlace::Map},
                    Qt::BottomDockWidgetArea);
        resize(Qt::Horizontal, {{PanelPlace::Players, 250}, {PanelPlace::Events, 750}});
        resize(Qt::Vertical, {{PanelPlace::EventDetails, 220}});
    } else {
        // Beside the save, which needs its height more than its width.
        placeAsTabs(
            {PanelPlace::Events, PanelPlace::Map, PanelPlace::Timeline, PanelPlace::EventDetails},
            Qt::RightDockWidgetArea);
        resize(Qt::Horizontal, {{PanelPlace::Players, 220}, {PanelPlace::Events, 280}});
    }
}

/// One behind the other, the first in front.
void WindowLayout::placeAsTabs(std::initializer_list<PanelPlace> places, Qt::DockWidgetArea area)
{
    PanelDock *first = nullptr;
    for (const PanelPlace where : places) {
        if (!at(where))
            continue;
        place(where, area);
        if (first)
            m_host.tabifyDockWidget(first, at(where));
        else
            first = at(where);
    }
    if (first)
        first->raise();
}

void WindowLayout::place(PanelPlace place, Qt::DockWidgetArea area)
{
    if (!at(place))
        return;
    m_host.addDockWidget(area, at(place));
    at(place)->show();
}

void WindowLayout::placeNextTo(PanelPlace place, PanelPlace neighbour, Qt::Orientation orientation,
                               Qt::DockWidgetArea area)
{
    this->place(place, area);
    if (at(place) && at(neighbour))
        m_host.splitDockWidget(at(neighbour), at(place), orientation);
}

void WindowLayout::placeAside()
{
    for (PanelDock *dock : std::as_const(m_aside)) {
        m_host.addDockWidget(Qt::BottomDockWidgetArea, dock);
        if (at(PanelPlace::Timeline))
            m_host.tabifyDockWidget(at(PanelPlace::Timeline), dock);
        dock->hide();
    }
}

void WindowLayout::resize(Qt::Orientation orientation, std::initializer_list<Share> shares)
{
    m_sizes.append({orientation, shares});
}

void WindowLayout::finish()
{
    const QSize planned = m_narrow ? NarrowRoom : WideRoom;
    for (const auto &sizes : std::as_const(m_sizes)) {
        // Where there is less room than was planned with, every part gives some of its own.
        const int room = along(sizes.first, m_host.size());
        const int wanted = along(sizes.first, planned);
        QList<QDockWidget *> docks;
        QList<int> lengths;
        for (const Share &share : sizes.second) {
            if (!at(share.place))
                continue;
            docks.append(at(share.place));
            lengths.append(share.size * std::min(room, wanted) / wanted);
        }
        m_host.resizeDocks(docks, lengths, sizes.first);
    }
}

} // namespace waymark
