#pragma once

#include "models/geo/mercator.h"

#include <cstddef>
#include <span>

namespace waymark {

/// Points in columns, or a choice of their rows: what density, marks and picking run over.
struct PointRows
{
    std::span<const std::uint32_t> x;
    std::span<const std::uint32_t> y;
    std::span<const std::uint8_t> unusable; ///< not 0: the row has no place on the map
    const std::uint32_t *rows = nullptr; ///< which rows, or nothing: first, first + 1, …
    std::size_t first = 0;
    std::size_t count = 0;

    [[nodiscard]] std::uint32_t rowAt(std::size_t i) const
    {
        return rows ? rows[i] : static_cast<std::uint32_t>(first + i);
    }
    [[nodiscard]] WorldPoint at(std::uint32_t row) const { return {x[row], y[row]}; }
};

} // namespace waymark
