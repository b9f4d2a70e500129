// The keywords of one schema, for JsonSchemaCompiler.

#include "models/domain/errortext.h"
#include "models/json/jsondecimal.h"
#include "models/json/jsonschemacompiler.h"
#include "models/json/jsonstring.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

quint8 typeBit(const QString &name)
{
    if (name == "integer"_L1)
        return JsonSchemaRule::IntegerType;
    for (const JsonType type : {JsonType::Null, JsonType::Boolean, JsonType::Number,
                                JsonType::String, JsonType::Array, JsonType::Object}) {
        if (name == jsonTypeName(type))
            return quint8(1U << quint8(type));
    }
    return 0;
}

} // namespace

void JsonSchemaCompiler::readValueRules(Rule &rule)
{
    if (const NodeId types = keyword(rule, "type"_L1); types != NoNode)
        readTypes(rule, types);
    rule.constant = keyword(rule, "const"_L1);
    rule.allowed = keyword(rule, "enum"_L1, JsonType::Array);
    for (quint32 row = 0; rule.allowed != NoNode && row < m_arena.childCount(rule.allowed); ++row) {
        const NodeId value = m_arena.child(rule.allowed, row);
        if (m_arena.type(value) == JsonType::String)
            rule.allowedStrings.insert(decodeJsonUtf8(m_arena.valueText(value)));
    }
}

void JsonSchemaCompiler::readTypes(Rule &rule, NodeId types)
{
    const bool isList = m_arena.type(types) == JsonType::Array;
    const quint32 named = isList ? m_arena.childCount(types) : 1;
    for (quint32 row = 0; row < named; ++row) {
        const NodeId type = isList ? m_arena.child(types, row) : types;
        const quint8 bit
            = m_arena.type(type) == JsonType::String ? typeBit(m_arena.string(type)) : quint8(0);
        if (bit == 0) {
            fail(type,
                 ErrorText::tr("A type is one of null, boolean, integer, number, string, array and "
                               "object."));
        }
        rule.types |= bit;
    }
    if (named == 0)
        fail(types, ErrorText::tr("“%1” must name at least one type.").arg("type"_L1));
}

void JsonSchemaCompiler::readNumberRules(Rule &rule)
{
    rule.minimum = keyword(rule, "minimum"_L1, JsonType::Number);
    rule.maximum = keyword(rule, "maximum"_L1, JsonType::Number);
    rule.exclusiveMinimum = keyword(rule, "exclusiveMinimum"_L1, JsonType::Number);
    rule.exclusiveMaximum = keyword(rule, "exclusiveMaximum"_L1, JsonType::Number);
    rule.multipleOf = keyword(rule, "multipleOf"_L1, JsonType::Number);
    if (rule.multipleOf == NoNode)
        return;
    const auto divisor = JsonDecimal::parse(m_arena.valueText(rule.multipleOf));
    if (!divisor || divisor->isZero() || divisor->isNegative()
        || divisor->digitCount() > JsonDecimal::LongestDivisor) {
        fail(rule.multipleOf,
             ErrorText::tr("“multipleOf” must be more than 0 and have at most %1 digits.")
                 .arg(JsonDecimal::LongestDivisor));
    }
}

void JsonSchemaCompiler::readStringRules(Rule &rule)
{
    rule.minLength = count(rule, "minLength"_L1);
    rule.maxLength = count(rule, "maxLength"_L1);
    const NodeId expression = keyword(rule, "pattern"_L1, JsonType::String);
    if (expression != NoNode)
        rule.pattern = pattern(expression, m_arena.string(expression));
}

void JsonSchemaCompiler::readArrayRules(Rule &rule)
{
    rule.minItems = count(rule, "minItems"_L1);
    rule.maxItems = count(rule, "maxItems"_L1);
    const NodeId unique = keyword(rule, "uniqueItems"_L1, JsonType::Boolean);
    rule.hasUniqueItems = unique != NoNode && m_arena.valueText(unique) == QByteArrayView("true");
    rule.contains = subschema(rule, "contains"_L1);
    const NodeId items = keyword(rule, "items"_L1);
    const bool isList = items != NoNode && m_arena.type(items) == JsonType::Array;
    if (rule.draft == JsonSchemaDraft::Draft7) {
        if (isList) {
            rule.firstItems = compileAll(items, rule.resource);
            rule.items = subschema(rule, "additionalItems"_L1);
        } else {
            rule.items = subschema(rule, "items"_L1);
        }
        return;
    }
    if (isList) {
        fail(items,
             ErrorText::tr("In draft 2020-12 the schemas of the first items stand in "
                           "“prefixItems”; rename “items”."));
        return;
    }
    rule.firstItems = subschemas(rule, "prefixItems"_L1);
    rule.items = subschema(rule, "items"_L1);
    rule.minContains = count(rule, "minContains"_L1);
    rule.maxContains = count(rule, "maxContains"_L1);
    rule.unevaluatedItems = subschema(rule, "unevaluatedItems"_L1);
}

void JsonSchemaCompiler::readObjectRules(Rule &rule)
{
    rule.minProperties = count(rule, "minProperties"_L1);
    rule.maxProperties = count(rule, "maxProperties"_L1);
    if (const NodeId required = keyword(rule, "required"_L1, JsonType::Array); required != NoNode)
        rule.required = keysIn(required);
    const NodeId properties = keyword(rule, "properties"_L1, JsonType::Object);
    for (quint32 row = 0; properties != NoNode && row < m_arena.childCount(properties); ++row) {
        const NodeId property = m_arena.child(properties, row);
        rule.properties.insert(decodeJsonUtf8(m_arena.keyText(property)),
                               compile(property, rule.resource));
    }
    const NodeId patterns = keyword(rule, "patternProperties"_L1, JsonType::Object);
    for (quint32 row = 0; patterns != NoNode && row < m_arena.childCount(patterns); ++row) {
        const NodeId property = m_arena.child(patterns, row);
        if (const auto matching = pattern(property, m_arena.key(property)))
            rule.patternProperties.append({*matching, compile(property, rule.resource)});
    }
    rule.additionalProperties = subschema(rule, "additionalProperties"_L1);
    rule.propertyNames = subschema(rule, "propertyNames"_L1);
    readDependencies(rule, "dependencies"_L1);
    if (rule.draft == JsonSchemaDraft::Draft7)
        return;
    readDependencies(rule, "dependentRequired"_L1);
    readDependencies(rule, "dependentSchemas"_L1);
    rule.unevaluatedProperties = subschema(rule, "unevaluatedProperties"_L1);
}

/// Lists of keys and schemas: “dependencies” has both, the others one of them.
void JsonSchemaCompiler::readDependencies(Rule &rule, QLatin1StringView key)
{
    const NodeId all = keyword(rule, key, JsonType::Object);
    for (quint32 row = 0; all != NoNode && row < m_arena.childCount(all); ++row) {
        const NodeId dependency = m_arena.child(all, row);
        const QByteArray present = decodeJsonUtf8(m_arena.keyText(dependency));
        const bool isList = m_arena.type(dependency) == JsonType::Array;
        if (isList && key != "dependentSchemas"_L1)
            rule.dependentRequired.append({present, keysIn(dependency)});
        else if (key == "dependentRequired"_L1)
            fail(dependency, ErrorText::tr("“%1” must hold lists of keys.").arg(key));
        else
            rule.dependentSchemas.append({present, compile(dependency, rule.resource)});
    }
}

void JsonSchemaCompiler::readInPlaceRules(Rule &rule)
{
    rule.allOf = subschemas(rule, "allOf"_L1);
    rule.anyOf = subschemas(rule, "anyOf"_L1);
    rule.oneOf = subschemas(rule, "oneOf"_L1);
    rule.forbidden = subschema(rule, "not"_L1);
    rule.condition = subschema(rule, "if"_L1);
    rule.consequence = subschema(rule, "then"_L1);
    rule.alternative = subschema(rule, "else"_L1);
}

JsonSchemaCompiler::NodeId JsonSchemaCompiler::keyword(const Rule &rule,
                                                       QLatin1StringView key) const
{
    return m_arena.memberUtf8(rule.source, key);
}

JsonSchemaCompiler::NodeId JsonSchemaCompiler::keyword(const Rule &rule, QLatin1StringView key,
                                                       JsonType type)
{
    const NodeId found = keyword(rule, key);
    if (found == NoNode || m_arena.type(found) == type)
        return found;
    fail(found,
         ErrorText::tr("“%1” must be of the type %2, and is %3.")
             .arg(key, jsonTypeName(type), jsonTypeName(m_arena.type(found))));
    return NoNode;
}

std::optional<quint32> JsonSchemaCompiler::count(const Rule &rule, QLatin1StringView key)
{
    const NodeId found = keyword(rule, key);
    if (found == NoNode)
        return std::nullopt;
    const auto number = m_arena.type(found) == JsonType::Number
        ? JsonDecimal::parse(m_arena.valueText(found))
        : std::nullopt;
    const auto value = number ? number->toCount(std::numeric_limits<quint32>::max()) : std::nullopt;
    if (!value)
        fail(found, ErrorText::tr("“%1” must be a whole number, 0 or more.").arg(key));
    return value;
}

JsonSchemaCompiler::Number JsonSchemaCompiler::subschema(const Rule &rule, QLatin1StringView key)
{
    const NodeId found = keyword(rule, key);
    return found == NoNode ? Rule::None : compile(found, rule.resource);
}

QList<JsonSchemaCompiler::Number> JsonSchemaCompiler::subschemas(const Rule &rule,
                                                                 QLatin1StringView key)
{
    const NodeId list = keyword(rule, key, JsonType::Array);
    if (list == NoNode)
        return {};
    if (m_arena.childCount(list) == 0)
        fail(list, ErrorText::tr("“%1” must have at least one schema.").arg(key));
    return compileAll(list, rule.resource);
}

QList<JsonSchemaCompiler::Number> JsonSchemaCompiler::compileAll(NodeId list, quint32 resource)
{
    QList<Number> all;
    for (quint32 row = 0; row < m_arena.childCount(list); ++row)
        all.append(compile(m_arena.child(list, row), resource));
    return all;
}

QList<QByteArray> JsonSchemaCompiler::keysIn(NodeId list)
{
    QList<QByteArray> keys;
    for (quint32 row = 0; row < m_arena.childCount(list); ++row) {
        const NodeId key = m_arena.child(list, row);
        if (m_arena.type(key) == JsonType::String)
            keys.append(decodeJsonUtf8(m_arena.valueText(key)));
        else
            fail(key, ErrorText::tr("A key is a string."));
    }
    return keys;
}

std::optional<JsonPattern> JsonSchemaCompiler::pattern(NodeId at, const QString &expression)
{
    const auto compiled = JsonPattern::compile(expression);
    if (compiled)
        return *compiled;
    fail(at, compiled.error().detail);
    return std::nullopt;
}

} // namespace waymark
