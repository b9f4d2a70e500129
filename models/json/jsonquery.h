#pragma once

#include "models/json/jsonarena.h"

#include <functional>
#include <memory>

namespace waymark {

struct JsonQueryPlan;

/// How far a query may go; no query is without an end, however it is written.
struct JsonQueryBounds
{
    qint64 steps = 200'000'000; ///< values looked at
    std::function<bool()> goOn; ///< asked now and then, of none: always
};

/// A JSONPath of RFC 9535 with its functions length, count, match, search and value. Numbers are
/// compared by their digits, so that 2^53 + 1 is not 2^53 and 10.00 is 10.
class JsonQuery
{
public:
    enum class End
    {
        Whole,
        Stopped, ///< by goOn
        TooLong
    };
    struct Found
    {
        std::vector<JsonArena::NodeId> nodes;
        End end = End::Whole;
    };
    static constexpr qsizetype LongestText = 10'000;

    /// Error::Kind::Invalid says at which column what is expected.
    [[nodiscard]] static Result<JsonQuery> parse(QStringView text);

    /// Every value once, in the order of the document.
    [[nodiscard]] Found nodes(const JsonArena &document, const JsonQueryBounds &bounds = {}) const;
    /// The nodelist of the RFC: in its order, a value as often as it is selected, at most so many.
    [[nodiscard]] Found nodeList(const JsonArena &document, size_t most,
                                 const JsonQueryBounds &bounds = {}) const;

private:
    explicit JsonQuery(std::shared_ptr<const JsonQueryPlan> plan)
        : m_plan(std::move(plan))
    {
    }
    std::shared_ptr<const JsonQueryPlan> m_plan; ///< shared by copies
};

} // namespace waymark
