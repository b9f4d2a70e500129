#pragma once

#include "models/domain/playerprofile.h"

#include <QTimeZone>

namespace waymark {

/// What one player says in each column of PlayerTableModel.
struct PlayerCells
{
    const PlayerProfile &player;
    const QTimeZone &zone;
    Timestamp now;

    [[nodiscard]] QString shown(int column) const; ///< short, with its unit
    [[nodiscard]] QString complete(int column) const; ///< for screen readers and tooltips
    [[nodiscard]] QString copied(int column) const; ///< for the clipboard: exact, without unit

    [[nodiscard]] static QString title(int column);
    /// The title with unit or zone, over copied cells.
    [[nodiscard]] static QString copiedTitle(int column, const QTimeZone &zone);
    [[nodiscard]] static bool isNumber(int column);

private:
    [[nodiscard]] std::optional<Timestamp> time(int column) const;
};

} // namespace waymark
