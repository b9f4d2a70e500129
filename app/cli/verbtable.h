#pragma once

#include "app/cli/verbs.h"

namespace waymark {

// One line for each verb; the verb itself stands in the file named after it.
extern const Verb MigrateVerb;
extern const Verb DemoVerb;
extern const Verb PlayersVerb;
extern const Verb ShowVerb;
extern const Verb GetVerb;
extern const Verb HistoryVerb;
extern const Verb EventsVerb;
extern const Verb CountVerb;
extern const Verb LogVerb;
extern const Verb PatchVerb;
extern const Verb SetVerb;
extern const Verb GiveVerb;
extern const Verb TakeVerb;
extern const Verb AddVerb;
extern const Verb UndoVerb;
extern const Verb BulkVerb;
extern const Verb PlayerCreateVerb;
extern const Verb ExperienceStartVerb;
extern const Verb ExportVerb;
extern const Verb ImportVerb;
extern const Verb CloneVerb;
extern const Verb JsonFormatVerb;
extern const Verb JsonPatchVerb;
extern const Verb JsonDiffVerb;
extern const Verb JsonMergeVerb;
extern const Verb JsonCheckVerb;

} // namespace waymark
