#pragma once

#include "models/domain/geoposition.h"
#include "models/domain/timestamp.h"
#include "models/json/jsonpointer.h"

#include <QString>

#include <variant>
#include <vector>

namespace waymark {

/// What a search finds; players and events share one grammar and differ in their fields.
enum class SearchSubject
{
    Players,
    Events
};

/// What a term asks about. `after:` and `before:` are comparisons of At.
enum class SearchField
{
    Word, ///< a bare word
    // of a player
    Id,
    User,
    Level,
    Playtime,
    Distance,
    Created,
    Updated,
    Played,
    Achievement,
    GlobalItem,
    Stats,
    // of one progress row of a player
    Experience, ///< of events too
    Completion,
    Completed,
    Location,
    Item,
    Visited,
    Quest,
    Done,
    Area,
    Flag,
    Choice,
    State,
    // of an event
    Type,
    Content,
    Data,
    Player,
    At,
    Position, ///< `has:location`
    Near,
    In,
};

enum class SearchComparison
{
    Equal, ///< to any of the values
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Present, ///< `has:`; no values
};

/// A text as typed. Without quotation marks it also stands for the JSON number, boolean or null it
/// spells.
struct SearchText
{
    QString text;
    bool quoted = false;
    friend bool operator==(const SearchText &, const SearchText &) = default;
};

/// A decimal number by its exact text, within the range of PostgreSQL's numeric; or NaN, Infinity,
/// -Infinity.
struct SearchNumber
{
    QString text;
    friend bool operator==(const SearchNumber &, const SearchNumber &) = default;
};

/// A time by its age: `played:<7d` holds for ages under seven days.
struct SearchAge
{
    qint64 microseconds = 0;
    friend bool operator==(const SearchAge &, const SearchAge &) = default;
};

struct SearchCircle
{
    GeoPosition centre;
    double metres = 0;
    friend bool operator==(const SearchCircle &, const SearchCircle &) = default;
};

/// `flag:KEY=VALUE`, `choice:KEY=VALUE`; no value asks whether the key is there.
struct SearchEntry
{
    QString key;
    std::optional<SearchText> value;
    friend bool operator==(const SearchEntry &, const SearchEntry &) = default;
};

/// A TimeRange is what was typed to its precision: a day, a minute, a second.
using SearchValue = std::variant<SearchText, SearchNumber, TimeRange, SearchAge, SearchCircle,
                                 BoundingBox, SearchEntry>;

struct SearchTerm
{
    SearchField field = SearchField::Word;
    JsonPointer path; ///< of State, Stats and Data
    SearchComparison comparison = SearchComparison::Equal;
    std::vector<SearchValue> values;
    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// The checked tree. Everything has no children and finds everything; Not has one.
struct SearchNode
{
    enum class Kind
    {
        Everything,
        Term,
        And,
        Or,
        Not
    };

    Kind kind = Kind::Everything;
    SearchTerm term; ///< of Kind::Term
    std::vector<SearchNode> children;
    qsizetype start = 0; ///< where it stands in the text, its minus and parentheses included
    qsizetype end = 0;

    friend bool operator==(const SearchNode &a, const SearchNode &b)
    {
        return a.kind == b.kind && a.term == b.term && a.children == b.children;
    }
};

/// True for what is asked of one progress row of a player.
[[nodiscard]] constexpr bool isProgressField(SearchField field)
{
    return field >= SearchField::Experience && field <= SearchField::State;
}

} // namespace waymark
