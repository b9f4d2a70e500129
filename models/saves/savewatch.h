#pragma once

#include "models/document/savechange.h"
#include "models/ports/savestore.h"

#include <QObject>
#include <QTimer>

namespace waymark {

/// One place that does not hold any more what was saved there.
struct PutBackPlace
{
    SaveChange saved;
    std::optional<QString> now; ///< nothing: gone, of a column SQL NULL
    bool isOldValue = false; ///< just what stood there before the save
};

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

    void start(const QList<SaveChange> &changes, const QString &version, Timestamp savedAt);
    void stop();
    /// Asks now; the timer does it every few seconds.
    void look();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Timestamp savedAt() const { return m_savedAt; }
    [[nodiscard]] Timestamp seenAt() const { return m_seenAt; } ///< when PutBack was noticed
    [[nodiscard]] const QList<PutBackPlace> &places() const { return m_places; }
    [[nodiscard]] const SaveTarget &target() const { return m_target; }

signals:
    void stateChanged();
    void rowChanged(const waymark::SaveRow &row); ///< somebody wrote meanwhile

private:
    static constexpr int Interval = 5'000;
    static constexpr int Duration = 10 * 60 * 1'000;

    void read(const QString &version);
    void compare(const SaveRow &row);
    void take(const SaveRow &row, const QList<PutBackPlace> &places);

    SaveStore &m_store;
    const SaveTarget m_target;
    QTimer m_timer;
    QTimer m_end;
    State m_state = State::Resting;
    QString m_version;
    QList<SaveChange> m_changes;
    QList<PutBackPlace> m_places;
    Timestamp m_savedAt;
    Timestamp m_seenAt;
    quint64 m_generation = 0;
};

/// The places that do not hold what changes put there.
[[nodiscard]] QList<PutBackPlace> placesPutBack(const QList<SaveChange> &changes,
                                                const SaveRow &row);

} // namespace waymark
