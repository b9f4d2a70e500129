#include "models/postgres/editrows.h"

using namespace Qt::StringLiterals;

namespace waymark {

QByteArray editSelect()
{
    return "SELECT id, at, actor, reason, target->>'table', (target->>'id')::uuid, "
           "coalesce(target->>'column', ''), patch::text, inverse::text, "
           "(target->>'undone')::bigint FROM waymark.edits";
}

std::optional<Edit> editFrom(const SqlRow &row)
{
    const auto progress = ProgressId::fromUuid(row.uuid(5));
    const auto profile = PlayerId::fromUuid(row.uuid(5));
    if (!progress || !profile)
        return std::nullopt;
    const SaveTarget target
        = row.text(4) == "player_profiles"_L1 ? SaveTarget(*profile) : SaveTarget(*progress);
    return Edit{row.integer(0), row.timestamp(1), row.text(2), row.text(3),        target,
                row.text(6),    row.json(7),      row.json(8), row.maybeInteger(9)};
}

QList<Edit> editsFrom(const SqlResult &rows)
{
    QList<Edit> edits;
    for (int row = 0; row < rows.size(); ++row) {
        if (const auto edit = editFrom(rows.row(row)))
            edits += *edit;
    }
    return edits;
}

} // namespace waymark
