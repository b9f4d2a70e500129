#pragma once

#include <QString>

#include <chrono>

namespace waymark {

/// What a person should know before a save of a large document; empty where nobody would notice.
[[nodiscard]] QString holdText(std::chrono::milliseconds estimate);
[[nodiscard]] QString aboutText(std::chrono::milliseconds estimate); ///< `80 ms`, in two digits
/// "Saved 3 changes", with how long the row was held where somebody may have waited for it.
[[nodiscard]] QString savedText(int changes, std::chrono::milliseconds held);

} // namespace waymark
