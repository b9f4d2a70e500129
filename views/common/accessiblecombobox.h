#pragma once

namespace waymark {

/// Gives combo boxes their accessible name. Qt's own interface says the current text in its place
/// on Linux; here that is the value. Once per process; more often does no harm.
void installAccessibleComboBoxes();

} // namespace waymark
