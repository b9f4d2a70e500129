#include "tests/models/postgres/searchevaluator.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::test {
namespace {

using Comparison = SearchComparison;
using Kind = SearchNode::Kind;

/// The rows that a term can look at; row and event are null where there is none.
struct Sight
{
    const WorldPlayer *player = nullptr;
    const WorldProgress *row = nullptr;
    const WorldEvent *event = nullptr;
};

template <typename T>
bool compared(Comparison comparison, const T &a, const T &b)
{
    switch (comparison) {
    case Comparison::Less:
        return a < b;
    case Comparison::LessEqual:
        return a <= b;
    case Comparison::Greater:
        return a > b;
    case Comparison::GreaterEqual:
        return a >= b;
    default:
        return a == b;
    }
}

template <typename Matches>
bool anyValue(const SearchTerm &term, Matches matches)
{
    return std::any_of(term.values.begin(), term.values.end(), matches);
}

bool isText(const SearchTerm &term, const std::optional<QString> &text)
{
    return text && anyValue(term, [&](const SearchValue &value) {
               return std::get<SearchText>(value).text == *text;
           });
}

double numberOf(const SearchValue &value)
{
    const QString text = std::get<SearchNumber>(value).text;
    if (text == u"NaN"_s)
        return std::nan("");
    return text.toDouble();
}

bool isNumber(const SearchTerm &term, const std::optional<double> &number)
{
    return number && anyValue(term, [&](const SearchValue &value) {
               const double wanted = numberOf(value);
               if (std::isnan(wanted))
                   return std::isnan(*number);
               return !std::isnan(*number) && compared(term.comparison, *number, wanted);
           });
}

bool isTime(const SearchTerm &term, const std::optional<Timestamp> &time)
{
    if (!time)
        return false;
    return anyValue(term, [&](const SearchValue &value) {
        if (const auto *age = std::get_if<SearchAge>(&value)) {
            const auto then = worldNow().sincePostgresEpoch() - age->microseconds;
            // the older a time, the greater its age
            return compared(term.comparison, then, time->sincePostgresEpoch());
        }
        const auto &range = std::get<TimeRange>(value);
        switch (term.comparison) {
        case Comparison::Less:
            return *time < range.from;
        case Comparison::LessEqual:
            return *time < range.to;
        case Comparison::Greater:
            return *time >= range.to;
        case Comparison::GreaterEqual:
            return *time >= range.from;
        default:
            return range.contains(*time);
        }
    });
}

std::optional<QJsonValue> at(const std::optional<QJsonValue> &root, const QStringList &tokens)
{
    std::optional<QJsonValue> here = root;
    for (const QString &token : tokens) {
        if (here && here->isObject() && here->toObject().contains(token)) {
            here = here->toObject().value(token);
        } else if (here && here->isArray()) {
            const auto index = parseArrayIndex(token);
            const QJsonArray array = here->toArray();
            here = index && *index < array.size() ? std::optional<QJsonValue>(array[*index])
                                                  : std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    return here;
}

/// The JSON that a text spells, which its quotation marks keep it from.
std::optional<QJsonValue> spelled(const SearchText &text)
{
    bool isNumber = false;
    const double number = text.text.toDouble(&isNumber);
    if (text.quoted)
        return std::nullopt;
    if (isNumber)
        return number;
    if (text.text == u"true"_s || text.text == u"false"_s)
        return text.text == u"true"_s;
    return text.text == u"null"_s ? std::optional<QJsonValue>(QJsonValue()) : std::nullopt;
}

bool equalsText(const QJsonValue &value, const SearchText &text)
{
    const auto special = spelled(text);
    return (value.isString() && value.toString() == text.text) || (special && *special == value);
}

bool isJson(const SearchTerm &term, const std::optional<QJsonValue> &root)
{
    const auto here = at(root, term.path.tokens());
    if (term.comparison == Comparison::Present)
        return here.has_value();
    return here && anyValue(term, [&](const SearchValue &value) {
               if (term.comparison == Comparison::Equal)
                   return equalsText(*here, std::get<SearchText>(value));
               return here->isDouble()
                   && compared(term.comparison, here->toDouble(), numberOf(value));
           });
}

bool inList(const SearchTerm &term, const std::optional<QJsonValue> &root, const QString &key)
{
    if (!root || !root->isObject() || !root->toObject().value(key).isArray())
        return false;
    const QJsonArray list = root->toObject().value(key).toArray();
    if (term.comparison == Comparison::Present)
        return !list.isEmpty();
    return anyValue(term, [&](const SearchValue &value) {
        return list.contains(QJsonValue(std::get<SearchText>(value).text));
    });
}

bool isEntry(const SearchTerm &term, const std::optional<QJsonValue> &root, const QString &name)
{
    if (!root || !root->isObject() || !root->toObject().value(name).isObject())
        return false;
    const QJsonObject entries = root->toObject().value(name).toObject();
    if (term.comparison == Comparison::Present)
        return !entries.isEmpty();
    return anyValue(term, [&](const SearchValue &value) {
        const auto &entry = std::get<SearchEntry>(value);
        if (!entries.contains(entry.key))
            return false;
        const QJsonValue there = entries.value(entry.key);
        const auto special = entry.value ? spelled(*entry.value) : std::nullopt;
        if (term.field == SearchField::Flag && special)
            return there == *special;
        return !entry.value || equalsText(there, *entry.value);
    });
}

bool isWord(const SearchTerm &term, const Sight &sight)
{
    const QString word = std::get<SearchText>(term.values.front()).text;
    const auto holds = [&](const std::optional<QString> &text) {
        return text && text->contains(word, Qt::CaseInsensitive);
    };
    const QUuid id = QUuid::fromString(word);
    if (sight.event)
        return holds(sight.event->type) || holds(sight.event->content) || sight.event->id == id;
    return holds(sight.player->label) || sight.player->id == id || sight.player->user == id;
}

bool isNamed(const SearchTerm &term, const WorldPlayer &player)
{
    return isText(term, player.label) || isText(term, player.id.toString(QUuid::WithoutBraces))
        || isText(term, player.user.toString(QUuid::WithoutBraces));
}

bool isPlayed(const SearchTerm &term, const WorldPlayer &player)
{
    std::optional<Timestamp> last;
    for (const WorldProgress &row : player.experiences) {
        if (row.played && (!last || *last < *row.played))
            last = row.played;
    }
    return term.comparison == Comparison::Present ? last.has_value() : isTime(term, last);
}

bool isAround(const SearchTerm &term, const WorldEvent &event)
{
    if (!event.latitude || !event.longitude || !(std::abs(*event.latitude) <= 90)
        || !(std::abs(*event.longitude) <= 180))
        return false;
    return anyValue(term, [&](const SearchValue &value) {
        if (const auto *box = std::get_if<BoundingBox>(&value))
            return box->contains({*event.latitude, *event.longitude});
        const auto &circle = std::get<SearchCircle>(value);
        const double radian = std::acos(-1.0) / 180;
        const double a = circle.centre.latitude * radian;
        const double b = *event.latitude * radian;
        const double turn = (circle.centre.longitude - *event.longitude) * radian;
        const double angle = std::acos(std::clamp(
            std::sin(a) * std::sin(b) + std::cos(a) * std::cos(b) * std::cos(turn), -1.0, 1.0));
        return angle * 6'371'008.8 <= circle.metres;
    });
}

bool isPresent(const SearchTerm &term, const Sight &sight);

bool termHolds(const SearchTerm &term, const Sight &sight)
{
    static const QMap<SearchField, QString> lists{{SearchField::Item, u"inventory"_s},
                                                  {SearchField::Visited, u"visited_waypoints"_s},
                                                  {SearchField::Quest, u"active_quests"_s},
                                                  {SearchField::Done, u"completed_quests"_s},
                                                  {SearchField::Area, u"unlocked_areas"_s}};
    if (lists.contains(term.field))
        return inList(term, sight.row->state, lists[term.field]);
    switch (term.field) {
    case SearchField::Achievement:
        return inList(term, sight.player->stats, u"achievements"_s);
    case SearchField::GlobalItem:
        return inList(term, sight.player->stats, u"global_inventory"_s);
    case SearchField::Flag:
        return isEntry(term, sight.row->state, u"flags"_s);
    case SearchField::Choice:
        return isEntry(term, sight.row->state, u"choices"_s);
    case SearchField::State:
        return isJson(term, sight.row->state);
    case SearchField::Stats:
        return isJson(term, sight.player->stats);
    case SearchField::Data:
        return isJson(term, sight.event->data);
    case SearchField::Played:
        return isPlayed(term, *sight.player);
    default:
        break;
    }
    if (term.comparison == Comparison::Present)
        return isPresent(term, sight);
    switch (term.field) {
    case SearchField::Word:
        return isWord(term, sight);
    case SearchField::Id:
        return isText(term, sight.player->id.toString(QUuid::WithoutBraces));
    case SearchField::User:
    case SearchField::Player:
        return isNamed(term, *sight.player);
    case SearchField::Level:
        return isNumber(term, sight.player->level);
    case SearchField::Playtime:
        return isNumber(term, sight.player->playtime);
    case SearchField::Distance:
        return isNumber(term, sight.player->distance);
    case SearchField::Created:
        return isTime(term, sight.player->created);
    case SearchField::Updated:
        return isTime(term, sight.player->updated);
    case SearchField::Experience:
        return isText(term, sight.row->experience);
    case SearchField::Completion:
        return isNumber(term, sight.row->completion);
    case SearchField::Completed:
        return isTime(term, sight.row->completed);
    case SearchField::Location:
        return isText(term, sight.row->location);
    case SearchField::Type:
        return isText(term, sight.event->type);
    case SearchField::Content:
        return isText(term, sight.event->content);
    case SearchField::At:
        return isTime(term, sight.event->at);
    default:
        return isAround(term, *sight.event);
    }
}

bool isPresent(const SearchTerm &term, const Sight &sight)
{
    switch (term.field) {
    case SearchField::User:
        return sight.player->label.has_value();
    case SearchField::Level:
        return sight.player->level.has_value();
    case SearchField::Playtime:
        return sight.player->playtime.has_value();
    case SearchField::Distance:
        return sight.player->distance.has_value();
    case SearchField::Created:
        return sight.player->created.has_value();
    case SearchField::Updated:
        return sight.player->updated.has_value();
    case SearchField::Completion:
        return sight.row->completion.has_value();
    case SearchField::Completed:
        return sight.row->completed.has_value();
    case SearchField::Location:
        return sight.row->location.has_value();
    case SearchField::Content:
        return sight.event->content.has_value();
    case SearchField::Position:
        return sight.event->latitude && sight.event->longitude;
    default:
        return true;
    }
}

template <typename Holds>
bool anyTerm(const SearchNode &node, Holds holds)
{
    if (node.kind == Kind::Term)
        return holds(node.term);
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const SearchNode &child) { return anyTerm(child, holds); });
}

bool ofProgress(const SearchTerm &term)
{
    return isProgressField(term.field);
}

/// Says something of one row that no minus takes back.
bool pointsAtRow(const SearchNode &node)
{
    if (anyTerm(node, [](const SearchTerm &term) { return !ofProgress(term); })
        || node.kind == Kind::Not)
        return false;
    return node.kind == Kind::Term
        || std::any_of(node.children.begin(), node.children.end(), pointsAtRow);
}

bool holds(const SearchNode &node, const Sight &sight)
{
    const auto holdsHere = [&](const SearchNode &child) { return holds(child, sight); };
    switch (node.kind) {
    case Kind::Everything:
        return true;
    case Kind::Not:
        return !holds(node.children.front(), sight);
    case Kind::Or:
        return std::any_of(node.children.begin(), node.children.end(), holdsHere);
    default:
        break;
    }
    const bool looksAtRow = sight.row != nullptr;
    const auto holdsForSomeRow = [&](const auto &condition) {
        return std::any_of(sight.player->experiences.begin(), sight.player->experiences.end(),
                           [&](const WorldProgress &row) {
                               return condition(Sight{sight.player, &row, sight.event});
                           });
    };
    if (node.kind == Kind::Term) {
        if (looksAtRow || !ofProgress(node.term))
            return termHolds(node.term, sight);
        return holdsForSomeRow([&](const Sight &row) { return termHolds(node.term, row); });
    }
    const bool together
        = !looksAtRow && std::any_of(node.children.begin(), node.children.end(), pointsAtRow);
    if (!together)
        return std::all_of(node.children.begin(), node.children.end(), holdsHere);
    const auto asksRow = [](const SearchNode &child) { return anyTerm(child, ofProgress); };
    const bool restHolds
        = std::all_of(node.children.begin(), node.children.end(), [&](const SearchNode &child) {
              return asksRow(child) || holds(child, sight);
          });
    return restHolds && holdsForSomeRow([&](const Sight &row) {
               return std::all_of(
                   node.children.begin(), node.children.end(),
                   [&](const SearchNode &child) { return !asksRow(child) || holds(child, row); });
           });
}

} // namespace

bool finds(const SearchQuery &query, const WorldPlayer &player)
{
    return holds(query.root(), {&player, nullptr, nullptr});
}

bool finds(const SearchQuery &query, const WorldPlayer &player, const WorldProgress &progress,
           const WorldEvent &event)
{
    return holds(query.root(), {&player, &progress, &event});
}

} // namespace waymark::test
