#pragma once

#include "models/json/jsonschema.h"
#include "models/json/jsonschemaresources.h"

namespace waymark {

/// Reads the schemas of a file into rules: first all that stand where a keyword has a schema, then
/// what references lead to. Ends at the first problem, which it names by line and column.
class JsonSchemaCompiler
{
public:
    JsonSchemaCompiler(const JsonArena &arena, JsonSchemaDraft draft);
    [[nodiscard]] Result<JsonSchema> run();

private:
    using NodeId = JsonArena::NodeId;
    static constexpr NodeId NoNode = JsonArena::NoNode;
    using Rule = JsonSchemaRule;
    using Number = Rule::Number;

    struct Reference
    {
        Number from;
        NodeId node;
        bool isDynamic;
    };

    [[nodiscard]] Number compile(NodeId schema, quint32 resource);
    void readIdentity(Rule &rule);
    void readDraft(NodeId schema, quint32 resource);
    void readDefinitions(const Rule &rule);
    void readReferences(const Rule &rule, Number number);
    void readValueRules(Rule &rule);
    void readTypes(Rule &rule, NodeId types);
    void readNumberRules(Rule &rule);
    void readStringRules(Rule &rule);
    void readArrayRules(Rule &rule);
    void readObjectRules(Rule &rule);
    void readDependencies(Rule &rule, QLatin1StringView key);
    void readInPlaceRules(Rule &rule);
    void follow(const Reference &reference);
    void nameDynamicAnchors();

    [[nodiscard]] NodeId keyword(const Rule &rule, QLatin1StringView key) const;
    /// The same, where it is of the type; else a problem.
    [[nodiscard]] NodeId keyword(const Rule &rule, QLatin1StringView key, JsonType type);
    [[nodiscard]] std::optional<quint32> count(const Rule &rule, QLatin1StringView key);
    [[nodiscard]] Number subschema(const Rule &rule, QLatin1StringView key);
    [[nodiscard]] QList<Number> subschemas(const Rule &rule, QLatin1StringView key);
    [[nodiscard]] QList<Number> compileAll(NodeId list, quint32 resource);
    [[nodiscard]] QList<QByteArray> keysIn(NodeId list);
    [[nodiscard]] std::optional<JsonPattern> pattern(NodeId at, const QString &expression);
    void fail(NodeId node, const QString &what);

    const JsonArena &m_arena;
    JsonSchemaResources m_resources;
    JsonSchema m_schema;
    QHash<NodeId, Number> m_numbers;
    QList<Reference> m_references;
    std::optional<Error> m_problem;
};

} // namespace waymark
