#pragma once

#include <QIcon>
#include <QLatin1StringView>

namespace waymark {

/// The icon resources/icons/NAME.svg in the text colour of the current palette; dim when disabled.
/// It follows a change of theme by itself.
[[nodiscard]] QIcon themedIcon(QLatin1StringView name);

} // namespace waymark
