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

void collectExperiences(const SearchNode &node, QStringList &labels)
{
    if (node.kind == SearchNode::Kind::And) {
        for (const SearchNode &child : node.children)
            collectExperiences(child, labels);
    } else if (node.kind == SearchNode::Kind::Term && node.term.field == SearchField::Experience) {
        for (const SearchValue &value : node.term.values) {
            if (const auto *label = std::get_if<SearchText>(&value))
                labels.append(label->text);
        }
    }
}

} // namespace

bool asksOfExperiences(const SearchQuery &query)
{
    return asksOfExperiences(query.root());
}

QStringList namedExperiences(const SearchQuery &query)
{
    QStringList labels;
    collectExperiences(query.root(), labels);
    return labels;
}

} // namespace waymark
