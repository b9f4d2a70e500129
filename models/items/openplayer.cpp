#include "models/items/openplayer.h"

#include "models/document/saverow.h"
#include "models/domain/whendone.h"
#include "models/items/selection.h"
#include "models/saves/opensaves.h"

namespace waymark {

OpenPlayer::OpenPlayer(SaveStore &store, OpenSaves &saves, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_saves(saves)
    , m_selection(selection)
{
    connect(&selection, &Selection::playerChanged, this, &OpenPlayer::follow);
    follow();
}

void OpenPlayer::follow()
{
    if (m_asked == m_selection.player())
        return;
    m_asked = m_selection.player();
    if (m_asked) {
        read();
        return;
    }
    ++m_generation;
    m_player.reset();
    m_state = State::None;
    emit stateChanged();
}

void OpenPlayer::reload()
{
    if (m_asked)
        read();
}

void OpenPlayer::read()
{
    m_state = State::Loading;
    emit stateChanged();
    whenDone(m_store.openPlayer(*m_asked, StatesWanted::LastPlayed), this,
             [this, generation = ++m_generation](const Result<OpenedPlayer> &player) {
                 if (generation != m_generation)
                     return;
                 if (player) {
                     take(*player);
                     return;
                 }
                 m_error = player.error();
                 m_state = State::Failed;
                 emit stateChanged();
             });
}

bool OpenPlayer::owns(const SaveTarget &save) const
{
    if (save == SaveTarget(m_player->profile.id))
        return true;
    for (const ExperienceProgress &progress : m_player->experiences) {
        if (save == SaveTarget(progress.id))
            return true;
    }
    return false;
}

void OpenPlayer::take(const OpenedPlayer &player)
{
    m_player = player;
    m_saves.open(rowOf(player.profile, player.profileVersion));
    const auto &experiences = player.experiences;
    // Only the one played last came with its state.
    if (!experiences.isEmpty() && experiences.first().state)
        m_saves.open(rowOf(experiences.first()));
    m_state = State::Ready;
    emit stateChanged();
    const auto shown = m_selection.save();
    if (!shown || !owns(*shown))
        m_selection.setSave(saveAtFirst(player));
}

SaveTarget OpenPlayer::saveAtFirst(const OpenedPlayer &player) const
{
    for (const ExperienceProgress &progress : player.experiences) {
        if (m_preferred.contains(progress.experienceId))
            return progress.id;
    }
    return player.experiences.isEmpty() ? SaveTarget(player.profile.id)
                                        : SaveTarget(player.experiences.first().id);
}

} // namespace waymark
