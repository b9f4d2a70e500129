#pragma once

#include "models/domain/experienceprogress.h"
#include "models/domain/playerprofile.h"
#include "models/domain/playerprogressevent.h"

#include <QList>

#include <optional>

namespace waymark {

/// The rows of one player of the demo world.
struct DemoPlayer
{
    PlayerProfile profile; ///< with label and stats; the label is absent where users has none
    QList<ExperienceProgress> experiences; ///< with state, except where it is SQL NULL
    QList<PlayerProgressEvent> events; ///< of all experiences, in each ascending by time
};

/// The demo world: players of three experiences, planted oddities among them (see
/// resources/demo/README.md). A pure function: the same seed and sizes make the same rows, ids and
/// times included, on every machine. Rows are made player by player, so a million players need no
/// memory.
class DemoWorld
{
public:
    struct Size
    {
        qint64 players = 200;
        /// Events of all players together; without it 100 for each player up to 20 000 in all, and
        /// from then on 10 for each. Fewer than the stories need is raised to what they need.
        std::optional<qint64> events;
    };

    explicit DemoWorld(quint64 seed = 1)
        : DemoWorld(seed, Size{})
    {
    }
    DemoWorld(quint64 seed, const Size &size);

    [[nodiscard]] quint64 seed() const { return m_seed; }
    [[nodiscard]] qint64 playerCount() const { return m_players; }
    [[nodiscard]] qint64 eventCount() const { return m_events; }
    /// The rows of one player, 0 to playerCount() - 1; any order, any thread.
    [[nodiscard]] DemoPlayer player(qint64 index) const;
    /// How many events that player has, without making them.
    [[nodiscard]] qint64 eventsOf(qint64 index) const;

private:
    quint64 m_seed;
    qint64 m_players;
    qint64 m_named; ///< the first players, with stories of their own
    qint64 m_events;
    bool m_isRoomy = true; ///< enough events for the named players to have their usual number
    qint64 m_eventsOfNamed = 0;
};

} // namespace waymark
