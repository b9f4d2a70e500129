#include "app/cli/eventrequest.h"

#include "app/cli/lookup.h"

namespace waymark {

Result<EventRequest> readEventRequest(CliContext &context, const QString &query)
{
    const auto filter = readQuery(context, query, SearchSubject::Events);
    if (!filter)
        return filter.error();
    return EventRequest{SearchQuery(), *filter, {}};
}

} // namespace waymark
