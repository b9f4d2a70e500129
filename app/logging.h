#pragma once

namespace waymark {

/// Messages go to standard error with their category and never hold a password.
void setUpLogging();
/// The offscreen platform remarks on what it cannot do; where the window is only painted nobody
/// wants to read that.
void silenceRemarks();

} // namespace waymark
