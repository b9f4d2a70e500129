#pragma once

#include <span>

namespace waymark {

/// What 002 makes, as data to compare with.
struct SpecifiedColumn
{
    const char *table;
    const char *name;
    const char *type; ///< as format_type() writes it
    bool isNotNull = false;
    bool hasDefault = false;
};

struct SpecifiedIndex
{
    const char *table;
    const char *name;
    const char *definition; ///< as pg_get_indexdef() writes it, behind USING
    bool isUnique = false;
};

[[nodiscard]] std::span<const SpecifiedColumn> specifiedColumns();
[[nodiscard]] std::span<const SpecifiedIndex> specifiedIndexes();

} // namespace waymark
