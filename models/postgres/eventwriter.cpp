#include "models/postgres/eventwriter.h"

#include "models/domain/errortext.h"
#include "models/json/jsonarena.h"
#include "models/postgres/postgresconnection.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype LongestType = 50; ///< characters, by the specification's columns
constexpr qsizetype LongestContent = 255;
constexpr auto ForeignKeyViolation = "23503"_L1;

Error invalid(const QString &why)
{
    return {Error::Kind::Invalid, why, {}, {}};
}

/// VARCHAR(n) counts characters, not UTF-16 units.
std::optional<Error> checkText(const QString &column, const QString &text, qsizetype longest)
{
    const qsizetype characters = text.toUcs4().size();
    if (characters > longest)
        return invalid(ErrorText::tr("%1 holds at most %2 characters, this has %3")
                           .arg(column)
                           .arg(longest)
                           .arg(characters));
    if (text.contains(QChar(u'\0')))
        return invalid(ErrorText::tr("%1 cannot hold the character U+0000").arg(column));
    return {};
}

std::optional<Error> check(const NewEvent &event)
{
    if (event.eventType.isEmpty())
        return invalid(ErrorText::tr("An event needs a type."));
    if (auto wrong = checkText(u"event_type"_s, event.eventType, LongestType))
        return wrong;
    if (auto wrong
        = checkText(u"content_id"_s, event.contentId.value_or(QString()), LongestContent))
        return wrong;
    for (const std::optional<double> &degrees : {event.latitude, event.longitude}) {
        if (degrees && !std::isfinite(*degrees))
            return invalid(ErrorText::tr("A position takes finite degrees."));
    }
    if (!event.data)
        return {};
    const Result<JsonArena> data = JsonArena::parseStrict(event.data->utf8());
    return data ? std::nullopt : std::optional(data.error());
}

/// Every column is sent: the platform's own models make no defaults.
SqlStatement insertion(EventId id, const NewEvent &event)
{
    return sqlStatement("INSERT INTO player_progress_events (id, experience_progress_id, "
                        "event_type, content_id, data, location_lat, location_lng, timestamp) "
                        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                        id, event.progress, event.eventType, event.contentId, event.data,
                        event.latitude, event.longitude, event.timestamp);
}

} // namespace

EventWriter::EventWriter(PostgresConnection &writes)
    : m_writes(writes)
{
}

QFuture<Result<EventId>> EventWriter::append(const NewEvent &event)
{
    std::optional<Error> wrong = check(event);
    if (m_writes.isReadOnly())
        wrong = Error{Error::Kind::Refused, ErrorText::tr("This connection is read-only."), {}, {}};
    if (wrong)
        return QtFuture::makeReadyFuture(Result<EventId>(*wrong));
    return m_writes.submit<EventId>([event](SqlSession &session) -> Result<EventId> {
        const EventId id = EventId::create();
        const Result<SqlResult> inserted = session.run(insertion(id, event));
        if (inserted)
            return id;
        if (inserted.error().sqlState == ForeignKeyViolation)
            return Error{Error::Kind::NotFound,
                         ErrorText::tr("There is no progress %1.").arg(event.progress.toString()),
                         {},
                         ForeignKeyViolation};
        return inserted.error();
    });
}

} // namespace waymark
