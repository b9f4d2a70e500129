#pragma once

#include <QMetaType>
#include <QString>
#include <QStringView>
#include <QUuid>

#include <optional>

namespace waymark {

/// Names one row. Every Id is valid; "none" is an empty std::optional<Id>.
template <typename Tag>
class Id
{
public:
    /// Accepts the 36-character form in any case, with or without braces.
    [[nodiscard]] static std::optional<Id> parse(QStringView text)
    {
        return fromUuid(QUuid::fromString(text.trimmed()));
    }
    [[nodiscard]] static std::optional<Id> fromUuid(const QUuid &uuid)
    {
        if (uuid.isNull())
            return std::nullopt;
        return Id(uuid);
    }
    [[nodiscard]] static Id create() { return Id(QUuid::createUuid()); }

    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }
    QUuid m_uuid;
};

using UserId = Id<struct UserTag>; ///< users.id
using PlayerId = Id<struct PlayerTag>; ///< player_profiles.id
using ProgressId = Id<struct ProgressTag>; ///< experience_progress.id
using EventId = Id<struct EventTag>; ///< player_progress_events.id

} // namespace waymark

Q_DECLARE_METATYPE(std::optional<waymark::PlayerId>)
Q_DECLARE_METATYPE(std::optional<waymark::ProgressId>)
Q_DECLARE_METATYPE(std::optional<waymark::EventId>)
