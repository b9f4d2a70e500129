#pragma once

#include "views/shell/menuplan.h"

namespace waymark {

/// What an action of the menus does, in one sentence: for the status bar and screen readers.
[[nodiscard]] QString menuTip(ActionId id);
[[nodiscard]] QString menuTip(MenuId menu);

} // namespace waymark
