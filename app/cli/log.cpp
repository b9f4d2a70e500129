#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/lookup.h"
#include "app/cli/verbtable.h"
#include "models/json/jsonarena.h"
#include "models/postgres/postgresgateway.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype LongestType = 50; ///< characters, by the specification's columns
constexpr qsizetype LongestContent = 255;

constexpr OptionSpec Options[]
    = {{"experience", "E"}, {"type", "T"}, {"content", "C"}, {"data", "JSON"},
       {"lat", "N"},        {"lng", "N"},  {"at", "TIME"}};

Error invalid(const QString &message)
{
    return Error{Error::Kind::Invalid, message, {}, {}};
}

Result<std::optional<double>> readDegrees(const Arguments &arguments, const QString &option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::optional<double>();
    bool valid = false;
    const double number = text->toDouble(&valid);
    if (!valid || !std::isfinite(number))
        return usageError(
            CliText::tr("The option --%1 needs a number, not “%2”.").arg(option, *text));
    return std::optional(number);
}

Result<void> readPosition(const Arguments &arguments, NewEvent &event)
{
    const auto latitude = readDegrees(arguments, u"lat"_s);
    if (!latitude)
        return latitude.error();
    const auto longitude = readDegrees(arguments, u"lng"_s);
    if (!longitude)
        return longitude.error();
    if (latitude->has_value() != longitude->has_value())
        return usageError(CliText::tr("A position needs both --lat and --lng."));
    event.latitude = *latitude;
    event.longitude = *longitude;
    return {};
}

Result<void> readWords(const Arguments &arguments, NewEvent &event)
{
    event.eventType = arguments.value(u"type"_s).value_or(QString());
    if (event.eventType.isEmpty())
        return usageError(CliText::tr("The option --%1 is needed.").arg(u"type"_s));
    if (event.eventType.toUcs4().size() > LongestType)
        return invalid(
            CliText::tr("An event type has at most %n characters.", nullptr, int(LongestType)));
    event.contentId = arguments.value(u"content"_s);
    if (event.contentId && event.contentId->toUcs4().size() > LongestContent)
        return invalid(
            CliText::tr("A content id has at most %n characters.", nullptr, int(LongestContent)));
    return {};
}

/// All but the progress row that it belongs to, which only the database knows.
Result<NewEvent> readEvent(const CliContext &context, const Arguments &arguments)
{
    NewEvent event{ProgressId::create(), {}, {}, JsonText("{}"), {}, {}, Timestamp::now()};
    if (const auto words = readWords(arguments, event); !words)
        return words.error();
    if (const auto position = readPosition(arguments, event); !position)
        return position.error();
    if (const auto data = arguments.value(u"data"_s)) {
        const auto arena = JsonArena::parseStrict(data->toUtf8());
        if (!arena)
            return arena.error();
        if (arena->type(JsonArena::Root) != JsonType::Object)
            return invalid(
                CliText::tr("The data of an event is an object, such as {\"item\": \"lamp\"}."));
        event.data = JsonText(arena->text());
    }
    if (const auto at = arguments.value(u"at"_s)) {
        const auto time = Timestamp::parse(*at, context.options().zone);
        if (!time)
            return usageError(CliText::tr("“%1” is no time by ISO 8601.").arg(*at));
        event.timestamp = *time;
    }
    return event;
}

VerbResult runLog(CliContext &context, const Arguments &arguments)
{
    auto event = readEvent(context, arguments);
    if (!event)
        return event.error();
    const auto save = findExperience(context, arguments);
    if (!save)
        return save.error();
    event->progress = *save->target.progress();
    const auto id = context.awaitWrite((*context.gateway())->appendEvent(*event));
    if (!id)
        return id.error();
    const auto printed = context.print(id->toString().toUtf8() + '\n');
    if (!printed)
        return printed.error();
    return Done;
}

} // namespace

constinit const Verb LogVerb
    = {"log",
       "PLAYER --experience E --type T [--content C] [--data JSON] [--lat N --lng N] [--at TIME]",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Appends one event to the log and prints its id. A log is only added to: "
                         "the history does not list this, and undo does not take it back."),
       Options,
       1,
       1,
       runLog};

} // namespace waymark
