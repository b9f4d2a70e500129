#include "models/postgres/sqlrow.h"

namespace waymark {

constexpr Oid JsonbType = 3802;

JsonText SqlRow::json(int column) const
{
    const QByteArrayView value = bytes(column);
    const bool hasVersion = PQftype(m_result, column) == JsonbType;
    return JsonText((hasVersion ? value.sliced(1) : value).toByteArray());
}

std::optional<QString> SqlRow::maybeText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::optional<int> SqlRow::maybeInt(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(int(integer(column)));
}

std::optional<qint64> SqlRow::maybeInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> SqlRow::maybeReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<Timestamp> SqlRow::maybeTimestamp(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(timestamp(column));
}

std::optional<JsonText> SqlRow::maybeJson(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(json(column));
}

} // namespace waymark
