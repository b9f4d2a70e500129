#pragma once

#include "models/query/searchtree.h"

#include <QByteArrayList>

#include <functional>

namespace waymark {

/// The operator between two blanks; ` = ` where the comparison has none of its own.
[[nodiscard]] QByteArray operatorSql(SearchComparison comparison);

[[nodiscard]] QByteArray anyOf(const QByteArrayList &conditions);

/// True where the condition of any of the term's values is.
[[nodiscard]] QByteArray eachValue(const SearchTerm &term,
                                   const std::function<QByteArray(const SearchValue &)> &condition);

} // namespace waymark
