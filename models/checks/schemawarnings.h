#pragma once

#include "models/checks/learnedschema.h"

namespace waymark {

/// How something in a save is unlike all other saves. Never a reason to forbid it.
struct SchemaWarning
{
    enum class Kind
    {
        NewKey,
        NewValue,
        OtherType,
        BeyondRange
    };

    Kind kind = Kind::NewValue;
    JsonPointer path; ///< from the value that was held against the schema
    bool mayBeRare = false; ///< a few saves may have it: fewer than FewestWithAValue
    QString near = {}; ///< the key or string that looks much like it; empty: none does
    qint64 nearSaves = 0;
    JsonType usual = JsonType::Null; ///< OtherType: what most saves have
    qint64 usualSaves = 0;
    LearnedRange range = {}; ///< BeyondRange

    friend bool operator==(const SchemaWarning &, const SchemaWarning &) = default;
};

struct SchemaWarnings
{
    static constexpr qsizetype Most = 500;

    QList<SchemaWarning> warnings;
    bool isCut = false; ///< there are more than Most

    friend bool operator==(const SchemaWarnings &, const SchemaWarnings &) = default;
};

enum class KeyCheck
{
    Skip, ///< the key of the value is not new
    Check
};

/// Holds the value at steps, with all that is inside, against what other saves have. Where the
/// schema has seen too few saves it says nothing.
[[nodiscard]] SchemaWarnings schemaWarnings(const LearnedSchema &schema,
                                            const QList<SchemaStep> &steps, const JsonArena &value,
                                            KeyCheck key);
/// The same of a key alone.
[[nodiscard]] std::optional<SchemaWarning> keyWarning(const LearnedSchema &schema,
                                                      const QList<SchemaStep> &steps);

} // namespace waymark
