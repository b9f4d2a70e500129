#pragma once

#include "models/query/searchquery.h"
#include "views/common/searchbox.h"

namespace waymark {

class PlayerSource;

/// Completes a search with fields and operators at once, and with values that the database knows as
/// soon as they are there.
[[nodiscard]] SearchBox::Complete searchCompletion(PlayerSource &source, SearchSubject subject,
                                                   QObject *guard);

} // namespace waymark
