#include "models/exchange/bundlereader.h"

#include "models/domain/errortext.h"
#include "models/exchange/bundlefields.h"
#include "models/exchange/jsonobjectreader.h"

#include <QCryptographicHash>
#include <QHash>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

constexpr qsizetype DigestLength = 64; // hexadecimal characters of SHA-256

Error refuse(const QString &why)
{
    return {Error::Kind::Invalid, why, {}, {}};
}

Result<void> checkDigest(const QByteArray &bytes)
{
    const QByteArray prefix = bundleDigestPrefix();
    const QByteArray suffix = bundleDigestSuffix();
    const qsizetype bodySize = bytes.size() - prefix.size() - DigestLength - suffix.size();
    if (bodySize < 0 || !bytes.endsWith(suffix)
        || QByteArrayView(bytes).sliced(bodySize, prefix.size()) != prefix)
        return refuse(
            ErrorText::tr("This is not a whole Waymark bundle: the digest at its end is missing."));

    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(bytes).first(bodySize));
    if (hash.result().toHex()
        != QByteArrayView(bytes).sliced(bodySize + prefix.size(), DigestLength))
        return refuse(ErrorText::tr(
            "The digest does not match: the bundle was changed or damaged after its export."));
    return {};
}

/// The version stands first, so that a newer bundle is called newer and not damaged.
Result<void> checkVersion(const JsonArena &arena)
{
    JsonObjectReader head(arena, JsonArena::Root, ErrorText::tr("the file"));
    const QString format = head.text("format");
    const int version = head.optionalInteger("version").value_or(0);
    if (head.failed() || format != QLatin1StringView(PlayerBundle::FormatName))
        return refuse(ErrorText::tr("This is not a Waymark bundle."));
    if (version > PlayerBundle::FormatVersion)
        return refuse(ErrorText::tr("The bundle has version %1 and this Waymark reads up to "
                                    "version %2: use a newer Waymark.")
                          .arg(version)
                          .arg(PlayerBundle::FormatVersion));
    return {};
}

Result<PlayerProfile> readProfile(const JsonArena &arena, NodeId node)
{
    JsonObjectReader in(arena, node, ErrorText::tr("the player"));
    PlayerProfile profile{.id = in.id<PlayerId>("id"), .userId = in.id<UserId>("user_id")};
    profile.label = in.optionalText("label");
    profile.accountLevel = in.optionalInteger("account_level");
    profile.totalExperiencesPlayed = in.optionalInteger("total_experiences_played");
    profile.totalPlaytimeSeconds = in.optionalInteger("total_playtime_seconds");
    profile.totalDistanceMeters = in.optionalDouble("total_distance_meters");
    profile.createdAt = in.optionalTime("created_at");
    profile.updatedAt = in.optionalTime("updated_at");
    profile.stats = in.optionalJson("stats");
    if (in.failed())
        return in.error();
    return profile;
}

Result<ExperienceProgress> readExperience(const JsonArena &arena, NodeId node, PlayerId player,
                                          quint32 row)
{
    JsonObjectReader in(arena, node, QT_TRANSLATE_NOOP("waymark::ErrorText", "experience %1"),
                        row + 1);
    ExperienceProgress progress{.id = in.id<ProgressId>("id"), .playerId = player};
    progress.experienceId = in.text("experience_id");
    progress.startedAt = in.optionalTime("started_at");
    progress.completedAt = in.optionalTime("completed_at");
    progress.lastPlayedAt = in.optionalTime("last_played_at");
    progress.playtimeSeconds = in.optionalInteger("playtime_seconds");
    progress.completionPercentage = in.optionalDouble("completion_percentage");
    progress.currentLocation = in.optionalText("current_location");
    progress.createdAt = in.optionalTime("created_at");
    progress.updatedAt = in.optionalTime("updated_at");
    progress.state = in.optionalJson("state");
    if (in.failed())
        return in.error();
    return progress;
}

Result<PlayerProgressEvent> readEvent(const JsonArena &arena, NodeId node, PlayerId player,
                                      quint32 row)
{
    JsonObjectReader in(arena, node, QT_TRANSLATE_NOOP("waymark::ErrorText", "event %1"), row + 1);
    PlayerProgressEvent event{.id = in.id<EventId>("id"),
                              .progressId = in.id<ProgressId>("experience_progress_id"),
                              .playerId = player};
    event.eventType = in.text("event_type");
    event.contentId = in.optionalText("content_id");
    event.data = in.optionalJson("data");
    event.latitude = in.optionalDouble("location_lat");
    event.longitude = in.optionalDouble("location_lng");
    event.timestamp = in.time("timestamp");
    if (in.failed())
        return in.error();
    return event;
}

/// Reads each element of the array called name; the first error ends it.
template <typename T, typename Read>
Result<QList<T>> readList(const JsonArena &arena, const char *name, Read read)
{
    const NodeId list
        = JsonObjectReader(arena, JsonArena::Root, ErrorText::tr("the file")).member(name);
    if (list == JsonArena::NoNode || arena.type(list) != JsonType::Array)
        return refuse(ErrorText::tr("The bundle is damaged: “%1” must be an array.")
                          .arg(QString::fromLatin1(name)));
    QList<T> values;
    values.reserve(arena.childCount(list));
    for (quint32 row = 0; row < arena.childCount(list); ++row) {
        Result<T> value = read(arena.child(list, row), row);
        if (!value)
            return value.error();
        values.append(*std::move(value));
    }
    return values;
}

Result<PlayerBundle> readContent(const JsonArena &arena)
{
    JsonObjectReader head(arena, JsonArena::Root, ErrorText::tr("the file"));
    Result<PlayerProfile> profile = readProfile(arena, head.member("player"));
    if (!profile)
        return profile.error();
    const PlayerId player = profile->id;
    auto experiences
        = readList<ExperienceProgress>(arena, "experiences", [&](NodeId node, quint32 row) {
              return readExperience(arena, node, player, row);
          });
    if (!experiences)
        return experiences.error();
    auto events = readList<PlayerProgressEvent>(arena, "events", [&](NodeId node, quint32 row) {
        return readEvent(arena, node, player, row);
    });
    if (!events)
        return events.error();

    JsonObjectReader exported(arena, head.member("exported"), u"“exported”"_s);
    PlayerBundle bundle{.exportedAt = exported.time("at"),
                        .exportedFrom = exported.text("database"),
                        .note = exported.text("note"),
                        .expected = exported.optionalJson("expect"),
                        .redaction
                        = redactionFromName(exported.text("redaction")).value_or(Redaction::None),
                        .profile = *std::move(profile),
                        .experiences = *std::move(experiences),
                        .events = *std::move(events)};
    if (exported.failed())
        return exported.error();
    return bundle;
}

/// Events carry their experience's name in memory but not in the file.
void nameExperiences(PlayerBundle &bundle)
{
    QHash<ProgressId, QString> names;
    for (const ExperienceProgress &progress : bundle.experiences)
        names.insert(progress.id, progress.experienceId);
    for (PlayerProgressEvent &event : bundle.events)
        event.experienceId = names.value(event.progressId);
}

} // namespace

Result<PlayerBundle> readBundle(const QByteArray &bytes)
{
    if (const Result<void> digest = checkDigest(bytes); !digest)
        return digest.error();
    const Result<JsonArena> arena = JsonArena::parseStrict(bytes);
    if (!arena)
        return refuse(ErrorText::tr("The bundle is damaged: %1").arg(arena.error().detail));
    if (const Result<void> version = checkVersion(*arena); !version)
        return version.error();
    Result<PlayerBundle> bundle = readContent(*arena);
    if (!bundle)
        return bundle.error();
    if (const Result<void> sound = bundle->check(); !sound)
        return sound.error();
    nameExperiences(*bundle);
    return bundle;
}

} // namespace waymark
