#include "models/document/convertedvalue.h"

#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

namespace waymark {
namespace {

JsonText toNumber(const QString &said)
{
    const QByteArray trimmed = said.trimmed().toUtf8();
    const auto number = JsonNumber::parse(trimmed);
    return JsonText(number && number->isInRange() ? number->toNumericText() : QByteArray("0"));
}

} // namespace

JsonText convertedValue(const JsonText &value, JsonType from, JsonType to)
{
    const bool wasText = from == JsonType::String;
    if (isJsonContainer(from) && to == JsonType::String)
        return JsonText(quoteJsonUtf8(value.utf8())); // as it is: it may be megabytes
    if (isJsonContainer(to) && from == JsonType::Object)
        return JsonText(to == JsonType::Array ? "[]" : "{}");
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
