#pragma once

#include "tests/support/testsave.h"

namespace waymark::bench {

/// Events of one save, of all types, along a walk: made by the server, in no order of time.
void addEvents(const QString &conninfo, ProgressId progress, int count);
/// Leaves of the event table what reading one player needs, so that a million rows are there soon.
void dropOtherEventIndexes(const QString &conninfo);

} // namespace waymark::bench
