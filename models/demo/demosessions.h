#pragma once

#include "models/demo/democlock.h"
#include "models/domain/playerprogressevent.h"

#include <QList>

#include <optional>

/// What sessions make of a log: they end where nothing happened for half an hour.
namespace waymark::demosessions {

constexpr std::int64_t Gap = 30 * DemoClock::Minute;

/// The time with the game open, in seconds.
[[nodiscard]] qint64 playtime(const QList<PlayerProgressEvent> &events);

/// Moves the log by whole days, so that sessions keep their hours. Where there is a middle (µs
/// since 2000) the first session lies around it instead, at whatever hour, and the others follow.
void shift(QList<PlayerProgressEvent> &events, std::int64_t days, std::optional<qint64> middle);

} // namespace waymark::demosessions
