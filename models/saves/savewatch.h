#pragma once

#include "models/ports/savestore.h"
#include "models/saves/savedplaces.h"

#include <QObject>
#include <QTimer>

namespace waymark {

/// Looks at a row for ten minutes after a save: the game may hold an old save in memory and write
/// it over the edit, which no guard of ours can stop.
class SaveWatch final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Resting,
        AsSaved,
        PutBack
    };

    SaveWatch(SaveStore &store, const SaveTarget &target, QObject *parent);

    /// after: the row as it stood after the save.
    void start(const SavedPlaces &saved, const SaveRow &after, Timestamp savedAt);
    void stop();
    /// By what elements are told apart from now on: what was told of them is looked at again.
    void setIdentityChoices(const IdentityChoices &choices);
    /// Asks now; the timer does it every few seconds.
    void look();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Timestamp savedAt() const { return m_savedAt; }
    /// Of PutBack: when the row was written, or where it does not tell, when that was noticed.
    [[nodiscard]] Timestamp seenAt() const { return m_seenAt; }
    [[nodiscard]] const SavedPlaces &saved() const { return m_saved; }
    [[nodiscard]] const QList<PutBackPlace> &places() const { return m_places; }
    [[nodiscard]] const SaveTarget &target() const { return m_target; }

signals:
    void stateChanged();
    void rowChanged(const waymark::SaveRow &row); ///< somebody wrote meanwhile

private:
    static constexpr int Interval = 5'000;
    static constexpr int Duration = 10 * 60 * 1'000;

    void read();
    void compare(const SaveRow &row, bool isAnew);
    void take(const SaveRow &row, bool isAnew, const QList<PutBackPlace> &places);

    SaveStore &m_store;
    const SaveTarget m_target;
    QTimer m_timer;
    QTimer m_end;
    State m_state = State::Resting;
    QString m_version;
    std::optional<Timestamp> m_updatedAt; ///< of the row that was looked at last
    SavedPlaces m_saved;
    QList<PutBackPlace> m_places;
    Timestamp m_savedAt;
    Timestamp m_seenAt;
    quint64 m_generation = 0;
};

} // namespace waymark
