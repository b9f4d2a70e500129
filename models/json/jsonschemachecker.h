#pragma once

#include "models/json/jsonschemacheck.h"

#include <QVarLengthArray>

namespace waymark {

/// One run of checkJson(). Each value is held against a rule by check(), which calls itself for the
/// rules inside. Where only yes or no is wanted (`anyOf`, `not`, `if`) it is silent and ends at the
/// first no.
class JsonSchemaChecker
{
public:
    JsonSchemaChecker(const JsonSchema &schema, const JsonArena &document,
                      const std::function<bool()> &goOn, const JsonSchemaBounds &bounds);
    [[nodiscard]] JsonSchemaReport run();

private:
    using NodeId = JsonArena::NodeId;
    static constexpr NodeId NoNode = JsonArena::NoNode;
    using Rule = JsonSchemaRule;
    using Number = Rule::Number;

    /// The children of a value that some rule has looked at, for `unevaluated…`.
    struct Looked
    {
        bool all = false;
        QSet<NodeId> some;

        void add(const Looked &other)
        {
            all = all || other.all;
            some.unite(other.some);
        }
    };

    /// Says nothing while it lives.
    class Silence
    {
    public:
        explicit Silence(JsonSchemaChecker &checker)
            : m_silent(checker.m_silent)
        {
            ++m_silent;
        }
        ~Silence() { --m_silent; }
        Silence(const Silence &) = delete;
        Silence &operator=(const Silence &) = delete;

    private:
        int &m_silent;
    };

    [[nodiscard]] bool check(Number number, NodeId node, Looked *looked = nullptr);
    [[nodiscard]] bool checkRule(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool checkSilently(Number number, NodeId node, Looked *looked = nullptr)
    {
        const Silence silence(*this);
        return check(number, node, looked);
    }
    [[nodiscard]] bool goesOn();
    void stop(const QString &why);

    // of one value, by its type
    [[nodiscard]] bool checkValue(const Rule &rule, NodeId node);
    [[nodiscard]] bool hasType(const Rule &rule, NodeId node) const;
    [[nodiscard]] bool isAllowed(const Rule &rule, NodeId node) const;
    [[nodiscard]] bool isConstant(const Rule &rule, NodeId node) const;
    [[nodiscard]] bool checkNumber(const Rule &rule, NodeId node);
    [[nodiscard]] bool checkString(const Rule &rule, NodeId node);
    [[nodiscard]] bool matches(const JsonPattern &pattern, const QString &text);

    // of the values inside it
    [[nodiscard]] bool checkArray(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool checkItems(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool checkContains(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool checkObject(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool checkMembers(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool checkMember(const Rule &rule, NodeId member, Looked *looked);
    [[nodiscard]] bool checkKey(Number names, NodeId member);
    [[nodiscard]] bool checkChild(Number number, NodeId child, QLatin1StringView keyword);
    [[nodiscard]] bool checkUnevaluated(const Rule &rule, NodeId node, Looked &looked);

    // of the same value
    [[nodiscard]] bool checkInPlace(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool checkAny(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool checkOne(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool checkCondition(const Rule &rule, NodeId node, Looked *looked);
    [[nodiscard]] bool tellNone(const QList<Number> &forms, NodeId node, QLatin1StringView keyword);
    [[nodiscard]] bool isOutOfQuestion(Number number, NodeId node) const;
    [[nodiscard]] Number dynamicTarget(const Rule &rule) const;

    /// Notes that the keyword does not hold; words are made only where they are told. Always false.
    template <typename Words>
    bool fail(NodeId node, QLatin1StringView keyword, Words words)
    {
        if (m_silent == 0) {
            ++m_report.count;
            if (m_report.errors.size() < m_bounds.errors)
                m_report.errors.append({node, keyword, words()});
        }
        return false;
    }
    [[nodiscard]] QByteArrayView said(NodeId inSchema) const
    {
        return m_schema.arena().valueText(inSchema);
    }
    [[nodiscard]] QString shown(NodeId inSchema) const;

    const JsonSchema &m_schema;
    const JsonArena *m_document; ///< or, while a key is checked, a document of its own
    const std::function<bool()> &m_goOn;
    const JsonSchemaBounds m_bounds;
    JsonSchemaReport m_report;
    QVarLengthArray<quint32, 32> m_scope; ///< the resources that led here, outermost first
    int m_silent = 0;
    int m_depth = 0;
    qint64 m_steps = 0;
};

} // namespace waymark
