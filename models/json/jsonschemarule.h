#pragma once

#include "models/json/jsonarena.h"
#include "models/json/jsonpattern.h"

#include <QSet>

#include <optional>

namespace waymark {

enum class JsonSchemaDraft : quint8
{
    Draft7,
    Draft202012
};

/// One schema of a file, read once so that checking asks for nothing but what stands in it. Schemas
/// name each other by number. What a keyword says in full is read from the file's arena when asked.
struct JsonSchemaRule
{
    using NodeId = JsonArena::NodeId;
    using Number = qint32;
    static constexpr Number None = -1;
    static constexpr quint8 IntegerType = 0x80; ///< beside the bits 1 << JsonType

    enum class Kind : quint8
    {
        Keywords,
        Anything, ///< true
        Nothing ///< false
    };

    struct Named
    {
        QByteArray key; ///< UTF-8, decoded
        Number rule = None;
    };
    struct Matching
    {
        JsonPattern pattern;
        Number rule = None;
    };
    struct Needing
    {
        QByteArray key;
        QList<QByteArray> needed;
    };

    Kind kind = Kind::Keywords;
    JsonSchemaDraft draft = JsonSchemaDraft::Draft202012;
    NodeId source = JsonArena::Root;
    quint32 resource = 0;

    quint8 types = 0; ///< 0: all
    NodeId allowed = JsonArena::NoNode; ///< the list of `enum`
    QSet<QByteArray> allowedStrings; ///< decoded, of that list
    NodeId constant = JsonArena::NoNode;

    NodeId minimum = JsonArena::NoNode;
    NodeId maximum = JsonArena::NoNode;
    NodeId exclusiveMinimum = JsonArena::NoNode;
    NodeId exclusiveMaximum = JsonArena::NoNode;
    NodeId multipleOf = JsonArena::NoNode;

    std::optional<quint32> minLength;
    std::optional<quint32> maxLength;
    std::optional<JsonPattern> pattern;

    std::optional<quint32> minItems;
    std::optional<quint32> maxItems;
    bool hasUniqueItems = false;
    QList<Number> firstItems; ///< `prefixItems`, or `items` as a list
    Number items = None; ///< of all others
    Number contains = None;
    std::optional<quint32> minContains;
    std::optional<quint32> maxContains;
    Number unevaluatedItems = None;

    std::optional<quint32> minProperties;
    std::optional<quint32> maxProperties;
    QList<QByteArray> required;
    QList<Needing> dependentRequired;
    QHash<QByteArray, Number> properties;
    QList<Matching> patternProperties;
    Number additionalProperties = None;
    Number propertyNames = None;
    Number unevaluatedProperties = None;

    QList<Named> dependentSchemas;
    QList<Number> allOf;
    QList<Number> anyOf;
    QList<Number> oneOf;
    Number forbidden = None; ///< `not`
    Number condition = None; ///< `if`
    Number consequence = None; ///< `then`
    Number alternative = None; ///< `else`
    Number reference = None;
    Number dynamicReference = None;
    QString dynamicAnchor; ///< by which the dynamic reference may lead elsewhere; empty: nowhere
};

} // namespace waymark
