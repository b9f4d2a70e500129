#include "models/saves/rowfollower.h"

#include "models/domain/whendone.h"
#include "models/saves/opensaves.h"

#include <algorithm>

namespace waymark {

RowFollower::RowFollower(OpenSaves &saves, SaveStore &store, QObject *parent)
    : QObject(parent)
    , m_saves(saves)
    , m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RowFollower::look);
}

void RowFollower::follow(SaveDocument *document)
{
    if (m_document == document)
        return;
    m_document = document;
    restart();
}

void RowFollower::setLooking(bool looking)
{
    if (std::exchange(m_isLooking, looking) == looking)
        return;
    restart();
    if (looking)
        look();
}

void RowFollower::restart()
{
    ++m_generation;
    m_timer.stop();
    m_timer.setInterval(Interval);
    if (m_document && m_isLooking)
        m_timer.start();
}

void RowFollower::look()
{
    if (!m_document)
        return;
    whenDone(m_store.readVersion(m_document->target()), this,
             [this, generation = m_generation](const Result<QString> &version) {
                 if (generation == m_generation && m_document && m_isLooking)
                     answered(version);
             });
}

void RowFollower::answered(const Result<QString> &version)
{
    using State = SaveDocument::State;
    const State state = m_document->state();
    const bool rests = !version || *version == m_document->version();
    if (!rests && m_document->isLoaded() && state != State::Saving)
        m_saves.reload(m_document->target());
    m_timer.start(rests ? std::min(m_timer.interval() * 3 / 2, LongestInterval) : Interval);
}

} // namespace waymark
