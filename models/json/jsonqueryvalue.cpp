#include "models/json/jsonqueryvalue.h"

#include "models/json/jsonequal.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

#include <algorithm>

namespace waymark {

JsonQueryValue JsonQueryValue::ofNode(const JsonArena &document, JsonArena::NodeId node)
{
    const QByteArrayView text = document.valueText(node);
    return {document.type(node), QByteArray::fromRawData(text.data(), text.size()), node};
}

JsonQueryValue JsonQueryValue::ofCount(qsizetype count)
{
    return {JsonType::Number, QByteArray::number(count), JsonArena::NoNode};
}

bool isEqual(const JsonArena &document, const JsonQueryValue &a, const JsonQueryValue &b)
{
    if (a.type != b.type || !a.type)
        return a.type == b.type;
    switch (*a.type) {
    case JsonType::Number: {
        const auto first = JsonNumber::parse(a.text);
        const auto second = JsonNumber::parse(b.text);
        return first && second && *first == *second;
    }
    case JsonType::String:
        return compareJsonKeyLexemes(a.text, b.text) == 0;
    case JsonType::Array:
    case JsonType::Object:
        return jsonEqual(document, a.node, document, b.node);
    default:
        return a.text == b.text;
    }
}

bool isLess(const JsonQueryValue &a, const JsonQueryValue &b)
{
    if (a.type != b.type)
        return false;
    if (a.type == JsonType::Number) {
        const auto first = JsonNumber::parse(a.text);
        const auto second = JsonNumber::parse(b.text);
        return first && second && *first < *second;
    }
    // The bytes of UTF-8 are in the order of the characters.
    return a.type == JsonType::String && decodeJsonUtf8(a.text) < decodeJsonUtf8(b.text);
}

JsonQueryValue lengthOf(const JsonArena &document, const JsonQueryValue &value)
{
    if (value.type == JsonType::String) {
        const QByteArray utf8 = decodeJsonUtf8(value.text);
        return JsonQueryValue::ofCount(std::count_if(
            utf8.begin(), utf8.end(), [](char byte) { return (uchar(byte) & 0xC0) != 0x80; }));
    }
    if (value.type && isJsonContainer(*value.type))
        return JsonQueryValue::ofCount(document.childCount(value.node));
    return {};
}

} // namespace waymark
