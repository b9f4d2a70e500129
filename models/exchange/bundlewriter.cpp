#include "models/exchange/bundlewriter.h"

#include "models/domain/errortext.h"
#include "models/exchange/bundlefields.h"
#include "models/exchange/jsonobjectwriter.h"
#include "models/json/jsonstring.h"

#include <QBuffer>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace waymark {

BundleWriter::BundleWriter(QIODevice &device)
    : m_device(device)
{
}

void BundleWriter::begin(const PlayerBundle &head)
{
    JsonObjectWriter exported;
    exported.add("at", head.exportedAt);
    exported.add("database", head.exportedFrom);
    exported.add("note", head.note);
    exported.add("redaction", redactionName(head.redaction));
    exported.addJson("expect", head.expected);

    const PlayerProfile &profile = head.profile;
    JsonObjectWriter player;
    player.add("id", profile.id.toString());
    player.add("user_id", profile.userId.toString());
    player.add("label", profile.label);
    player.add("account_level", profile.accountLevel);
    player.add("total_experiences_played", profile.totalExperiencesPlayed);
    player.add("total_playtime_seconds", profile.totalPlaytimeSeconds);
    player.add("total_distance_meters", profile.totalDistanceMeters);
    player.add("created_at", profile.createdAt);
    player.add("updated_at", profile.updatedAt);
    player.addJson("stats", profile.stats);

    write("{\"format\":" + quoteJsonString(QString::fromLatin1(PlayerBundle::FormatName))
          + ",\"version\":" + QByteArray::number(PlayerBundle::FormatVersion)
          + ",\n\"exported\":" + exported.bytes() + ",\n\"player\":" + player.bytes());
}

void BundleWriter::addExperience(const ExperienceProgress &progress)
{
    JsonObjectWriter object;
    object.add("id", progress.id.toString());
    object.add("experience_id", progress.experienceId);
    object.add("started_at", progress.startedAt);
    object.add("completed_at", progress.completedAt);
    object.add("last_played_at", progress.lastPlayedAt);
    object.add("playtime_seconds", progress.playtimeSeconds);
    object.add("completion_percentage", progress.completionPercentage);
    object.add("current_location", progress.currentLocation);
    object.add("created_at", progress.createdAt);
    object.add("updated_at", progress.updatedAt);
    object.addJson("state", progress.state);
    writeElement(Part::Experiences, object.bytes());
}

void BundleWriter::addEvent(const PlayerProgressEvent &event)
{
    JsonObjectWriter object;
    object.add("id", event.id.toString());
    object.add("experience_progress_id", event.progressId.toString());
    object.add("event_type", event.eventType);
    object.add("content_id", event.contentId);
    object.addJson("data", event.data);
    object.add("location_lat", event.latitude);
    object.add("location_lng", event.longitude);
    object.add("timestamp", event.timestamp);
    writeElement(Part::Events, object.bytes());
}

Result<void> BundleWriter::finish()
{
    enter(Part::Events);
    write("\n]");
    const QByteArray digest = m_hash.result().toHex();
    write(bundleDigestPrefix() + digest + bundleDigestSuffix());
    if (m_failed)
        return Error{
            Error::Kind::Failed,
            ErrorText::tr("The bundle could not be written: %1.").arg(m_device.errorString()),
            {},
            {}};
    return {};
}

void BundleWriter::write(const QByteArray &bytes)
{
    if (m_failed)
        return; // the next write would forget why this one failed
    m_hash.addData(bytes);
    if (m_device.write(bytes) != bytes.size())
        m_failed = true;
}

void BundleWriter::enter(Part part)
{
    if (m_part == Part::Head) {
        write(",\n\"experiences\":[");
        m_part = Part::Experiences;
        m_firstElement = true;
    }
    if (m_part == Part::Experiences && part == Part::Events) {
        write("\n],\n\"events\":[");
        m_part = Part::Events;
        m_firstElement = true;
    }
}

void BundleWriter::writeElement(Part part, const QByteArray &object)
{
    enter(part);
    write((m_firstElement ? "\n" : ",\n") + object);
    m_firstElement = false;
}

QByteArray bundleBytes(const PlayerBundle &bundle)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    BundleWriter writer(buffer);
    writer.begin(bundle);
    for (const ExperienceProgress &progress : bundle.experiences)
        writer.addExperience(progress);
    for (const PlayerProgressEvent &event : bundle.events)
        writer.addEvent(event);
    const Result<void> done = writer.finish();
    Q_ASSERT(done); // memory does not refuse
    return buffer.data();
}

} // namespace waymark
