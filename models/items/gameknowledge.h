#pragma once

#include "models/items/exactcounts.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace waymark {

/// What is known of each experience from its saves. It is learned in the background when the
/// experience is opened for the first time, kept from then on, and learned again on request.
class GameKnowledge final : public QObject
{
    Q_OBJECT
public:
    using Schema = std::shared_ptr<const LearnedSchema>; // shared with whoever checks a save by it

    /// What an opened save makes it learn it learns after a pause, when the save is on the screen.
    explicit GameKnowledge(SchemaSource &source, std::chrono::milliseconds pause = {},
                           QObject *parent = nullptr);
    ~GameKnowledge() override;

    /// Once it is known which database it is; nothing is learned before.
    void setKeeper(SchemaKeeper *keeper);

    /// From what is kept, else by learning. What another experience is being learned is given up.
    void want(const QString &experience);
    void learnAgain(const QString &experience);
    void cancel();
    /// Here and on the disk.
    void forgetAll();

    [[nodiscard]] Schema schema(const QString &experience) const
    {
        return m_schemas.value(experience);
    }
    /// What was counted in all of the saves, beside what was learned from some.
    [[nodiscard]] ExactCounts &counts() { return m_counts; }
    [[nodiscard]] const std::optional<QString> &learning() const { return m_learning; }

signals:
    void changed(const QString &experience); ///< its schema, or whether it is being learned
    void learned(const QString &experience); ///< from the saves, not from what was kept
    void failed(const QString &experience, const waymark::Error &error);

private:
    void learn(const QString &experience);
    void take(const QString &experience, const Result<LearnedSchema> &schema);
    void stopLearning();

    SchemaSource &m_source;
    ExactCounts m_counts;
    QTimer m_pause;
    SchemaKeeper *m_keeper = nullptr;
    QHash<QString, Schema> m_schemas;
    std::optional<QString> m_wanted;
    std::optional<QString> m_learning;
    QFuture<Result<LearnedSchema>> m_reply;
    quint64 m_generation = 0;
};

} // namespace waymark
