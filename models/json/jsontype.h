#pragma once

#include <QLatin1StringView>
#include <QMetaType>

namespace waymark {

/// The six types of jsonb_typeof(). SQL NULL and "absent" are no types of a value: they are
/// std::nullopt.
enum class JsonType : quint8
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object
};

/// As jsonb_typeof() names it.
[[nodiscard]] constexpr QLatin1StringView jsonTypeName(JsonType type)
{
    switch (type) {
    case JsonType::Null:
        return QLatin1StringView("null");
    case JsonType::Boolean:
        return QLatin1StringView("boolean");
    case JsonType::Number:
        return QLatin1StringView("number");
    case JsonType::String:
        return QLatin1StringView("string");
    case JsonType::Array:
        return QLatin1StringView("array");
    case JsonType::Object:
        break;
    }
    return QLatin1StringView("object");
}

[[nodiscard]] constexpr bool isJsonContainer(JsonType type)
{
    return type == JsonType::Array || type == JsonType::Object;
}

} // namespace waymark

Q_DECLARE_METATYPE(waymark::JsonType)
