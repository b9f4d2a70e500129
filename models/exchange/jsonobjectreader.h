#pragma once

#include "models/domain/ids.h"
#include "models/domain/timestamp.h"
#include "models/json/jsonarena.h"

namespace waymark {

/// Reads the members of one JSON object into typed values and keeps the first thing that is wrong,
/// so that a reader states its fields in a row and asks once at the end.
class JsonObjectReader
{
public:
    JsonObjectReader(const JsonArena &arena, JsonArena::NodeId object, const QString &what);
    /// One of many: their ErrorText with %1 for the number, looked up only for an error.
    JsonObjectReader(const JsonArena &arena, JsonArena::NodeId object, const char *oneOfMany,
                     quint32 number);

    [[nodiscard]] QString text(const char *name); ///< required
    [[nodiscard]] std::optional<QString> optionalText(const char *name);
    [[nodiscard]] std::optional<int> optionalInteger(const char *name);
    [[nodiscard]] std::optional<double> optionalDouble(const char *name);
    [[nodiscard]] Timestamp time(const char *name); ///< required
    [[nodiscard]] std::optional<Timestamp> optionalTime(const char *name);
    [[nodiscard]] std::optional<JsonText>
    optionalJson(const char *name); ///< nothing when it is left out
    [[nodiscard]] JsonArena::NodeId member(const char *name) const;
    /// Required. An id made up stands in for one that is wrong, so that reading can go on to the
    /// end.
    template <typename IdType>
    [[nodiscard]] IdType id(const char *name)
    {
        const std::optional<IdType> parsed = IdType::parse(text(name));
        if (!parsed)
            fail(name, "a UUID");
        return parsed ? *parsed : IdType::create();
    }
    void fail(const char *name, const char *expected);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    /// The member, or NoNode where it is left out or null.
    [[nodiscard]] JsonArena::NodeId present(const char *name) const;

    void checkIsObject();
    [[nodiscard]] QString what() const;

    const JsonArena &m_arena;
    JsonArena::NodeId m_object;
    QString m_what;
    const char *m_oneOfMany = nullptr; ///< with m_number, in place of m_what
    quint32 m_number = 0;
    mutable quint32 m_next = 0; ///< the member behind the last one found
    std::optional<Error> m_error;
};

} // namespace waymark
