#pragma once

#include "models/domain/result.h"
#include "models/json/jsonpatch.h"

namespace waymark {

/// What to look for in a save, and what to put there.
struct ReplaceRule
{
    enum class Comparison
    {
        Is,
        IsNot,
        Less,
        Greater
    };
    /// On another member of the same object; one that is not there meets nothing.
    struct Condition
    {
        QString member;
        Comparison comparison = Comparison::Is;
        QString value; ///< JSON, or text

        friend bool operator==(const Condition &, const Condition &) = default;
    };

    QString find; ///< JSON, or text; empty, with a key: any value
    QString replacement; ///< JSON, or text
    bool isPartOfText = false; ///< find is looked for inside of strings
    QString key; ///< only values under this key; empty: all
    QList<Condition> conditions; ///< each is to be met

    friend bool operator==(const ReplaceRule &, const ReplaceRule &) = default;
};

struct ReplacedValue
{
    JsonPointer path;
    JsonText was;
    JsonText now;
};

/// What the rule changes in the document, which stands at scope in its save; values that stay the
/// same are none. An Error says which entry cannot be stored.
[[nodiscard]] Result<QList<ReplacedValue>>
replacePlan(const JsonArena &document, const JsonPointer &scope, const ReplaceRule &rule);

/// Refused as a whole where one of the values is another by now.
[[nodiscard]] JsonPatch replacePatch(const QList<ReplacedValue> &values);

} // namespace waymark
