#include "models/json/jsonvalidator.h"

#include "models/domain/errortext.h"
#include "models/json/jsonarena.h"
#include "models/json/jsongrammar.h"
#include "models/json/jsonplace.h"
#include "models/json/jsonstring.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// What editors of text put in front of it, and what a text of another encoding begins with.
Result<void> checkEncoding(const QByteArray &text)
{
    if (text.startsWith("\xEF\xBB\xBF")) {
        return jsonProblemAt(text, 0,
                             ErrorText::tr("The text begins with a byte order mark; save it as "
                                           "UTF-8 without one."));
    }
    if (text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF"))
        return jsonProblemAt(text, 0, ErrorText::tr("The text is UTF-16; save it as UTF-8."));
    return {};
}

} // namespace

Result<JsonArena> JsonValidator::read(const QByteArray &text, int maximumDepth)
{
    if (const auto valid = checkText(text, maximumDepth); !valid)
        return valid.error();
    auto arena = JsonArena::parseTrusted(text);
    if (!arena)
        return arena;
    if (const auto unique = checkUniqueKeys(*arena); !unique)
        return unique.error();
    if (const auto fits = checkSize(*arena); !fits)
        return fits.error();
    return arena;
}

Result<void> JsonValidator::checkText(const QByteArray &text, int maximumDepth)
{
    if (const auto encoded = checkEncoding(text); !encoded)
        return encoded;
    JsonGrammar grammar(text, maximumDepth);
    if (!grammar.accepts())
        return jsonProblemAt(text, grammar.problemOffset(), grammar.problem());
    return {};
}

Result<void> JsonValidator::checkUniqueKeys(const JsonArena &arena)
{
    for (JsonArena::NodeId id = 0; id < arena.nodeCount(); ++id) {
        if (arena.type(id) != JsonType::Object)
            continue;
        for (quint32 i = 1; i < arena.childCount(id); ++i) {
            const auto first = arena.sortedChild(id, i - 1);
            const auto second = arena.sortedChild(id, i);
            if (compareJsonKeyLexemes(arena.keyText(first), arena.keyText(second)) != 0)
                continue;
            return jsonProblemAt(
                arena.text(), arena.keyOffset(second),
                ErrorText::tr("The object has the key “%1” twice; keep one of them.")
                    .arg(arena.key(second)),
                {arena.pointer(second).toString()});
        }
    }
    return {};
}

Result<void> JsonValidator::checkSize(const JsonArena &arena, qint64 containerBound)
{
    constexpr qint64 mostPerByte = 6; // `1,` takes an entry of 4 bytes and a numeric of 8
    if (arena.text().size() <= containerBound / mostPerByte)
        return {};
    const JsonArena::NodeId found = jsonbSize(arena, containerBound).tooLarge;
    if (found == JsonArena::NoNode)
        return {};
    const bool isObject = arena.type(found) == JsonType::Object;
    return jsonProblemAt(
        arena.text(), arena.valueOffset(found),
        (isObject ? ErrorText::tr(
             "The object takes more than %1 bytes, which jsonb cannot hold; split it.")
                  : ErrorText::tr(
                      "The array takes more than %1 bytes, which jsonb cannot hold; split it."))
            .arg(containerBound),
        {arena.pointer(found).toString()});
}

int jsonDepth(QByteArrayView json)
{
    int open = 0;
    int deepest = 0;
    bool isInString = false;
    for (const char *at = json.begin(); at < json.end(); ++at) {
        if (isInString && *at == '\\')
            ++at;
        else if (*at == '"')
            isInString = !isInString;
        else if (!isInString && (*at == '{' || *at == '['))
            deepest = std::max(deepest, ++open);
        else if (!isInString && (*at == '}' || *at == ']'))
            --open;
    }
    return deepest;
}

} // namespace waymark
