#include "models/domain/savecolumn.h"

#include "models/domain/doubletext.h"
#include "models/domain/errortext.h"
#include "models/domain/timestamp.h"

#include <QTimeZone>

#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Type = SaveColumn::Type;

constexpr std::array ProfileColumns{
    SaveColumn{"account_level", Type::Integer},
    SaveColumn{"total_experiences_played", Type::Integer},
    SaveColumn{"total_playtime_seconds", Type::Integer},
    SaveColumn{"total_distance_meters", Type::Double},
};
constexpr std::array ProgressColumns{
    SaveColumn{"current_location", Type::Text, 255},
    SaveColumn{"completion_percentage", Type::Double},
    SaveColumn{"playtime_seconds", Type::Integer},
    SaveColumn{"started_at", Type::Timestamp},
    SaveColumn{"completed_at", Type::Timestamp},
    SaveColumn{"last_played_at", Type::Timestamp},
};

Error invalid(const SaveColumn &column, const QString &why)
{
    return {Error::Kind::Invalid, u"%1 %2"_s.arg(column.nameText(), why), {}, {}};
}

Result<ColumnText> checkInteger(const SaveColumn &column, const QString &text)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    if (!ok)
        return invalid(column,
                       ErrorText::tr("takes a whole number from -2147483648 to 2147483647"));
    return ColumnText(QString::number(number));
}

Result<ColumnText> checkDouble(const SaveColumn &column, const QString &text)
{
    const QByteArray bytes = text.trimmed().toLatin1();
    double number = 0;
    const char *end = bytes.constData() + bytes.size();
    const auto parsed = std::from_chars(bytes.constData(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end || !std::isfinite(number))
        return invalid(column, ErrorText::tr("takes a finite number such as 62.5"));
    return ColumnText(doubleText(number));
}

Result<ColumnText> checkText(const SaveColumn &column, const QString &text)
{
    const qsizetype characters
        = text.toUcs4().size(); // VARCHAR(n) counts characters, not UTF-16 units
    if (characters > column.maximumLength)
        return invalid(column,
                       ErrorText::tr("holds at most %1 characters, this has %2")
                           .arg(column.maximumLength)
                           .arg(characters));
    if (text.contains(QChar(u'\0')))
        return invalid(column, ErrorText::tr("cannot hold the character U+0000"));
    return ColumnText(text);
}

Result<ColumnText> checkTimestamp(const SaveColumn &column, const QString &text)
{
    const auto moment = Timestamp::parse(text, QTimeZone::utc());
    if (!moment)
        return invalid(column,
                       ErrorText::tr("takes an ISO 8601 time such as 2025-10-24T14:31:08Z"));
    return ColumnText(moment->toPostgresText());
}

} // namespace

std::span<const SaveColumn> saveColumns(SaveTarget::Table table)
{
    if (table == SaveTarget::Table::Profile)
        return ProfileColumns;
    return ProgressColumns;
}

const SaveColumn *findSaveColumn(SaveTarget::Table table, QStringView name)
{
    for (const SaveColumn &column : saveColumns(table)) {
        if (name == QLatin1StringView(column.name))
            return &column;
    }
    return nullptr;
}

Result<ColumnText> checkColumnText(const SaveColumn &column, const ColumnText &text)
{
    if (!text)
        return ColumnText();
    switch (column.type) {
    case Type::Integer:
        return checkInteger(column, *text);
    case Type::Double:
        return checkDouble(column, *text);
    case Type::Text:
        return checkText(column, *text);
    case Type::Timestamp:
        return checkTimestamp(column, *text);
    }
    return invalid(column, ErrorText::tr("has an unknown type"));
}

bool isOddColumnValue(const SaveColumn &column, const ColumnText &text)
{
    if (!text || (column.type != Type::Integer && column.type != Type::Double))
        return false;
    const double number = text->toDouble();
    if (column.nameText() == u"account_level"_s)
        return number < 1 || number > 100;
    if (column.nameText() == u"completion_percentage"_s)
        return number < 0 || number > 100;
    return number < 0;
}

} // namespace waymark
