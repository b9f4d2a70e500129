// The schemas and what refers to them; their keywords are in jsonschemakeywords.cpp.

#include "models/json/jsonschemacompiler.h"

#include "models/domain/errortext.h"
#include "models/json/jsonplace.h"

using namespace Qt::StringLiterals;

namespace waymark {
JsonSchemaCompiler::JsonSchemaCompiler(const JsonArena &arena, JsonSchemaDraft draft)
    : m_arena(arena)
    , m_resources(arena, draft)
{
    m_schema.m_arena = arena;
}

Result<JsonSchema> JsonSchemaCompiler::run()
{
    m_schema.m_root = compile(JsonArena::Root, JsonSchemaResources::RootResource);
    // What a reference leads to may have references of its own.
    for (qsizetype at = 0; at < m_references.size() && !m_problem; ++at)
        follow(Reference(m_references[at]));
    if (!m_problem)
        nameDynamicAnchors();
    if (m_problem)
        return *m_problem;
    return m_schema;
}

JsonSchemaCompiler::Number JsonSchemaCompiler::compile(NodeId schema, quint32 resource)
{
    if (const auto known = m_numbers.constFind(schema); known != m_numbers.cend())
        return *known;
    const Number number = Number(m_schema.m_rules.size());
    m_numbers.insert(schema, number);
    m_schema.m_rules.append(Rule());
    Rule rule;
    rule.source = schema;
    rule.resource = resource;
    if (m_arena.type(schema) == JsonType::Boolean) {
        rule.kind = m_arena.valueText(schema) == QByteArrayView("true") ? Rule::Kind::Anything
                                                                        : Rule::Kind::Nothing;
        rule.draft = m_resources.draft(resource);
    } else if (m_arena.type(schema) != JsonType::Object) {
        fail(schema, ErrorText::tr("A schema is an object, true or false."));
    } else if (!m_problem) {
        readIdentity(rule);
        readDefinitions(rule);
        readReferences(rule, number);
        const bool isReferenceOnly = rule.draft == JsonSchemaDraft::Draft7
            && keyword(rule, "$ref"_L1) != NoNode; // which says that all else is ignored
        if (!isReferenceOnly) {
            readValueRules(rule);
            readNumberRules(rule);
            readStringRules(rule);
            readArrayRules(rule);
            readObjectRules(rule);
            readInPlaceRules(rule);
        }
    }
    m_schema.m_rules[number] = std::move(rule);
    return number;
}

void JsonSchemaCompiler::readIdentity(Rule &rule)
{
    const NodeId id = keyword(rule, "$id"_L1);
    const bool isIdentified = id != NoNode && m_arena.type(id) == JsonType::String;
    rule.draft = m_resources.draft(rule.resource);
    const bool isIgnored
        = rule.draft == JsonSchemaDraft::Draft7 && keyword(rule, "$ref"_L1) != NoNode;
    if (isIdentified && !isIgnored)
        rule.resource = m_resources.enter(rule.source, m_arena.string(id), rule.resource);
    if (rule.source == JsonArena::Root || (isIdentified && !isIgnored))
        readDraft(rule.source, rule.resource);
    rule.draft = m_resources.draft(rule.resource);
    if (rule.draft == JsonSchemaDraft::Draft7)
        return;
    const NodeId anchor = keyword(rule, "$anchor"_L1, JsonType::String);
    if (anchor != NoNode)
        m_resources.addAnchor(rule.resource, m_arena.string(anchor), rule.source);
    const NodeId dynamic = keyword(rule, "$dynamicAnchor"_L1, JsonType::String);
    if (dynamic != NoNode)
        m_resources.addDynamicAnchor(rule.resource, m_arena.string(dynamic), rule.source);
}

void JsonSchemaCompiler::readDraft(NodeId schema, quint32 resource)
{
    const NodeId named = m_arena.member(schema, u"$schema");
    if (named == NoNode)
        return;
    QString draft = m_arena.type(named) == JsonType::String ? m_arena.string(named) : QString();
    if (draft.endsWith(u'#'))
        draft.chop(1);
    if (draft == "https://json-schema.org/draft/2020-12/schema"_L1)
        m_resources.setDraft(resource, JsonSchemaDraft::Draft202012);
    else if (draft == "http://json-schema.org/draft-07/schema"_L1
             || draft == "https://json-schema.org/draft-07/schema"_L1)
        m_resources.setDraft(resource, JsonSchemaDraft::Draft7);
    else
        fail(named,
             ErrorText::tr("The schema is written for “%1”; Waymark reads draft 2020-12 and "
                           "draft 7.")
                 .arg(draft));
}

void JsonSchemaCompiler::readDefinitions(const Rule &rule)
{
    for (const auto key : {"$defs"_L1, "definitions"_L1}) {
        const NodeId definitions = keyword(rule, key, JsonType::Object);
        if (definitions == NoNode)
            continue;
        for (quint32 row = 0; row < m_arena.childCount(definitions); ++row)
            (void)compile(m_arena.child(definitions, row), rule.resource);
    }
}

void JsonSchemaCompiler::readReferences(const Rule &rule, Number number)
{
    const NodeId reference = keyword(rule, "$ref"_L1, JsonType::String);
    if (reference != NoNode)
        m_references.append({number, reference, false});
    if (rule.draft == JsonSchemaDraft::Draft7)
        return;
    const NodeId dynamic = keyword(rule, "$dynamicRef"_L1, JsonType::String);
    if (dynamic != NoNode)
        m_references.append({number, dynamic, true});
}

void JsonSchemaCompiler::follow(const Reference &reference)
{
    const auto target = m_resources.find(m_arena.string(reference.node),
                                         m_schema.m_rules[reference.from].resource);
    if (!target) {
        fail(reference.node, target.error().detail);
        return;
    }
    quint32 resource = target->resource;
    for (NodeId around = target->node; around != NoNode; around = m_arena.parent(around)) {
        if (const auto known = m_numbers.constFind(around); known != m_numbers.cend()) {
            resource = m_schema.m_rules[*known].resource;
            break;
        }
    }
    const Number number = compile(target->node, resource);
    Rule &from = m_schema.m_rules[reference.from];
    if (!reference.isDynamic) {
        from.reference = number;
        return;
    }
    from.dynamicReference = number;
    from.dynamicAnchor = target->dynamicAnchor;
}

void JsonSchemaCompiler::nameDynamicAnchors()
{
    for (quint32 resource = 0; resource < m_resources.count(); ++resource) {
        QHash<QString, Number> rules;
        const auto &anchors = m_resources.dynamicAnchors(resource);
        for (auto anchor = anchors.cbegin(); anchor != anchors.cend(); ++anchor)
            rules.insert(anchor.key(), m_numbers.value(*anchor, Rule::None));
        m_schema.m_dynamicAnchors.append(rules);
    }
}

void JsonSchemaCompiler::fail(NodeId node, const QString &what)
{
    if (!m_problem)
        m_problem = jsonProblemAt(m_arena.text(), m_arena.valueOffset(node), what,
                                  {m_arena.pointer(node).toString()});
}

} // namespace waymark
