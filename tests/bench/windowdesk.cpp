#include "tests/bench/windowdesk.h"

#include <QAbstractItemView>

using namespace Qt::StringLiterals;

namespace waymark::bench {
namespace {

constexpr QSize UsualScreen{1680, 1000};

std::unique_ptr<Connection> connectionTo(const QString &conninfo)
{
    auto connection = Connection::make(ConnectionProfile{u"bench"_s, conninfo, false, false}, {});
    if (!connection)
        qFatal("%s", qUtf8Printable(connection.error().detail));
    return std::move(*connection);
}

} // namespace

WindowDesk::WindowDesk(const QString &conninfo)
    : m_session(std::make_unique<Session>(connectionTo(conninfo), m_settings, m_theme))
{
    const auto eventsAreThere = [this] {
        const EventColumns &columns = m_session->events().columns();
        return columns.size() == m_events && columns.progresses.front().player == m_player;
    };
    for (const QString &name : {u"events"_s, u"timeline"_s, u"map"_s})
        m_paints.expect(painted(name), eventsAreThere);
    m_paints.expect(painted(u"save"_s), [this] { return m_session->selection().save() == m_save; });

    PaintWatch players;
    players.expect(painted(u"players"_s), [this] { return m_session->players().rowCount() > 0; });
    m_session->window().resize(UsualScreen);
    m_session->window().show();
    m_session->selection().setScope(ScopeKind::ThisPlayer);
    m_session->open();
    players.wait();
}

/// What paints of a table or a tree is its viewport.
QWidget *WindowDesk::painted(const QString &name) const
{
    auto *widget = m_session->window().findChild<QWidget *>(name);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        widget = view->viewport();
    if (!widget)
        qFatal("no widget %s", qUtf8Printable(name));
    return widget;
}

void WindowDesk::open(PlayerId player, const SaveTarget &save, std::size_t events)
{
    m_player = player;
    m_save = save;
    m_events = events;
    m_paints.start();
    m_session->selection().setPlayer(player);
    m_paints.wait();
}

void WindowDesk::openNobody()
{
    m_session->selection().setPlayer(std::nullopt);
}

} // namespace waymark::bench
