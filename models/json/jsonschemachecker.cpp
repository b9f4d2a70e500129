// The value itself and what holds for it in place; what is inside it is in jsonschemachildren.cpp.

#include "models/json/jsonschemachecker.h"

#include "models/domain/errortext.h"
#include "models/json/jsondecimal.h"
#include "models/json/jsonequal.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonschemawords.h"
#include "models/json/jsonstring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

bool isBelow(QByteArrayView number, QByteArrayView bound)
{
    const auto a = JsonNumber::parse(number);
    const auto b = JsonNumber::parse(bound);
    return a && b && *a < *b;
}

qsizetype characterCount(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; });
}

} // namespace

JsonSchemaChecker::JsonSchemaChecker(const JsonSchema &schema, const JsonArena &document,
                                     const std::function<bool()> &goOn,
                                     const JsonSchemaBounds &bounds)
    : m_schema(schema)
    , m_document(&document)
    , m_goOn(goOn)
    , m_bounds(bounds)
{
}

JsonSchemaReport JsonSchemaChecker::run()
{
    (void)check(m_schema.root(), JsonArena::Root);
    return m_report;
}

bool JsonSchemaChecker::check(Number number, NodeId node, Looked *looked)
{
    if (!goesOn())
        return true; // the report says that it is unfinished
    const Rule &rule = m_schema.rule(number);
    if (rule.kind == Rule::Kind::Anything)
        return true;
    if (rule.kind == Rule::Kind::Nothing)
        return fail(node, "false"_L1, [] { return ErrorText::tr("nothing may be here"); });
    if (m_depth >= m_bounds.depth) {
        stop(ErrorText::tr("The save is nested deeper than %n levels of the schema, or the schema "
                           "leads back to itself without end.",
                           nullptr, m_bounds.depth));
        return true;
    }
    const qsizetype scope = m_scope.size();
    if (m_scope.isEmpty() || m_scope.last() != rule.resource)
        m_scope.append(rule.resource);
    ++m_depth;
    const bool holds = checkRule(rule, node, looked);
    --m_depth;
    m_scope.resize(scope);
    return holds;
}

bool JsonSchemaChecker::checkRule(const Rule &rule, NodeId node, Looked *looked)
{
    const bool asksForRest
        = rule.unevaluatedItems != Rule::None || rule.unevaluatedProperties != Rule::None;
    Looked own;
    Looked *const ownLooked = looked || asksForRest ? &own : nullptr;

    bool holds = checkValue(rule, node);
    const auto add = [&holds, this](auto next) {
        if (holds || m_silent == 0)
            holds = next() && holds;
    };
    const JsonType type = m_document->type(node);
    if (type == JsonType::Number)
        add([&] { return checkNumber(rule, node); });
    if (type == JsonType::String)
        add([&] { return checkString(rule, node); });
    if (type == JsonType::Array)
        add([&] { return checkArray(rule, node, ownLooked); });
    if (type == JsonType::Object)
        add([&] { return checkObject(rule, node, ownLooked); });
    add([&] { return checkInPlace(rule, node, ownLooked); });
    // Where a rule did not hold it is not known what it has looked at.
    if (holds && asksForRest)
        holds = checkUnevaluated(rule, node, own);
    if (holds && looked)
        looked->add(own);
    return holds;
}

bool JsonSchemaChecker::goesOn()
{
    constexpr qint64 StepsBetweenLooks = 4096;
    if (!m_report.unfinished.isEmpty())
        return false;
    if (++m_steps % StepsBetweenLooks == 0) {
        if (m_goOn && !m_goOn())
            stop(ErrorText::tr("The check was stopped."));
        else if (m_steps > m_bounds.steps)
            stop(ErrorText::tr("The schema asks for too many comparisons."));
    }
    return m_report.unfinished.isEmpty();
}

void JsonSchemaChecker::stop(const QString &why)
{
    if (m_report.unfinished.isEmpty())
        m_report.unfinished = why;
}

bool JsonSchemaChecker::checkValue(const Rule &rule, NodeId node)
{
    if (!hasType(rule, node))
        return fail(node, "type"_L1,
                    [&] { return JsonSchemaWords::wrongType(rule.types, *m_document, node); });
    if (!isAllowed(rule, node))
        return fail(node, "enum"_L1,
                    [&] { return JsonSchemaWords::notAllowed(m_schema.arena(), rule.allowed); });
    if (!isConstant(rule, node))
        return fail(node, "const"_L1,
                    [&] { return ErrorText::tr("must be %1").arg(shown(rule.constant)); });
    return true;
}

bool JsonSchemaChecker::hasType(const Rule &rule, NodeId node) const
{
    const JsonType type = m_document->type(node);
    return rule.types == 0 || (rule.types & (1U << quint8(type))) != 0
        || (type == JsonType::Number && (rule.types & Rule::IntegerType) != 0
            && isJsonInteger(m_document->valueText(node)));
}

bool JsonSchemaChecker::isAllowed(const Rule &rule, NodeId node) const
{
    if (rule.allowed == NoNode)
        return true;
    if (m_document->type(node) == JsonType::String)
        return rule.allowedStrings.contains(decodeJsonUtf8(m_document->valueText(node)));
    const JsonArena &schema = m_schema.arena();
    for (quint32 row = 0; row < schema.childCount(rule.allowed); ++row) {
        if (jsonEqual(*m_document, node, schema, schema.child(rule.allowed, row)))
            return true;
    }
    return false;
}

bool JsonSchemaChecker::isConstant(const Rule &rule, NodeId node) const
{
    return rule.constant == NoNode || jsonEqual(*m_document, node, m_schema.arena(), rule.constant);
}

bool JsonSchemaChecker::checkNumber(const Rule &rule, NodeId node)
{
    const QByteArrayView number = m_document->valueText(node);
    bool holds = true;
    if (rule.minimum != NoNode && isBelow(number, said(rule.minimum)))
        holds = fail(node, "minimum"_L1,
                     [&] { return ErrorText::tr("must be at least %1").arg(shown(rule.minimum)); });
    if (rule.maximum != NoNode && isBelow(said(rule.maximum), number))
        holds = fail(node, "maximum"_L1,
                     [&] { return ErrorText::tr("must be at most %1").arg(shown(rule.maximum)); });
    if (rule.exclusiveMinimum != NoNode && !isBelow(said(rule.exclusiveMinimum), number))
        holds = fail(node, "exclusiveMinimum"_L1, [&] {
            return ErrorText::tr("must be more than %1").arg(shown(rule.exclusiveMinimum));
        });
    if (rule.exclusiveMaximum != NoNode && !isBelow(number, said(rule.exclusiveMaximum)))
        holds = fail(node, "exclusiveMaximum"_L1, [&] {
            return ErrorText::tr("must be less than %1").arg(shown(rule.exclusiveMaximum));
        });
    if (rule.multipleOf != NoNode) {
        const auto value = JsonDecimal::parse(number);
        const auto divisor = JsonDecimal::parse(said(rule.multipleOf));
        if (value && divisor && !value->isMultipleOf(*divisor))
            holds = fail(node, "multipleOf"_L1, [&] {
                return ErrorText::tr("must be a multiple of %1").arg(shown(rule.multipleOf));
            });
    }
    return holds;
}

bool JsonSchemaChecker::checkString(const Rule &rule, NodeId node)
{
    if (!rule.minLength && !rule.maxLength && !rule.pattern)
        return true;
    const QByteArray utf8 = decodeJsonUtf8(m_document->valueText(node));
    const qsizetype length = rule.minLength || rule.maxLength ? characterCount(utf8) : 0;
    bool holds = true;
    if (rule.minLength && length < *rule.minLength)
        holds = fail(node, "minLength"_L1,
                     [&] { return JsonSchemaWords::tooFew(JsonType::String, *rule.minLength); });
    if (rule.maxLength && length > *rule.maxLength)
        holds = fail(node, "maxLength"_L1,
                     [&] { return JsonSchemaWords::tooMany(JsonType::String, *rule.maxLength); });
    if (rule.pattern && !matches(*rule.pattern, stringFromUtf8(utf8)))
        holds = fail(node, "pattern"_L1, [&] {
            return ErrorText::tr("must match the pattern %1").arg(rule.pattern->expression());
        });
    return holds;
}

bool JsonSchemaChecker::matches(const JsonPattern &pattern, const QString &text)
{
    const JsonPattern::Match match = pattern.match(text);
    if (match == JsonPattern::Match::GivenUp)
        stop(ErrorText::tr("The pattern %1 takes too long.").arg(pattern.expression()));
    return match != JsonPattern::Match::No;
}

bool JsonSchemaChecker::checkInPlace(const Rule &rule, NodeId node, Looked *looked)
{
    bool holds = true;
    const auto add = [&](Number number) {
        if (number != Rule::None && (holds || m_silent == 0))
            holds = check(number, node, looked) && holds;
    };
    add(rule.reference);
    if (rule.dynamicReference != Rule::None)
        add(dynamicTarget(rule));
    for (const Number number : rule.allOf)
        add(number);
    if (m_document->type(node) == JsonType::Object) {
        for (const Rule::Named &dependent : rule.dependentSchemas) {
            if (m_document->memberUtf8(node, dependent.key) != NoNode)
                add(dependent.rule);
        }
    }
    if (!rule.anyOf.isEmpty() && (holds || m_silent == 0))
        holds = checkAny(rule, node, looked) && holds;
    if (!rule.oneOf.isEmpty() && (holds || m_silent == 0))
        holds = checkOne(rule, node, looked) && holds;
    if (rule.condition != Rule::None && (holds || m_silent == 0))
        holds = checkCondition(rule, node, looked) && holds;
    if (rule.forbidden != Rule::None && checkSilently(rule.forbidden, node))
        holds = fail(node, "not"_L1,
                     [] { return ErrorText::tr("is just what the schema forbids here"); });
    return holds;
}

bool JsonSchemaChecker::checkAny(const Rule &rule, NodeId node, Looked *looked)
{
    bool fitsOne = false;
    for (const Number form : rule.anyOf) {
        fitsOne = checkSilently(form, node, looked) || fitsOne;
        if (fitsOne && !looked)
            break;
    }
    return fitsOne || tellNone(rule.anyOf, node, "anyOf"_L1);
}

bool JsonSchemaChecker::checkOne(const Rule &rule, NodeId node, Looked *looked)
{
    int fitting = 0;
    for (const Number form : rule.oneOf)
        fitting += checkSilently(form, node, looked) ? 1 : 0;
    if (fitting == 0)
        return tellNone(rule.oneOf, node, "oneOf"_L1);
    if (fitting == 1)
        return true;
    return fail(node, "oneOf"_L1, [&] {
        return ErrorText::tr("fits %n of the forms of which the schema allows one", nullptr,
                             fitting);
    });
}

bool JsonSchemaChecker::checkCondition(const Rule &rule, NodeId node, Looked *looked)
{
    const Number then
        = checkSilently(rule.condition, node, looked) ? rule.consequence : rule.alternative;
    return then == Rule::None || check(then, node, looked);
}

/// Where only one of the forms can be meant, what keeps the value from it says more.
bool JsonSchemaChecker::tellNone(const QList<Number> &forms, NodeId node, QLatin1StringView keyword)
{
    if (m_silent > 0 || !m_report.unfinished.isEmpty())
        return !m_report.unfinished.isEmpty();
    QList<Number> meant;
    std::copy_if(forms.cbegin(), forms.cend(), std::back_inserter(meant),
                 [&](Number form) { return !isOutOfQuestion(form, node); });
    if (meant.size() == 1)
        return check(meant.first(), node);
    return fail(node, keyword, [&] {
        return ErrorText::tr("fits none of the %n forms that the schema allows", nullptr,
                             int(forms.size()));
    });
}

/// Whether the value is of another type, or a member of it says by its value that another form is
/// meant.
bool JsonSchemaChecker::isOutOfQuestion(Number number, NodeId node) const
{
    constexpr int MostReferences = 8;
    for (int i = 0; i < MostReferences; ++i) {
        const Rule &rule = m_schema.rule(number);
        if (rule.kind == Rule::Kind::Nothing || !hasType(rule, node) || !isAllowed(rule, node)
            || !isConstant(rule, node))
            return true;
        for (auto property = rule.properties.cbegin(); property != rule.properties.cend();
             ++property) {
            const NodeId member = m_document->memberUtf8(node, property.key());
            if (member != NoNode && !isConstant(m_schema.rule(property.value()), member))
                return true;
        }
        if (rule.reference == Rule::None)
            return false;
        number = rule.reference;
    }
    return false;
}

JsonSchemaChecker::Number JsonSchemaChecker::dynamicTarget(const Rule &rule) const
{
    if (rule.dynamicAnchor.isEmpty())
        return rule.dynamicReference;
    for (const quint32 resource : m_scope) {
        const Number target = m_schema.dynamicRule(resource, rule.dynamicAnchor);
        if (target != Rule::None)
            return target;
    }
    return rule.dynamicReference;
}

QString JsonSchemaChecker::shown(NodeId inSchema) const
{
    return JsonSchemaWords::brief(said(inSchema));
}

} // namespace waymark
