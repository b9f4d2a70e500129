#pragma once

namespace waymark {

/// Shift+F10 opens context menus as the Menu key does, on every system; and by either key that of a
/// list, table or tree opens at its current row, where Qt opens it in the middle.
void installContextMenuKeys();

} // namespace waymark
