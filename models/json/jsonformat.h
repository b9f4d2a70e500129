#pragma once

#include "models/json/jsonarena.h"

#include <QByteArray>

namespace waymark {

/// Exactly what PostgreSQL prints for the value as jsonb: keys in its order and, of duplicates, the
/// last; numbers as numeric prints them; ", " and ": "; strings with its escapes only.
[[nodiscard]] QByteArray canonicalJson(const JsonArena &arena,
                                       JsonArena::NodeId id = JsonArena::Root);
/// The value over many lines, two spaces a level. Numbers, strings and the order of keys stay.
[[nodiscard]] QByteArray indentedJson(const JsonArena &arena,
                                      JsonArena::NodeId id = JsonArena::Root);
/// The value in one line, with ", " and ": ". Numbers, strings and the order of keys stay.
[[nodiscard]] QByteArray compactJson(const JsonArena &arena,
                                     JsonArena::NodeId id = JsonArena::Root);

/// The arena of the canonical text; the same where it is that already.
[[nodiscard]] JsonArena canonicalArena(const JsonArena &arena);
/// Text from people as it will be stored: checked as by JsonArena::parseStrict(), then canonical.
[[nodiscard]] Result<JsonText> canonicalText(const QByteArray &text);

} // namespace waymark
