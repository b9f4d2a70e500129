#include "models/services/movedon.h"

#include "models/domain/errortext.h"
#include "models/json/jsonarena.h"
#include "models/services/recordedplace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype MostTold = 5; ///< with their values
constexpr qsizetype LongestValue = 60;

QString cut(const QString &value)
{
    return value.size() > LongestValue ? value.left(LongestValue) + u'…' : value;
}

/// As the record calls the place.
QString recordPath(const Edit &past, const RecordedPlace &place)
{
    if (!past.column.isEmpty())
        return place.path.toString();
    if (!place.column.isEmpty())
        return u'/' + place.column;
    return u'/' + past.target.jsonColumn() + place.path.toString();
}

std::optional<QString> valueNow(const RecordedPlace &place, const SaveRow &row,
                                const std::optional<JsonArena> &json)
{
    if (!place.column.isEmpty())
        return row.columns.value(place.column);
    const auto node = json ? json->find(place.path) : JsonArena::NoNode;
    return node == JsonArena::NoNode ? std::nullopt
                                     : std::optional(QString::fromUtf8(json->valueText(node)));
}

QString told(const RecordedPlace &place, const std::optional<QString> &now)
{
    const QString nothing = ErrorText::tr("nothing");
    return ErrorText::tr("%1 (the edit wrote %2, now there is %3)")
        .arg(place.text(), place.now ? cut(place.now->toString()) : nothing,
             now ? cut(*now) : nothing);
}

} // namespace

Error movedOn(const Edit &past, const SaveRow &now, QStringList paths)
{
    paths.removeDuplicates();
    std::optional<JsonArena> json;
    if (auto arena = JsonArena::parseTrusted(now.json ? now.json->utf8() : "null"))
        json = *std::move(arena);
    QStringList parts;
    const QList<RecordedPlace> places = recordedPlaces(past);
    for (const QString &path : paths) {
        const auto place
            = std::find_if(places.cbegin(), places.cend(),
                           [&](const RecordedPlace &one) { return recordPath(past, one) == path; });
        parts.append(place == places.cend() || parts.size() >= MostTold
                         ? path
                         : told(*place, valueNow(*place, now, json)));
    }
    return {Error::Kind::Conflict,
            ErrorText::tr("Not taken back, because what the edit wrote has been changed since: %1.")
                .arg(parts.join(", "_L1)),
            paths,
            {}};
}

} // namespace waymark
