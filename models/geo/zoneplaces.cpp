#include "models/geo/zoneplaces.h"

#include "models/geo/distance.h"

#include <QFile>

#include <limits>

using namespace Qt::StringLiterals;

static void loadZones()
{
    Q_INIT_RESOURCE(zones); // a static library's resources are not linked in by themselves
}

namespace waymark {
namespace {

/// Degrees of `+DDMM`, `+DDDMM` or either with `SS`; degreeDigits is 2 or 3.
std::optional<double> readDegrees(const QByteArray &text, int degreeDigits)
{
    const QByteArray digits = text.mid(1);
    const bool hasSeconds = digits.size() == degreeDigits + 4;
    if (!hasSeconds && digits.size() != degreeDigits + 2)
        return std::nullopt;
    bool isNumber = false;
    digits.toUInt(&isNumber);
    if (!isNumber || (text[0] != '+' && text[0] != '-'))
        return std::nullopt;
    const double degrees = digits.left(degreeDigits).toDouble()
        + digits.mid(degreeDigits, 2).toDouble() / 60
        + (hasSeconds ? digits.right(2).toDouble() / 3600 : 0.0);
    return text[0] == '-' ? -degrees : degrees;
}

/// `+3751-12225`: ISO 6709 without a decimal point.
std::optional<GeoPosition> readPosition(const QByteArray &text)
{
    qsizetype second = 1;
    while (second < text.size() && text[second] != '+' && text[second] != '-')
        ++second;
    if (second >= text.size())
        return std::nullopt;
    const auto latitude = readDegrees(text.left(second), 2);
    const auto longitude = readDegrees(text.mid(second), 3);
    if (!latitude || !longitude)
        return std::nullopt;
    return GeoPosition{*latitude, *longitude};
}

} // namespace

ZonePlaces::ZonePlaces(QByteArrayView table)
{
    for (const QByteArray &line : table.toByteArray().split('\n')) {
        const QByteArrayList cells = line.split('\t');
        if (line.startsWith('#') || cells.size() < 3)
            continue;
        if (const auto position = readPosition(cells[1]))
            m_places.append({*position, cells[2].trimmed()});
    }
}

const ZonePlaces &ZonePlaces::known()
{
    static const ZonePlaces places = [] {
        loadZones();
        QFile file(u":/zones/zone.tab"_s);
        return ZonePlaces(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return places;
}

std::optional<QByteArray> ZonePlaces::nearest(const GeoPosition &position) const
{
    std::optional<QByteArray> zone;
    double least = std::numeric_limits<double>::infinity();
    if (!position.isUsable())
        return zone;
    for (const Place &place : m_places) {
        const double distance = distanceMeters(position, place.position);
        if (distance < least) {
            least = distance;
            zone = place.zone;
        }
    }
    return zone;
}

} // namespace waymark
