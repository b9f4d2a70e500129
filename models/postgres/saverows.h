#pragma once

#include "models/domain/experienceprogress.h"
#include "models/domain/playerprofile.h"
#include "models/ports/guardededit.h"
#include "models/postgres/sqlrow.h"
#include "models/postgres/sqlstatement.h"

namespace waymark {

constexpr int ProfileVersionColumn = 11;

/// `SELECT … FROM player_profiles p …` up to its WHERE, for profileFrom(). With a label column, the
/// user is joined as u.
[[nodiscard]] QByteArray profileSelect(const QString &labelColumn);
[[nodiscard]] PlayerProfile profileFrom(const SqlRow &row);
[[nodiscard]] ExperienceProgress progressFrom(const SqlRow &row);

/// version, JSON text, updated_at, then saveColumns() as text, each qualified by alias. With json,
/// that stands for the text of the JSON.
[[nodiscard]] QByteArray saveRowList(SaveTarget::Table table, const QByteArray &alias,
                                     const QByteArray &json = {});
[[nodiscard]] int saveRowWidth(SaveTarget::Table table); ///< how many columns that are
[[nodiscard]] SqlStatement saveRowStatement(const SaveTarget &target);
/// Reads saveRowList() from column first on.
[[nodiscard]] SaveRow saveRowFrom(const SaveTarget &target, const SqlRow &row, int first);
[[nodiscard]] Error saveNotFound(const SaveTarget &target);

/// A name of the database's own as SQL writes it.
[[nodiscard]] QByteArray quotedName(const QString &name);

} // namespace waymark
