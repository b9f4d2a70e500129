#include "app/cli/lookup.h"

#include "app/cli/clitext.h"
#include "models/postgres/postgresgateway.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

Error notFound(const QString &message)
{
    return Error{Error::Kind::NotFound, message, {}, {}};
}

Result<NamedSave> experienceOf(CliContext &context, const PlayerProfile &player,
                               const QString &experience)
{
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    const auto opened = context.await((*gateway)->openPlayer(player.id, StatesWanted::None));
    if (!opened)
        return opened.error();
    const auto found
        = std::find_if(opened->experiences.begin(), opened->experiences.end(),
                       [&](const ExperienceProgress &p) { return p.experienceId == experience; });
    if (found == opened->experiences.end()) {
        return notFound(
            CliText::tr("%1 has no experience \"%2\".").arg(player.labelOrId(), experience));
    }
    return NamedSave{player, found->id, experience};
}

/// The terms that name players, in the order of the text.
void collectNamingTerms(const SearchNode &node, std::vector<const SearchNode *> &terms)
{
    const SearchTerm &term = node.term;
    const bool names = term.field == SearchField::User || term.field == SearchField::Player;
    if (node.kind == SearchNode::Kind::Term && names && term.comparison == SearchComparison::Equal)
        terms.push_back(&node);
    for (const SearchNode &child : node.children)
        collectNamingTerms(child, terms);
}

/// The term with the ids of the players that it names.
Result<QString> termByIds(CliContext &context, const SearchTerm &term)
{
    QStringList ids;
    for (const SearchValue &value : term.values) {
        const auto player = findPlayer(context, std::get<SearchText>(value).text);
        if (!player)
            return player.error();
        ids += player->id.toString();
    }
    const QString field = term.field == SearchField::User ? u"user:"_s : u"player:"_s;
    return QString(field + ids.join(u','));
}

} // namespace

Result<PlayerProfile> findPlayer(CliContext &context, const QString &text)
{
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    const auto found = context.await((*gateway)->findPlayers(text));
    if (!found)
        return found.error();
    if (found->isEmpty())
        return notFound(CliText::tr("There is no player \"%1\".").arg(text));
    if (found->size() == 1)
        return found->constFirst();
    QStringList ids;
    for (const PlayerProfile &player : *found)
        ids += player.id.toString();
    return notFound(CliText::tr("\"%1\" names %n players; use one of these ids: %2", nullptr,
                                int(found->size()))
                        .arg(text, ids.join(", "_L1)));
}

Result<NamedSave> findSave(CliContext &context, const Arguments &arguments)
{
    const auto player = findPlayer(context, arguments.at(0));
    if (!player)
        return player.error();
    if (const auto experience = arguments.value(u"experience"_s))
        return experienceOf(context, *player, *experience);
    return NamedSave{*player, player->id, {}};
}

Result<NamedSave> findExperience(CliContext &context, const Arguments &arguments)
{
    if (!arguments.has(u"experience"_s))
        return usageError(CliText::tr("The option --%1 is needed.").arg(u"experience"_s));
    return findSave(context, arguments);
}

Result<SearchQuery> readQuery(CliContext &context, const QString &text, SearchSubject subject)
{
    const QTimeZone &zone = context.options().zone;
    auto query = SearchQuery::parse(text, subject, zone);
    if (!query)
        return query;
    std::vector<const SearchNode *> terms;
    collectNamingTerms(query->root(), terms);
    if (terms.empty())
        return query;
    QString resolved = text;
    for (auto term = terms.rbegin(); term != terms.rend(); ++term) { // the last first
        const auto byIds = termByIds(context, (*term)->term);
        if (!byIds)
            return byIds.error();
        resolved.replace((*term)->start, (*term)->end - (*term)->start, *byIds);
    }
    return SearchQuery::parse(resolved, subject, zone);
}

} // namespace waymark
