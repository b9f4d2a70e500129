#include "app/firstlook.h"

#include "app/cli/clitext.h"
#include "app/session.h"
#include "models/domain/whendone.h"

#include <QFileInfo>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int PatienceMilliseconds = 10'000;
constexpr QSize PictureSize(1440, 900); ///< whatever the screen that is not there

} // namespace

FirstLook::FirstLook(Session &session, const QString &file)
    : m_session(session)
    , m_file(QFileInfo(file).absoluteFilePath())
{
    session.window().resize(PictureSize);
    connect(&session.players(), &PlayerTableModel::stateChanged, this, &FirstLook::openFirstPlayer);
    connect(&session.events(), &EventStore::stateChanged, this, &FirstLook::paintWhenComplete);
    QTimer::singleShot(PatienceMilliseconds, this, &FirstLook::paint);
}

void FirstLook::openFirstPlayer()
{
    if (m_session.players().state() == PlayerTableModel::State::Loading
        || m_session.selection().player())
        return;
    m_session.selection().setScope(ScopeKind::ThisPlayer);
    if (const auto player = m_session.players().playerAt(0))
        m_session.selection().setPlayer(player);
    else if (m_session.players().state() == PlayerTableModel::State::Complete)
        paint();
}

void FirstLook::paintWhenComplete()
{
    const auto state = m_session.events().state();
    if (state == EventStore::State::Complete || state == EventStore::State::Empty
        || state == EventStore::State::Failed) {
        QTimer::singleShot(0, this, &FirstLook::paint); // the views take the news first
    }
}

void FirstLook::paint()
{
    if (std::exchange(m_isPainted, true))
        return;
    if (!m_session.window().grab().save(m_file)) {
        QTextStream(stderr) << CliText::tr("waymark: %1 cannot be written.").arg(m_file) << '\n';
        QCoreApplication::exit(1);
        return;
    }
    whenDone(m_session.connection().gateway().countPlayers({}), this,
             [this](const Result<qint64> &players) {
                 const EventRequest all{SearchQuery(), {}, {}};
                 whenDone(
                     m_session.connection().gateway().countEvents(all, EventGrouping::Experience),
                     this, [this, players](const Result<QList<EventCount>> &counts) {
                         tell(players ? *players : 0, counts ? *counts : QList<EventCount>());
                     });
             });
}

void FirstLook::tell(qint64 players, const QList<EventCount> &counts)
{
    QTextStream out(stdout);
    out << CliText::tr("There is no display here; the window is painted in %1").arg(m_file) << '\n'
        << CliText::tr("%1: %2 players").arg(m_session.connection().name()).arg(players) << '\n';
    for (const EventCount &count : counts)
        out << u"  %1: "_s.arg(count.key) << CliText::tr("%n events", nullptr, int(count.count))
            << '\n';
    const QString program = QCoreApplication::applicationFilePath();
    out << CliText::tr("Everything works from the command line too:") << '\n'
        << u"  %1 players 'item:brass_key' --limit 5\n"_s.arg(program)
        << u"  %1 show mira.holt@example.test\n"_s.arg(program)
        << u"  %1 count 'type:waypoint_visited content:8_inter_gravity_car' --by day\n"_s.arg(
               program);
    out.flush();
    QCoreApplication::quit();
}

} // namespace waymark
