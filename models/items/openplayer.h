#pragma once

#include "models/ports/savestore.h"

#include <QObject>

namespace waymark {

class OpenSaves;
class Selection;

/// The player in front: profile and experiences as opening them brought them, read when the
/// selection names another player. The save played last becomes the one in front.
class OpenPlayer final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        None,
        Loading,
        Ready,
        Failed
    };

    OpenPlayer(SaveStore &store, OpenSaves &saves, Selection &selection, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<OpenedPlayer> &player() const { return m_player; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// Columns, tabs and rows as they are by now.
    void reload();
    /// Experiences (labels) of which one comes to the front when a player is opened; of others the
    /// one played last.
    void preferExperiences(const QStringList &labels) { m_preferred = labels; }

signals:
    void stateChanged();

private:
    void follow();
    void read();
    void take(const OpenedPlayer &player);
    [[nodiscard]] SaveTarget saveAtFirst(const OpenedPlayer &player) const;
    [[nodiscard]] bool owns(const SaveTarget &save) const;

    SaveStore &m_store;
    OpenSaves &m_saves;
    Selection &m_selection;
    State m_state = State::None;
    std::optional<PlayerId> m_asked;
    std::optional<OpenedPlayer> m_player;
    Error m_error;
    QStringList m_preferred;
    quint64 m_generation = 0;
};

} // namespace waymark
