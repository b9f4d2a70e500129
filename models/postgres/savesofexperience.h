#pragma once

#include "models/postgres/sqlstatement.h"

namespace waymark {

/// The rows of an experience that have a save, as `experience_progress t WHERE …`; for an empty
/// experience the profiles. `sampled` stands behind the table.
[[nodiscard]] QByteArray savesOfExperience(SqlStatement &statement, const QString &experience,
                                           const QByteArray &sampled = {});
/// The column of their JSON: `t.state`, or that of the profiles.
[[nodiscard]] QByteArray jsonOfExperience(const QString &experience);

} // namespace waymark
