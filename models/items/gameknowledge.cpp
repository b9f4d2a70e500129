#include "models/items/gameknowledge.h"

#include "models/domain/whendone.h"

namespace waymark {

GameKnowledge::GameKnowledge(SchemaSource &source, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_counts(source)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] { learn(*m_wanted); });
}

GameKnowledge::~GameKnowledge()
{
    m_reply.cancel();
}

void GameKnowledge::setKeeper(SchemaKeeper *keeper)
{
    m_keeper = keeper;
    if (m_wanted)
        want(*m_wanted);
}

void GameKnowledge::want(const QString &experience)
{
    m_wanted = experience;
    if (!m_keeper || m_learning == experience)
        return;
    stopLearning();
    if (const Schema known = schema(experience); known && known->saysSomething())
        return;
    whenDone(
        m_keeper->kept(experience), this,
        [this, experience, generation = ++m_generation](const std::optional<LearnedSchema> &kept) {
            if (generation != m_generation)
                return; // another experience is wanted by now
            if (kept) {
                m_schemas.insert(experience, std::make_shared<const LearnedSchema>(*kept));
                emit changed(experience);
            }
            // Of a young game there may be more saves by now.
            if (!kept || !kept->saysSomething())
                m_pause.start();
        });
}

void GameKnowledge::learnAgain(const QString &experience)
{
    stopLearning();
    m_counts.forget(experience);
    learn(experience);
}

void GameKnowledge::learn(const QString &experience)
{
    m_learning = experience;
    m_reply = m_source.learnSchema(experience, SampleLimits());
    whenDone(m_reply, this,
             [this, experience, generation = ++m_generation](const Result<LearnedSchema> &schema) {
                 if (generation == m_generation)
                     take(experience, schema);
             });
    emit changed(experience);
}

void GameKnowledge::take(const QString &experience, const Result<LearnedSchema> &schema)
{
    m_learning.reset();
    if (schema) {
        m_schemas.insert(experience, std::make_shared<const LearnedSchema>(*schema));
        if (m_keeper)
            m_keeper->keep(*schema);
    }
    emit changed(experience);
    if (schema)
        emit learned(experience);
    else if (schema.error().kind != Error::Kind::Cancelled)
        emit failed(experience, schema.error());
}

/// A reply on its way is a stranger from then on.
void GameKnowledge::stopLearning()
{
    ++m_generation;
    m_pause.stop();
    m_reply.cancel();
    if (const auto stopped = std::exchange(m_learning, std::nullopt))
        emit changed(*stopped);
}

void GameKnowledge::cancel()
{
    stopLearning();
}

void GameKnowledge::forgetAll()
{
    stopLearning();
    const QStringList known = m_schemas.keys();
    m_schemas.clear();
    m_counts.forgetAll();
    if (m_keeper)
        m_keeper->forgetAll();
    for (const QString &experience : known)
        emit changed(experience);
}

} // namespace waymark
