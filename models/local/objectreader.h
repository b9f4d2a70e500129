#pragma once

#include "models/domain/savetarget.h"
#include "models/domain/timestamp.h"
#include "models/json/jsonarena.h"

#include <optional>

namespace waymark {

/// Reads the members of one JSON object of a file of this program. What is missing or of another
/// type reads as empty.
class ObjectReader
{
public:
    explicit ObjectReader(const QByteArray &text);

    [[nodiscard]] bool has(const char *key) const { return find(key) != JsonArena::NoNode; }
    [[nodiscard]] QString text(const char *key) const;
    [[nodiscard]] qint64 number(const char *key) const;
    [[nodiscard]] bool isTrue(const char *key) const;
    [[nodiscard]] JsonText json(const char *key) const; ///< empty where it is missing
    /// Of `table` and `row`.
    [[nodiscard]] std::optional<SaveTarget> target() const;
    [[nodiscard]] std::optional<Timestamp> time(const char *key) const; ///< ISO 8601

private:
    [[nodiscard]] JsonArena::NodeId find(const char *key) const;

    JsonArena m_arena;
};

} // namespace waymark
