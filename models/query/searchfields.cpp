#include "models/query/searchfields.h"

#include <QList>

#include <algorithm>
#include <array>

namespace waymark {
namespace {

using Kind = SearchValueKind;

constexpr std::array playerFields{
    SearchFieldInfo{"id", SearchField::Id, Kind::Uuid},
    SearchFieldInfo{"user", SearchField::User, Kind::Player},
    SearchFieldInfo{"level", SearchField::Level, Kind::Integer},
    SearchFieldInfo{"playtime", SearchField::Playtime, Kind::Seconds},
    SearchFieldInfo{"distance", SearchField::Distance, Kind::Metres},
    SearchFieldInfo{"created", SearchField::Created, Kind::Time},
    SearchFieldInfo{"updated", SearchField::Updated, Kind::Time},
    SearchFieldInfo{"played", SearchField::Played, Kind::Time},
    SearchFieldInfo{"experience", SearchField::Experience, Kind::Text},
    SearchFieldInfo{"completion", SearchField::Completion, Kind::Percent},
    SearchFieldInfo{"completed", SearchField::Completed, Kind::Time},
    SearchFieldInfo{"location", SearchField::Location, Kind::Text},
    SearchFieldInfo{"item", SearchField::Item, Kind::Text},
    SearchFieldInfo{"global-item", SearchField::GlobalItem, Kind::Text},
    SearchFieldInfo{"visited", SearchField::Visited, Kind::Text},
    SearchFieldInfo{"quest", SearchField::Quest, Kind::Text},
    SearchFieldInfo{"done", SearchField::Done, Kind::Text},
    SearchFieldInfo{"area", SearchField::Area, Kind::Text},
    SearchFieldInfo{"achievement", SearchField::Achievement, Kind::Text},
    SearchFieldInfo{"flag", SearchField::Flag, Kind::Flag},
    SearchFieldInfo{"choice", SearchField::Choice, Kind::Choice},
    SearchFieldInfo{"state", SearchField::State, Kind::Json},
    SearchFieldInfo{"stats", SearchField::Stats, Kind::Json},
};

constexpr std::array eventFields{
    SearchFieldInfo{"type", SearchField::Type, Kind::Text},
    SearchFieldInfo{"content", SearchField::Content, Kind::Text},
    SearchFieldInfo{"data", SearchField::Data, Kind::Json},
    SearchFieldInfo{"player", SearchField::Player, Kind::Player},
    SearchFieldInfo{"experience", SearchField::Experience, Kind::Text},
    SearchFieldInfo{"at", SearchField::At, Kind::Time},
    SearchFieldInfo{"after", SearchField::At, Kind::After},
    SearchFieldInfo{"before", SearchField::At, Kind::Before},
    SearchFieldInfo{"near", SearchField::Near, Kind::Circle},
    SearchFieldInfo{"in", SearchField::In, Kind::Box},
    SearchFieldInfo{"location", SearchField::Position, Kind::None},
};

/// Levenshtein distance, which counts typing mistakes.
qsizetype editDistance(QStringView a, QStringView b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitution});
        }
    }
    return row[b.size()];
}

} // namespace

bool SearchFieldInfo::isOrdered() const
{
    switch (kind) {
    case Kind::Integer:
    case Kind::Seconds:
    case Kind::Metres:
    case Kind::Percent:
    case Kind::Time:
    case Kind::Json:
        return true;
    default:
        return false;
    }
}

bool SearchFieldInfo::canBeAbsent() const
{
    switch (kind) {
    case Kind::After:
    case Kind::Before:
    case Kind::Circle:
    case Kind::Box:
        return false;
    default:
        return true;
    }
}

std::span<const SearchFieldInfo> searchFields(SearchSubject subject)
{
    if (subject == SearchSubject::Players)
        return playerFields;
    return eventFields;
}

const SearchFieldInfo *findSearchField(SearchSubject subject, QStringView name)
{
    for (const SearchFieldInfo &info : searchFields(subject)) {
        if (name.compare(QLatin1StringView(info.name), Qt::CaseInsensitive) == 0)
            return &info;
    }
    return nullptr;
}

const SearchFieldInfo *nearestSearchField(SearchSubject subject, QStringView name)
{
    constexpr qsizetype longestWorthComparing = 40;
    if (name.isEmpty() || name.size() > longestWorthComparing)
        return nullptr;
    const QString typed = name.toString().toLower();
    const SearchFieldInfo *nearest = nullptr;
    qsizetype best = std::max<qsizetype>(2, typed.size() / 3) + 1;
    for (const SearchFieldInfo &info : searchFields(subject)) {
        const QString candidate = info.nameText();
        qsizetype distance = editDistance(typed, candidate);
        if (typed.startsWith(candidate) || candidate.startsWith(typed))
            distance = std::min<qsizetype>(distance, 1); // items, lvl…: a word begun or gone on
        if (distance < best) {
            best = distance;
            nearest = &info;
        }
    }
    return nearest;
}

} // namespace waymark
