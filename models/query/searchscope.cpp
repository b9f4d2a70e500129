#include "models/query/searchscope.h"

#include <algorithm>

namespace waymark {
namespace {

bool asksOfExperiences(const SearchNode &node)
{
    if (node.kind == SearchNode::Kind::Term)
        return isProgressField(node.term.field);
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const SearchNode &child) { return asksOfExperiences(child); });
}

} // namespace

bool asksOfExperiences(const SearchQuery &query)
{
    return asksOfExperiences(query.root());
}

} // namespace waymark
