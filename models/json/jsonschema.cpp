#include "models/json/jsonschema.h"

#include "models/json/jsonschemacompiler.h"

using namespace Qt::StringLiterals;

namespace waymark {

Result<JsonSchema> JsonSchema::compile(const QByteArray &text, JsonSchemaDraft draft)
{
    const auto arena = JsonArena::parseStrict(text);
    if (!arena)
        return arena.error();
    return JsonSchemaCompiler(*arena, draft).run();
}

JsonSchema::Rule::Number JsonSchema::dynamicRule(quint32 resource, const QString &anchor) const
{
    return m_dynamicAnchors[resource].value(anchor, Rule::None);
}

QString JsonSchema::title() const
{
    const JsonArena::NodeId title = m_arena.member(JsonArena::Root, u"title");
    const bool isText = title != JsonArena::NoNode && m_arena.type(title) == JsonType::String;
    return isText ? m_arena.string(title) : QString();
}

} // namespace waymark
