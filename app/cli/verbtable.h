#pragma once

#include "app/cli/verbs.h"

namespace waymark {

// One line for each verb; the verb itself stands in the file named after it.
extern const Verb JsonCheckVerb;

} // namespace waymark
