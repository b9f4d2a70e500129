#pragma once

#include "models/json/jsonschemarule.h"

#include <QStringList>

namespace waymark {

/// A JSON Schema of draft 7 or 2020-12, read from one file and ready to check with (checkJson()).
/// References lead to places of the same file only; `format` and the content keywords are notes
/// for people, as both drafts have it. Copies share their memory, and any thread may read.
class JsonSchema
{
public:
    using Rule = JsonSchemaRule;

    /// An Error of the kind Invalid names line, column and remedy. The draft is that of `$schema`,
    /// or where it is missing the given one.
    [[nodiscard]] static Result<JsonSchema>
    compile(const QByteArray &text, JsonSchemaDraft draft = JsonSchemaDraft::Draft202012);

    [[nodiscard]] const JsonArena &arena() const { return m_arena; }
    [[nodiscard]] const Rule &rule(Rule::Number number) const { return m_rules[number]; }
    [[nodiscard]] Rule::Number root() const { return m_root; }
    /// What the `$dynamicAnchor` names in a resource; None where it names nothing.
    [[nodiscard]] Rule::Number dynamicRule(quint32 resource, const QString &anchor) const;
    [[nodiscard]] QString title() const; ///< of the root; empty where it has none

private:
    friend class JsonSchemaCompiler;

    JsonArena m_arena;
    QList<Rule> m_rules;
    QList<QHash<QString, Rule::Number>> m_dynamicAnchors; ///< by resource
    Rule::Number m_root = Rule::None;
};

} // namespace waymark
