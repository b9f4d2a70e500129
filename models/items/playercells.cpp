#include "models/items/playercells.h"

#include "models/items/playertablemodel.h"
#include "models/items/unittext.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

struct PlayerText
{
    Q_DECLARE_TR_FUNCTIONS(PlayerCells)
};

using Column = PlayerTableModel::Column;

template <typename T, typename Format>
QString textOr(const std::optional<T> &value, const QString &none, Format format)
{
    return value ? format(*value) : none;
}

QString noValue()
{
    return u"–"_s;
}

QString plainNumber(int value)
{
    return QLocale().toString(value);
}

bool isTime(int column)
{
    return column == Column::LastPlayedColumn || column == Column::CreatedColumn
        || column == Column::UpdatedColumn;
}

} // namespace

QString PlayerCells::shown(int column) const
{
    switch (column) {
    case Column::PlayerColumn:
        return player.labelOrId();
    case Column::LevelColumn:
        return textOr(player.accountLevel, noValue(), plainNumber);
    case Column::PlaytimeColumn:
        return textOr(player.totalPlaytimeSeconds, noValue(), durationText);
    case Column::ExperiencesColumn:
        return textOr(player.totalExperiencesPlayed, noValue(), plainNumber);
    case Column::DistanceColumn:
        return textOr(player.totalDistanceMeters, noValue(), distanceText);
    case Column::IdColumn:
        return player.id.toString();
    default:
        return textOr(time(column), noValue(),
                      [&](Timestamp then) { return relativeTimeText(then, now, zone); });
    }
}

QString PlayerCells::complete(int column) const
{
    if (isTime(column)) {
        const auto then = time(column);
        if (!then)
            return PlayerText::tr("never");
        return PlayerText::tr("%1, %2", "relative time, exact time")
            .arg(relativeTimeText(*then, now, zone), exactTimeText(*then, zone));
    }
    const QString text = shown(column);
    return text == noValue() ? PlayerText::tr("no value") : text;
}

QString PlayerCells::copied(int column) const
{
    switch (column) {
    case Column::LevelColumn:
        return textOr(player.accountLevel, {}, [](int n) { return QString::number(n); });
    case Column::PlaytimeColumn:
        return textOr(player.totalPlaytimeSeconds, {}, [](int n) { return QString::number(n); });
    case Column::ExperiencesColumn:
        return textOr(player.totalExperiencesPlayed, {}, [](int n) { return QString::number(n); });
    case Column::DistanceColumn:
        return textOr(player.totalDistanceMeters, {}, [](double n) {
            return QString::number(n, 'g', QLocale::FloatingPointShortest);
        });
    case Column::PlayerColumn:
    case Column::IdColumn:
        return shown(column);
    default:
        return textOr(time(column), {}, [&](Timestamp then) { return exactTimeText(then, zone); });
    }
}

QString PlayerCells::title(int column)
{
    switch (column) {
    case Column::PlayerColumn:
        return PlayerText::tr("Player");
    case Column::LevelColumn:
        return PlayerText::tr("Level");
    case Column::PlaytimeColumn:
        return PlayerText::tr("Playtime");
    case Column::LastPlayedColumn:
        return PlayerText::tr("Last played");
    case Column::ExperiencesColumn:
        return PlayerText::tr("Experiences");
    case Column::DistanceColumn:
        return PlayerText::tr("Distance");
    case Column::CreatedColumn:
        return PlayerText::tr("Created");
    case Column::UpdatedColumn:
        return PlayerText::tr("Updated");
    default:
        return PlayerText::tr("Profile id");
    }
}

QString PlayerCells::copiedTitle(int column, const QTimeZone &zone)
{
    if (column == Column::PlaytimeColumn)
        return PlayerText::tr("%1 (s)", "column in seconds").arg(title(column));
    if (column == Column::DistanceColumn)
        return PlayerText::tr("%1 (m)", "column in metres").arg(title(column));
    if (isTime(column))
        return PlayerText::tr("%1 (%2)", "column, time zone")
            .arg(title(column), QString::fromUtf8(zone.id()));
    return title(column);
}

bool PlayerCells::isNumber(int column)
{
    return column == Column::LevelColumn || column == Column::PlaytimeColumn
        || column == Column::ExperiencesColumn || column == Column::DistanceColumn;
}

std::optional<Timestamp> PlayerCells::time(int column) const
{
    switch (column) {
    case Column::LastPlayedColumn:
        return player.lastPlayedAt;
    case Column::CreatedColumn:
        return player.createdAt;
    case Column::UpdatedColumn:
        return player.updatedAt;
    default:
        return std::nullopt;
    }
}

} // namespace waymark
