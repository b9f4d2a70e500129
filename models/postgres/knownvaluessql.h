#pragma once

#include "models/postgres/sqlstatement.h"
#include "models/query/searchfields.h"

#include <optional>

namespace waymark {

/// What values are asked for.
struct KnownValuesRequest
{
    SearchSubject subject = SearchSubject::Players;
    QString field; ///< a name of the search language, `state/flags/door` included
    QString prefix;
    int limit = 50;
    QString labelColumn;
};

/// One column of texts, most frequent first; nothing for fields whose values are not texts. Large
/// tables are sampled, so that the answer comes at once and may lack what is rare.
[[nodiscard]] std::optional<SqlStatement> knownValuesStatement(const KnownValuesRequest &request);

} // namespace waymark
