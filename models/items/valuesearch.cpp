#include "models/items/valuesearch.h"

#include "models/domain/errortext.h"
#include "models/json/jsonarena.h"
#include "models/query/searchquery.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Table = SaveTarget::Table;

/// The lists of names that have a field of their own, whatever the index.
struct NamedList
{
    Table table;
    QLatin1StringView key;
    QLatin1StringView field;
};
constexpr NamedList NamedLists[] = {
    {Table::Progress, "inventory"_L1, "item"_L1},
    {Table::Progress, "visited_waypoints"_L1, "visited"_L1},
    {Table::Progress, "active_quests"_L1, "quest"_L1},
    {Table::Progress, "completed_quests"_L1, "done"_L1},
    {Table::Progress, "unlocked_areas"_L1, "area"_L1},
    {Table::Profile, "global_inventory"_L1, "global-item"_L1},
    {Table::Profile, "achievements"_L1, "achievement"_L1},
};

bool isIndex(const QString &token)
{
    return parseArrayIndex(token).has_value();
}

Error notSearchable(const QString &detail)
{
    return {Error::Kind::Invalid, detail, {}, {}};
}

std::optional<QString> fieldOf(Table table, const JsonPointer &path)
{
    const QStringList &tokens = path.tokens();
    if (tokens.size() != 2 || !isIndex(tokens.at(1)))
        return std::nullopt;
    for (const NamedList &list : NamedLists) {
        if (list.table == table && list.key == tokens.at(0))
            return list.field;
    }
    return std::nullopt;
}

/// A text that reads as a number or a word of JSON needs quotation marks to stay a text.
QString textTerm(const QString &name, const QString &text)
{
    static const QStringList words{u"true"_s, u"false"_s, u"null"_s};
    const QString plain = SearchQuery::termText({}, text);
    bool isNumber = false;
    text.toDouble(&isNumber);
    const bool isQuoted = plain.startsWith(u'"');
    return name + u':'
        + (!isQuoted && (isNumber || words.contains(text)) ? u'"' + text + u'"' : plain);
}

/// The term that the search language reads as exactly this one; it has no way to write some paths.
bool isReadAs(const QString &term, const JsonPointer &path, const QString &value)
{
    const auto query = SearchQuery::parse(term, SearchSubject::Players, QTimeZone::utc());
    if (!query || query->root().kind != SearchNode::Kind::Term)
        return false;
    const SearchTerm &read = query->root().term;
    if (read.path != path || read.values.size() != 1)
        return false;
    const auto *text = std::get_if<SearchText>(&read.values.front());
    return text && text->text == value;
}

} // namespace

Result<ValueSearch> valueSearch(const SaveTarget &save, const QString &experience,
                                const JsonPointer &path, const JsonText &value)
{
    const auto arena = JsonArena::parseTrusted(value.utf8());
    if (!arena)
        return arena.error();
    if (arena->isContainer(JsonArena::Root))
        return notSearchable(ErrorText::tr("Players can be searched by a single value; this is an "
                                           "object or an array. Choose a value inside it."));
    const bool isText = arena->type(JsonArena::Root) == JsonType::String;
    const QString plain = isText ? arena->string(JsonArena::Root) : value.toString();
    const bool isProfile = save.table() == Table::Profile;
    ValueSearch search;
    const auto field = isText ? fieldOf(save.table(), path) : std::nullopt;
    if (field) {
        search.text = SearchQuery::termText(*field, plain);
    } else {
        const QString name
            = (isProfile ? u"stats"_s : u"state"_s) + SearchQuery::termText({}, path.toString());
        search.text = isText ? textTerm(name, plain) : name + u':' + plain;
        const QStringList &tokens = path.tokens();
        search.isIndexed = !tokens.isEmpty() && std::none_of(tokens.begin(), tokens.end(), isIndex);
        if (path.isRoot() || !isReadAs(search.text, path, plain))
            return notSearchable(
                ErrorText::tr("The search language has no way to ask for this value."));
    }
    if (!isProfile && !experience.isEmpty())
        search.text = SearchQuery::termText(u"experience"_s, experience) + u' ' + search.text;
    return search;
}

} // namespace waymark
