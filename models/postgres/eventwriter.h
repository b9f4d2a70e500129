#pragma once

#include "models/ports/eventsource.h"

namespace waymark {

class PostgresConnection;

/// Appends to the event log.
class EventWriter
{
public:
    explicit EventWriter(PostgresConnection &writes);

    QFuture<Result<EventId>> append(const NewEvent &event);

private:
    PostgresConnection &m_writes;
};

} // namespace waymark
