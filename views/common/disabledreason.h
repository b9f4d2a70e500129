#pragma once

#include <QString>

class QAction;

namespace waymark {

/// Lets a disabled action say why: in its tooltip, which menus and buttons show, and in the status
/// bar. An enabled one, or one without a reason, says what it normally says (empty: its name).
void sayWhyDisabled(QAction &action, const QString &reason, const QString &normally = {});

} // namespace waymark
