#pragma once

#include <QObject>

#include <optional>

namespace waymark {

/// Installs the translations of the program and of Qt for as long as the application lives: of the
/// language asked for, else of the system's. English has one too, for its plurals.
void installTranslators(const std::optional<QString> &language);

} // namespace waymark
