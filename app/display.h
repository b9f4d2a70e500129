#pragma once

namespace waymark {

/// True when a window could open here. Asked before QApplication is made, which would abort.
[[nodiscard]] bool hasDisplay();

} // namespace waymark
