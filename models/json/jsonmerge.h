#pragma once

#include "models/json/jsonarena.h"

#include <QHash>
#include <QList>

#include <optional>

namespace waymark {

/// Both sides changed what is at path (a pointer into base, or where base has nothing, into
/// theirs), or one removed what the other changed. What a side does not have is nothing.
struct JsonConflict
{
    JsonPointer path;
    std::optional<JsonText> base;
    std::optional<JsonText> mine;
    std::optional<JsonText> theirs;

    friend bool operator==(const JsonConflict &, const JsonConflict &) = default;
};

enum class JsonMergeSide
{
    Mine,
    Theirs
};

struct JsonMerge
{
    JsonText document; ///< canonical; at conflicts not chosen it has theirs
    QList<JsonConflict> conflicts;
};

/// Three-way merge. Disjoint changes join, also inside objects that both added. Elements of arrays
/// are matched by identityKey(); one that both added stands once, and is a conflict where it is not
/// the same on both sides. Without a key an array joins only where a side merely appended: what
/// both appended stands once in a set (an array in which nothing stands twice, on no side) and
/// twice in a log. choices settles conflicts of an earlier merge of the same documents by their
/// paths.
[[nodiscard]] JsonMerge mergeJson(const JsonArena &base, const JsonArena &mine,
                                  const JsonArena &theirs,
                                  const QHash<JsonPointer, JsonMergeSide> &choices = {});

} // namespace waymark
