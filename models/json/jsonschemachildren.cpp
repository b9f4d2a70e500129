// What JsonSchemaChecker asks of the items of arrays and the members of objects.

#include "models/domain/errortext.h"
#include "models/json/jsonschemachecker.h"
#include "models/json/jsonschemawords.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonunique.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// A key as it is looked up: without a copy where it has no escapes.
QByteArray keyIn(QByteArrayView lexeme)
{
    const QByteArrayView inside = lexeme.sliced(1, lexeme.size() - 2);
    return inside.contains('\\') ? decodeJsonUtf8(lexeme)
                                 : QByteArray::fromRawData(inside.data(), inside.size());
}

} // namespace

/// A schema of `false` says more by the keyword that it stands at.
bool JsonSchemaChecker::checkChild(Number number, NodeId child, QLatin1StringView keyword)
{
    if (m_schema.rule(number).kind != Rule::Kind::Nothing)
        return check(number, child);
    return fail(child, keyword, [&] {
        return m_document->hasKey(child) ? ErrorText::tr("the schema has no such key here")
                                         : ErrorText::tr("the schema has no such item here");
    });
}

bool JsonSchemaChecker::checkArray(const Rule &rule, NodeId node, Looked *looked)
{
    const quint32 count = m_document->childCount(node);
    bool holds = true;
    if (rule.minItems && count < *rule.minItems)
        holds = fail(node, "minItems"_L1,
                     [&] { return JsonSchemaWords::tooFew(JsonType::Array, *rule.minItems); });
    if (rule.maxItems && count > *rule.maxItems)
        holds = fail(node, "maxItems"_L1,
                     [&] { return JsonSchemaWords::tooMany(JsonType::Array, *rule.maxItems); });
    if (rule.hasUniqueItems && (holds || m_silent == 0)) {
        if (const auto equal = equalElements(*m_document, node))
            holds = fail(equal->second, "uniqueItems"_L1, [&] {
                return ErrorText::tr("is the same as item %1; no two may be the same")
                    .arg(m_document->row(equal->first));
            });
    }
    if (holds || m_silent == 0)
        holds = checkItems(rule, node, looked) && holds;
    if (rule.contains != Rule::None && (holds || m_silent == 0))
        holds = checkContains(rule, node, looked) && holds;
    return holds;
}

bool JsonSchemaChecker::checkItems(const Rule &rule, NodeId node, Looked *looked)
{
    const quint32 first = quint32(rule.firstItems.size());
    const quint32 count = rule.items == Rule::None ? std::min(first, m_document->childCount(node))
                                                   : m_document->childCount(node);
    const auto rest
        = rule.draft == JsonSchemaDraft::Draft7 && first > 0 ? "additionalItems"_L1 : "items"_L1;
    bool holds = true;
    for (quint32 row = 0; row < count && (holds || m_silent == 0); ++row) {
        const NodeId item = m_document->child(node, row);
        holds
            = (row < first ? check(rule.firstItems[row], item) : checkChild(rule.items, item, rest))
            && holds;
        if (looked && rule.items == Rule::None)
            looked->some.insert(item);
    }
    if (looked && rule.items != Rule::None)
        looked->all = true;
    return holds;
}

bool JsonSchemaChecker::checkContains(const Rule &rule, NodeId node, Looked *looked)
{
    const quint32 least = rule.minContains.value_or(1);
    const quint32 most = rule.maxContains.value_or(std::numeric_limits<quint32>::max());
    quint32 found = 0;
    for (quint32 row = 0; row < m_document->childCount(node); ++row) {
        const NodeId item = m_document->child(node, row);
        if (!checkSilently(rule.contains, item))
            continue;
        ++found;
        if (looked)
            looked->some.insert(item);
        else if (found >= least && !rule.maxContains)
            break;
    }
    if (found < least)
        return fail(node, "contains"_L1, [&] {
            return ErrorText::tr("must have at least %n items of the kind that the schema names",
                                 nullptr, int(least));
        });
    if (found > most)
        return fail(node, "maxContains"_L1, [&] {
            return ErrorText::tr("must have at most %n items of the kind that the schema names",
                                 nullptr, int(most));
        });
    return true;
}

bool JsonSchemaChecker::checkObject(const Rule &rule, NodeId node, Looked *looked)
{
    const quint32 count = m_document->childCount(node);
    bool holds = true;
    if (rule.minProperties && count < *rule.minProperties)
        holds = fail(node, "minProperties"_L1, [&] {
            return JsonSchemaWords::tooFew(JsonType::Object, *rule.minProperties);
        });
    if (rule.maxProperties && count > *rule.maxProperties)
        holds = fail(node, "maxProperties"_L1, [&] {
            return JsonSchemaWords::tooMany(JsonType::Object, *rule.maxProperties);
        });
    const auto isMissing = [&](const QByteArray &key) {
        return m_document->memberUtf8(node, key) == JsonArena::NoNode;
    };
    for (const QByteArray &key : rule.required) {
        if ((holds || m_silent == 0) && isMissing(key))
            holds = fail(node, "required"_L1, [&] {
                return ErrorText::tr("“%1” is missing").arg(QString::fromUtf8(key));
            });
    }
    for (const Rule::Needing &dependency : rule.dependentRequired) {
        if (isMissing(dependency.key))
            continue;
        for (const QByteArray &key : dependency.needed) {
            if ((holds || m_silent == 0) && isMissing(key))
                holds = fail(node, "dependentRequired"_L1, [&] {
                    return ErrorText::tr("“%1” is missing, which “%2” needs")
                        .arg(QString::fromUtf8(key), QString::fromUtf8(dependency.key));
                });
        }
    }
    return (holds || m_silent == 0) ? checkMembers(rule, node, looked) && holds : holds;
}

bool JsonSchemaChecker::checkMembers(const Rule &rule, NodeId node, Looked *looked)
{
    if (looked && rule.additionalProperties != Rule::None)
        looked->all = true;
    const bool asksForMembers = !rule.properties.isEmpty() || !rule.patternProperties.isEmpty()
        || rule.additionalProperties != Rule::None || rule.propertyNames != Rule::None;
    bool holds = true;
    for (quint32 row = 0; asksForMembers && row < m_document->childCount(node); ++row) {
        const NodeId member = m_document->child(node, row);
        if (rule.propertyNames != Rule::None && !checkKey(rule.propertyNames, member))
            holds = false;
        if (holds || m_silent == 0)
            holds = checkMember(rule, member, looked) && holds;
        if (!holds && m_silent > 0)
            break;
    }
    return holds;
}

bool JsonSchemaChecker::checkMember(const Rule &rule, NodeId member, Looked *looked)
{
    const QByteArrayView lexeme = m_document->keyText(member);
    bool isNamed = false;
    bool holds = true;
    const auto property = rule.properties.constFind(keyIn(lexeme));
    if (property != rule.properties.cend()) {
        isNamed = true;
        holds = checkChild(*property, member, "properties"_L1);
    }
    if (!rule.patternProperties.isEmpty()) {
        const QString key = decodeJsonString(lexeme);
        for (const Rule::Matching &matching : rule.patternProperties) {
            if (!matches(matching.pattern, key))
                continue;
            isNamed = true;
            if (holds || m_silent == 0)
                holds = checkChild(matching.rule, member, "patternProperties"_L1) && holds;
        }
    }
    if (isNamed && looked)
        looked->some.insert(member);
    if (isNamed || rule.additionalProperties == Rule::None)
        return holds;
    return checkChild(rule.additionalProperties, member, "additionalProperties"_L1);
}

/// The key is a document of its own for as long.
bool JsonSchemaChecker::checkKey(Number names, NodeId member)
{
    const auto key = JsonArena::parseTrusted(m_document->keyText(member).toByteArray());
    if (!key)
        return true; // no document that was read has such a one
    const JsonArena *const document = std::exchange(m_document, &*key);
    const bool holds = checkSilently(names, JsonArena::Root);
    m_document = document;
    if (holds)
        return true;
    return fail(member, "propertyNames"_L1,
                [] { return ErrorText::tr("is no key that the schema allows here"); });
}

bool JsonSchemaChecker::checkUnevaluated(const Rule &rule, NodeId node, Looked &looked)
{
    const JsonType type = m_document->type(node);
    const Number rest = type == JsonType::Array ? rule.unevaluatedItems
        : type == JsonType::Object              ? rule.unevaluatedProperties
                                                : Rule::None;
    if (rest == Rule::None || looked.all)
        return true;
    const auto keyword
        = type == JsonType::Array ? "unevaluatedItems"_L1 : "unevaluatedProperties"_L1;
    bool holds = true;
    for (quint32 row = 0; row < m_document->childCount(node); ++row) {
        const NodeId child = m_document->child(node, row);
        if (looked.some.contains(child))
            continue;
        holds = checkChild(rest, child, keyword) && holds;
        if (!holds && m_silent > 0)
            break;
    }
    looked.all = true;
    return holds;
}

} // namespace waymark
