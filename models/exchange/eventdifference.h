#pragma once

#include "models/domain/playerprogressevent.h"

#include <QList>

namespace waymark {

/// The events that a log does not have yet, in their order. A log is never changed, only added to,
/// and ids are made anew on the way from one database to another: it has an event where one of the
/// same experience agrees with it in everything but the ids. Of events that are all the same it has
/// as many as stand in it.
[[nodiscard]] QList<PlayerProgressEvent> eventsMissing(const QList<PlayerProgressEvent> &log,
                                                       const QList<PlayerProgressEvent> &events);

} // namespace waymark
