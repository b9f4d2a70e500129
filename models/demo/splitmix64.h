#pragma once

#include <cstdint>

namespace waymark {

/// SplitMix64 of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA
/// 2014). Integer arithmetic alone, so every machine and compiler draws the same numbers; the
/// distributions of the standard library promise no such thing.
class SplitMix64
{
public:
    explicit constexpr SplitMix64(std::uint64_t seed)
        : m_state(seed)
    {
    }

    constexpr std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// From 0 to bound - 1, for bounds below 2^32; the bias of under one in 2^32 does not matter
    /// here.
    constexpr std::int64_t below(std::int64_t bound)
    {
        return static_cast<std::int64_t>(((next() >> 32) * static_cast<std::uint64_t>(bound))
                                         >> 32);
    }
    constexpr std::int64_t between(std::int64_t first, std::int64_t last)
    {
        return first + below(last - first + 1);
    }
    constexpr bool chance(int permille) { return below(1000) < permille; }
    /// A generator of its own for a part that must not depend on what other parts drew.
    constexpr SplitMix64 split(std::uint64_t part) const
    {
        SplitMix64 mixed(m_state ^ (part * 0xd1342543de82ef95ULL + 0x2545f4914f6cdd1dULL));
        return SplitMix64(mixed.next());
    }

private:
    std::uint64_t m_state;
};

} // namespace waymark
