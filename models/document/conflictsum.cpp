#include "models/document/conflictsum.h"

#include "models/domain/savecolumn.h"
#include "models/json/jsonnumber.h"

namespace waymark {
namespace {

std::optional<QByteArray> number(const std::optional<QString> &text)
{
    if (!text)
        return std::nullopt;
    const QByteArray lexeme = text->toUtf8();
    return JsonNumber::parse(lexeme) ? std::optional(lexeme) : std::nullopt;
}

} // namespace

std::optional<QByteArray> conflictDelta(const SaveConflict &conflict)
{
    const auto base = number(conflict.base);
    const auto mine = number(conflict.mine);
    if (!base || !mine)
        return std::nullopt;
    const auto delta = addJsonNumbers(*mine, negatedJsonNumber(*base));
    return delta ? std::optional(*delta) : std::nullopt;
}

std::optional<QString> conflictSum(const SaveConflict &conflict, SaveTarget::Table table)
{
    const auto delta = conflictDelta(conflict);
    const auto theirs = number(conflict.theirs);
    if (!delta || !theirs)
        return std::nullopt;
    const auto sum = addJsonNumbers(*theirs, *delta);
    if (!sum)
        return std::nullopt;
    const QString text = QString::fromLatin1(*sum);
    if (conflict.column.isEmpty())
        return text;
    const SaveColumn *column = findSaveColumn(table, conflict.column);
    if (!column || column->type != SaveColumn::Type::Integer || !checkColumnText(*column, text))
        return std::nullopt;
    return text;
}

} // namespace waymark
