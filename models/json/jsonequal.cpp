#include "models/json/jsonequal.h"

#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

namespace waymark {
namespace {

struct Pair
{
    JsonArena::NodeId inA;
    JsonArena::NodeId inB;
};

bool sameNumber(QByteArrayView a, QByteArrayView b)
{
    const auto first = JsonNumber::parse(a);
    const auto second = JsonNumber::parse(b);
    return first && second && *first == *second;
}

bool sameScalar(JsonType type, QByteArrayView a, QByteArrayView b)
{
    switch (type) {
    case JsonType::Number:
        return sameNumber(a, b);
    case JsonType::String:
        return compareJsonKeyLexemes(a, b) == 0;
    default:
        return a == b;
    }
}

/// Adds the pairs of children; false where they cannot all pair.
bool addChildren(QList<Pair> &open, const JsonArena &a, const JsonArena &b, Pair parents)
{
    const quint32 count = a.childCount(parents.inA);
    if (count != b.childCount(parents.inB))
        return false;
    for (quint32 i = 0; i < count; ++i) {
        const Pair pair{a.sortedChild(parents.inA, i), b.sortedChild(parents.inB, i)};
        if (a.hasKey(pair.inA)
            && compareJsonKeyLexemes(a.keyText(pair.inA), b.keyText(pair.inB)) != 0)
            return false;
        open.append(pair);
    }
    return true;
}

} // namespace

bool jsonEqual(const JsonArena &a, JsonArena::NodeId idInA, const JsonArena &b,
               JsonArena::NodeId idInB)
{
    QList<Pair> open{{idInA, idInB}};
    while (!open.isEmpty()) {
        const Pair pair = open.takeLast();
        const QByteArrayView textInA = a.valueText(pair.inA);
        const QByteArrayView textInB = b.valueText(pair.inB);
        if (textInA == textInB)
            continue;
        if (a.type(pair.inA) != b.type(pair.inB))
            return false;
        const bool same = a.isContainer(pair.inA) ? addChildren(open, a, b, pair)
                                                  : sameScalar(a.type(pair.inA), textInA, textInB);
        if (!same)
            return false;
    }
    return true;
}

bool jsonEqual(const JsonText &a, const JsonText &b)
{
    if (a == b)
        return true;
    const auto first = JsonArena::parseTrusted(a.utf8());
    const auto second = JsonArena::parseTrusted(b.utf8());
    return first && second && jsonEqual(*first, JsonArena::Root, *second, JsonArena::Root);
}

} // namespace waymark
