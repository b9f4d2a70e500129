#include "models/items/savemimedata.h"

#include "models/json/jsonarena.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonstring.h"

#include <QMimeData>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// One member of an object can hold each of them.
bool areMembers(const QList<CarriedValue> &values)
{
    QSet<QString> keys;
    return std::all_of(values.cbegin(), values.cend(), [&](const CarriedValue &one) {
        if (!one.key || keys.contains(*one.key))
            return false;
        keys.insert(*one.key);
        return true;
    });
}

} // namespace

QString carriedText(const QList<CarriedValue> &values)
{
    const bool asObject = values.size() > 1 && areMembers(values);
    QByteArrayList texts;
    for (const CarriedValue &one : values)
        texts.append(asObject ? quoteJsonString(*one.key) + ": " + one.value.utf8()
                              : one.value.utf8());
    QByteArray text = texts.join(", ");
    if (values.size() != 1)
        text = asObject ? '{' + text + '}' : '[' + text + ']';
    if (const auto arena = JsonArena::parseTrusted(text))
        text = indentedJson(*arena);
    return QString::fromUtf8(text);
}

QByteArray carriedData(const QList<CarriedValue> &values)
{
    QByteArrayList texts;
    for (const CarriedValue &one : values)
        texts.append((one.key ? "{\"key\": " + quoteJsonString(*one.key) + ", " : QByteArray("{"))
                     + "\"value\": " + one.value.utf8() + '}');
    return '[' + texts.join(", ") + ']';
}

std::optional<QList<CarriedValue>> carriedValues(const QMimeData &data)
{
    if (!data.hasFormat(QLatin1StringView(SaveMimeType)))
        return std::nullopt;
    const auto arena = JsonArena::parseTrusted(data.data(QLatin1StringView(SaveMimeType)));
    if (!arena || arena->type(JsonArena::Root) != JsonType::Array)
        return std::nullopt;
    QList<CarriedValue> values;
    for (quint32 row = 0; row < arena->childCount(JsonArena::Root); ++row) {
        const auto one = arena->child(JsonArena::Root, row);
        const auto key = arena->member(one, u"key"_s);
        const auto value = arena->member(one, u"value"_s);
        if (value == JsonArena::NoNode)
            return std::nullopt;
        CarriedValue carried{std::nullopt, arena->value(value)};
        if (key != JsonArena::NoNode && arena->type(key) == JsonType::String)
            carried.key = arena->string(key);
        values.append(carried);
    }
    return values.isEmpty() ? std::nullopt : std::optional(values);
}

} // namespace waymark
