#pragma once

#include <QString>

namespace waymark {

class EventStore;
class StateFace;

/// The face of a picture of events for the state of the store; whyOpen says what one sees once a
/// player is open.
void showEventState(StateFace &face, EventStore &store, const QString &whyOpen);

} // namespace waymark
