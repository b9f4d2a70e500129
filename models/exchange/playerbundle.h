#pragma once

#include "models/domain/experienceprogress.h"
#include "models/domain/playerprofile.h"
#include "models/domain/playerprogressevent.h"
#include "models/domain/result.h"

#include <QList>

namespace waymark {

/// What an export leaves out of a bundle.
enum class Redaction
{
    None,
    Ids, ///< ids are replaced by new ones, the label by "player"
    All, ///< as Ids, and no positions
};

/// A player carried in one file: profile, saves and events, every JSON value by its exact text. The
/// file format is written down in resources/bundle-format.md.
struct PlayerBundle
{
    static constexpr int FormatVersion = 1;
    static constexpr const char *FormatName = "waymark-player";

    Timestamp exportedAt;
    QString exportedFrom; ///< name of the database, never its host
    QString note;
    std::optional<JsonText>
        expected; ///< what the save was expected to hold; the bundle is what it does hold
    Redaction redaction = Redaction::None;

    PlayerProfile profile;
    QList<ExperienceProgress> experiences;
    QList<PlayerProgressEvent> events; ///< ascending by time and id

    /// Refuses what could not be stored: an event or a progress row that belongs to nobody in the
    /// bundle, two saves of one experience, ids that stand twice.
    [[nodiscard]] Result<void> check() const;
};

/// Replaces every id by a new one, keeping who belongs to whom: what an import does unless told
/// otherwise.
void giveNewIds(PlayerBundle &bundle);

/// Takes out of the bundle what redaction promises.
void redact(PlayerBundle &bundle, Redaction redaction);

} // namespace waymark
