#pragma once

#include "models/domain/ids.h"

namespace waymark {

/// Names one save: the row of a profile (its JSON is `stats`) or of a progress (its JSON is
/// `state`).
class SaveTarget
{
public:
    enum class Table
    {
        Profile,
        Progress
    };

    SaveTarget(
        PlayerId profile) // NOLINT(google-explicit-constructor): every PlayerId names a profile
        : m_table(Table::Profile)
        , m_row(profile.uuid())
    {
    }
    SaveTarget(ProgressId progress) // NOLINT(google-explicit-constructor)
        : m_table(Table::Progress)
        , m_row(progress.uuid())
    {
    }

    [[nodiscard]] Table table() const { return m_table; }
    [[nodiscard]] const QUuid &row() const { return m_row; }
    [[nodiscard]] std::optional<PlayerId> profile() const
    {
        return m_table == Table::Profile ? PlayerId::fromUuid(m_row) : std::nullopt;
    }
    [[nodiscard]] std::optional<ProgressId> progress() const
    {
        return m_table == Table::Progress ? ProgressId::fromUuid(m_row) : std::nullopt;
    }
    [[nodiscard]] QLatin1StringView tableName() const
    {
        return QLatin1StringView(m_table == Table::Profile ? "player_profiles"
                                                           : "experience_progress");
    }
    /// The JSONB column of the row.
    [[nodiscard]] QLatin1StringView jsonColumn() const
    {
        return QLatin1StringView(m_table == Table::Profile ? "stats" : "state");
    }

    friend bool operator==(const SaveTarget &, const SaveTarget &) = default;
    friend size_t qHash(const SaveTarget &t, size_t seed = 0)
    {
        return qHashMulti(seed, int(t.m_table), t.m_row);
    }

private:
    Table m_table;
    QUuid m_row;
};

} // namespace waymark

Q_DECLARE_METATYPE(std::optional<waymark::SaveTarget>)
