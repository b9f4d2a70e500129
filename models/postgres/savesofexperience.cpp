#include "models/postgres/savesofexperience.h"

namespace waymark {

QByteArray savesOfExperience(SqlStatement &statement, const QString &experience,
                             const QByteArray &sampled)
{
    if (experience.isEmpty())
        return "player_profiles t" + sampled + " WHERE t.stats IS NOT NULL";
    return "experience_progress t" + sampled
        + " WHERE t.experience_id = " + statement.bind(experience) + " AND t.state IS NOT NULL";
}

QByteArray jsonOfExperience(const QString &experience)
{
    return experience.isEmpty() ? "t.stats" : "t.state";
}

} // namespace waymark
