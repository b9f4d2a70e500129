#include "models/checks/gamedictionary.h"

#include "models/domain/errortext.h"
#include "models/json/jsonarena.h"
#include "models/json/jsonplace.h"
#include "models/json/jsonstring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

Error problemOf(const JsonArena &arena, NodeId node, const QString &what)
{
    return jsonProblemAt(arena.text(), arena.valueOffset(node), what,
                         {arena.pointer(node).toString()});
}

bool isAt(const QStringList &place, const QStringList &tokens, qsizetype count)
{
    if (place.size() != count)
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        if (place[i] != u"*"_s && place[i] != tokens[i])
            return false;
    }
    return true;
}

} // namespace

Result<GameDictionary> GameDictionary::read(const QByteArray &text)
{
    const auto arena = JsonArena::parseStrict(text);
    if (!arena)
        return arena.error();
    if (arena->type(JsonArena::Root) != JsonType::Object)
        return problemOf(*arena, JsonArena::Root,
                         ErrorText::tr("A dictionary is an object of groups, as in {\"items\": "
                                       "{\"lamp\": \"Brass Lamp\"}}."));
    GameDictionary dictionary;
    for (quint32 row = 0; row < arena->childCount(JsonArena::Root); ++row) {
        const NodeId group = arena->child(JsonArena::Root, row);
        if (arena->type(group) != JsonType::Object)
            return problemOf(*arena, group,
                             ErrorText::tr("A group of a dictionary is an object of ids and "
                                           "names."));
        const QString key = arena->key(group);
        const bool isEverywhere = !key.startsWith(u'/');
        const auto place
            = isEverywhere ? Result<JsonPointer>(JsonPointer()) : JsonPointer::parse(key);
        if (!place)
            return problemOf(*arena, group, place.error().detail);
        for (quint32 at = 0; at < arena->childCount(group); ++at) {
            const NodeId name = arena->child(group, at);
            if (arena->type(name) != JsonType::String)
                return problemOf(*arena, name, ErrorText::tr("A name is a string."));
            dictionary.m_names[arena->key(name)].append(
                {arena->string(name), place->tokens(), isEverywhere});
        }
    }
    return dictionary;
}

QString GameDictionary::name(const QString &id, const JsonPointer &path) const
{
    const auto names = m_names.constFind(id);
    if (names == m_names.cend())
        return {};
    const QStringList &tokens = path.tokens();
    QString everywhere;
    for (const Name &name : *names) {
        if (name.isEverywhere && everywhere.isEmpty())
            everywhere = name.text;
        if (!name.isEverywhere
            && (isAt(name.place, tokens, tokens.size())
                || (!tokens.isEmpty() && isAt(name.place, tokens, tokens.size() - 1))))
            return name.text;
    }
    return everywhere;
}

QSet<QByteArray> GameDictionary::idsOf(const std::function<bool(const QString &name)> &wants) const
{
    QSet<QByteArray> ids;
    for (auto names = m_names.cbegin(); names != m_names.cend(); ++names) {
        if (std::any_of(names->cbegin(), names->cend(),
                        [&wants](const Name &name) { return wants(name.text); }))
            ids.insert(quoteJsonString(names.key()));
    }
    return ids;
}

} // namespace waymark
