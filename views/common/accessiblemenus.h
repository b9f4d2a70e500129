#pragma once

namespace waymark {

/// Entries of menus tell their status tip as their description; Qt gives them none.
void installAccessibleMenus();

} // namespace waymark
