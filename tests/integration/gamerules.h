#pragma once

#include <QByteArray>

namespace waymark::test {

/// A JSON Schema of some hundred rules for bigSave(), of which a large save breaks thousands: all
/// of its flags that have a rule of their own, and the log behind its first entries.
inline QByteArray gameRules()
{
    QByteArray flags;
    for (int i = 0; i < 400; ++i)
        flags += (flags.isEmpty() ? "" : ", ") + QByteArray(R"("seen_)")
            + QByteArray::number(100'000 + i) + R"(_at_night": {"const": )"
            + (i % 2 == 0 ? "true}" : "false}");
    return R"({"type": "object", "required": ["gold", "log"], "properties": {
        "gold": {"type": "number", "maximum": 10},
        "flags": {"properties": {)"
        + flags + R"(}, "patternProperties": {"_at_night$": {"type": "boolean"}},
            "additionalProperties": false},
        "names": {"items": {"type": "string", "pattern": "old oak$", "maxLength": 60}},
        "log": {"items": {"$ref": "#/$defs/entry"}}},
        "$defs": {"entry": {"required": ["id", "what", "where"], "properties": {
            "id": {"type": "integer", "maximum": 5000},
            "at": {"prefixItems": [{"type": "number"}, {"const": 17}], "items": false},
            "what": {"anyOf": [{"pattern": "^saw thing"}, {"maxLength": 9}]},
            "where": {"properties": {"place": {"enum": ["meadow", "mill", "pond"]}}}},
            "if": {"properties": {"id": {"minimum": 100}}}, "then": {"required": ["at"]}}}})";
}

} // namespace waymark::test
