#include "models/document/storedform.h"

#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

namespace waymark {
namespace {

void append(const JsonArena &arena, JsonArena::NodeId node, QByteArray &out)
{
    const JsonType type = arena.type(node);
    if (type == JsonType::Number) {
        const auto number = JsonNumber::parse(arena.valueText(node));
        out += number ? number->toNumericText() : arena.valueText(node).toByteArray();
        return;
    }
    if (type == JsonType::String) {
        out += quoteJsonString(arena.string(node));
        return;
    }
    if (!isJsonContainer(type)) {
        out += arena.valueText(node);
        return;
    }
    const bool isObject = type == JsonType::Object;
    out += isObject ? '{' : '[';
    for (quint32 row = 0; row < arena.childCount(node); ++row) {
        const JsonArena::NodeId child
            = isObject ? arena.sortedChild(node, row) : arena.child(node, row);
        if (row > 0)
            out += ", ";
        if (isObject)
            out += quoteJsonString(arena.key(child)) + ": ";
        append(arena, child, out);
    }
    out += isObject ? '}' : ']';
}

JsonText toNumber(const QString &said)
{
    const QByteArray trimmed = said.trimmed().toUtf8();
    const auto number = JsonNumber::parse(trimmed);
    return JsonText(number && number->isInRange() ? number->toNumericText() : QByteArray("0"));
}

} // namespace

JsonText storedForm(const JsonArena &arena, JsonArena::NodeId node)
{
    QByteArray out;
    append(arena, node, out);
    return JsonText(out);
}

JsonText convertedValue(const JsonText &value, JsonType from, JsonType to)
{
    const bool wasText = from == JsonType::String;
    const QString said = wasText ? decodeJsonString(value.utf8()) : value.toString();
    switch (to) {
    case JsonType::Null:
        return JsonText("null");
    case JsonType::Boolean:
        return JsonText(
            said == QLatin1StringView("true") || said == QLatin1StringView("1") ? "true" : "false");
    case JsonType::Number:
        if (from == JsonType::Boolean)
            return JsonText(said == QLatin1StringView("true") ? "1" : "0");
        return toNumber(said);
    case JsonType::String:
        return JsonText(from == JsonType::Null ? QByteArray("\"\"") : quoteJsonString(said));
    case JsonType::Array:
        return JsonText(from == JsonType::Null || from == JsonType::Object
                            ? QByteArray("[]")
                            : '[' + value.utf8() + ']');
    case JsonType::Object:
        break;
    }
    return JsonText("{}");
}

} // namespace waymark
