#include "models/picture/learnedplaces.h"

#include <algorithm>

namespace waymark {
namespace {

using namespace Qt::StringLiterals;

std::vector<bool> placeTypes(const EventColumns &columns)
{
    std::vector<bool> result;
    for (const QString &type : columns.typeNames)
        result.push_back(type == "waypoint_visited"_L1 || type == "location_reached"_L1
                         || type == "area_unlocked"_L1);
    return result;
}

/// Rows with a usable position, content after content; starts[c] is where those of c begin.
struct ByContent
{
    std::vector<std::uint32_t> rows;
    std::vector<std::size_t> starts;
};

ByContent byContent(const EventColumns &columns)
{
    const auto counts = [&columns](std::size_t row) {
        return columns.content[row] != EventColumns::NoContent
            && columns.position[row] == EventColumns::Usable;
    };
    ByContent result;
    result.starts.assign(static_cast<std::size_t>(columns.contentNames.size()) + 1, 0);
    for (std::size_t row = 0; row < columns.size(); ++row) {
        if (counts(row))
            ++result.starts[columns.content[row] + 1];
    }
    for (std::size_t i = 1; i < result.starts.size(); ++i)
        result.starts[i] += result.starts[i - 1];
    result.rows.resize(result.starts.back());
    std::vector<std::size_t> next(result.starts.begin(), result.starts.end());
    for (std::size_t row = 0; row < columns.size(); ++row) {
        if (counts(row))
            result.rows[next[columns.content[row]]++] = static_cast<std::uint32_t>(row);
    }
    return result;
}

template <typename Number>
Number median(std::vector<Number> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

LearnedPlace learn(const EventColumns &columns, const ByContent &all, std::size_t content,
                   const std::vector<bool> &isPlace)
{
    const std::size_t first = all.starts[content];
    const std::size_t end = all.starts[content + 1];
    LearnedPlace place;
    place.content = static_cast<std::uint32_t>(content);
    place.events = static_cast<std::uint32_t>(end - first);
    // Relative to the first one, as signed numbers: across the antimeridian they are neighbours.
    const std::uint32_t origin = columns.x[all.rows[first]];
    std::vector<std::int32_t> x;
    std::vector<std::uint32_t> y;
    for (std::size_t i = first; i < end; ++i) {
        const std::uint32_t row = all.rows[i];
        x.push_back(static_cast<std::int32_t>(columns.x[row] - origin));
        y.push_back(columns.y[row]);
        place.isPlace = place.isPlace || isPlace[columns.type[row]];
    }
    place.at = {origin + static_cast<std::uint32_t>(median(x)), median(y)};
    return place;
}

} // namespace

std::vector<LearnedPlace> learnPlaces(const EventColumns &columns)
{
    const std::vector<bool> isPlace = placeTypes(columns);
    const ByContent all = byContent(columns);
    std::vector<LearnedPlace> places;
    for (std::size_t content = 0; content + 1 < all.starts.size(); ++content) {
        if (all.starts[content] != all.starts[content + 1])
            places.push_back(learn(columns, all, content, isPlace));
    }
    std::sort(places.begin(), places.end(), [](const LearnedPlace &a, const LearnedPlace &b) {
        if (a.isPlace != b.isPlace)
            return a.isPlace;
        return a.events != b.events ? a.events > b.events : a.content < b.content;
    });
    return places;
}

} // namespace waymark
