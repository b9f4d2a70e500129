#include "models/postgres/eventwriter.h"

using namespace Qt::StringLiterals;

namespace waymark {

EventWriter::EventWriter(PostgresConnection &writes)
    : m_writes(writes)
{
}

QFuture<Result<EventId>> EventWriter::append(const NewEvent &)
{
    return QtFuture::makeReadyFuture(
        Result<EventId>(Error{Error::Kind::Failed, u"events cannot be appended yet"_s, {}, {}}));
}

} // namespace waymark
