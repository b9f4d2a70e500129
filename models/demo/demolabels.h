#pragma once

#include <QString>

namespace waymark {

/// The e-mail of a player of the demo world; no two players of one seed share one. Worlds of other
/// seeds than 1 carry the seed (`mira.holt+7@example.test`), so that several fit in one database.
[[nodiscard]] QString demoLabel(qint64 player);
[[nodiscard]] QString labelOfSeed(const QString &label, quint64 seed);

} // namespace waymark
