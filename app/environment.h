#pragma once

namespace waymark {

/// Before anything of Qt or libpq exists: sessions of the database in UTC, and text in UTF-8 even
/// where the locale is "C" (Qt would warn and switch by itself).
void prepareEnvironment();
void nameApplication();

} // namespace waymark
