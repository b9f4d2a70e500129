#pragma once

#include "models/checks/learnedschema.h"

#include <functional>
#include <vector>

namespace waymark {

/// Learns from saves what they have in common. Nothing of it depends on their order.
class SchemaLearner
{
public:
    static constexpr int LongestKept = 200; ///< bytes of a value or key; longer ones are prose
    static constexpr int MostValues = 200; ///< of one place
    static constexpr int MostKeys = 1'024;
    static constexpr int MostMembers = 256; ///< of objects; beyond, their members are folded
    static constexpr int FewestOfMap = 16; ///< keys, most of them rare: a map as well
    static constexpr int MostPlaces = 20'000;
    static constexpr int Deepest = 32; ///< containers within each other; deeper ones are skipped

    using IsStopped = std::function<bool()>;

    /// As PostgreSQL prints it, so that equal keys have equal texts.
    void add(const JsonArena &save) { m_saves.push_back(save); }
    [[nodiscard]] qint64 saves() const { return qint64(m_saves.size()); }

    /// Nothing as soon as isStopped says so.
    [[nodiscard]] std::optional<LearnedSchema> learn(const IsStopped &isStopped = {}) const;

private:
    std::vector<JsonArena> m_saves;
};

} // namespace waymark
