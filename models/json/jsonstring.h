#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <compare>

namespace waymark {

/// The most bytes that jsonb holds in one string.
inline constexpr qsizetype MaximumJsonStringBytes = 268'435'455;

/// The JSON string that PostgreSQL prints for text: quoted, only `"`, `\` and control characters
/// escaped. The text must have passed checkJsonString().
[[nodiscard]] QByteArray quoteJsonString(QStringView text);
[[nodiscard]] QByteArray quoteJsonUtf8(QByteArrayView utf8);

/// Unlike QString::fromUtf8() it keeps a byte order mark at the beginning, which is data here.
[[nodiscard]] QString stringFromUtf8(QByteArrayView utf8);

/// What a string lexeme (with its quotes) says. Lexemes are valid by origin or by validation.
[[nodiscard]] QString decodeJsonString(QByteArrayView lexeme);
[[nodiscard]] QByteArray decodeJsonUtf8(QByteArrayView lexeme);

/// Whether jsonb can hold text as a string or key: no U+0000, no lone surrogate, not too long.
[[nodiscard]] Result<void> checkJsonString(QStringView text);

/// jsonb's order of keys: by length in bytes, then by bytes.
[[nodiscard]] std::strong_ordering compareJsonKeys(QByteArrayView utf8A, QByteArrayView utf8B);
/// The same for two lexemes, decoded only where they have escapes.
[[nodiscard]] std::strong_ordering compareJsonKeyLexemes(QByteArrayView a, QByteArrayView b);

} // namespace waymark
