#pragma once

#include "app/cli/verbs.h"

namespace waymark {

// One line for each verb; the verb itself stands in the file named after it.
extern const Verb PlayersVerb;
extern const Verb ShowVerb;
extern const Verb GetVerb;
extern const Verb HistoryVerb;
extern const Verb EventsVerb;
extern const Verb CountVerb;
extern const Verb LogVerb;
extern const Verb JsonCheckVerb;

} // namespace waymark
