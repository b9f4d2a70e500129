#pragma once

#include "models/domain/result.h"
#include "models/json/jsonbsize.h"

#include <QByteArray>

namespace waymark {

/// Holds text from people against what jsonb can store, before anything is made of it: RFC 8259's
/// grammar, valid UTF-8, no U+0000 and no lone surrogate, numbers within numeric's range, depth up
/// to 1024, no object or array too large. An Error names line and column (in characters) and the
/// remedy.
class JsonValidator
{
public:
    static constexpr int MaximumDepth = 1024;

    /// All of the rules in turn.
    [[nodiscard]] static Result<JsonArena> read(const QByteArray &text,
                                                int maximumDepth = MaximumDepth);
    /// Everything but duplicate keys, which jsonb takes (the last one wins).
    [[nodiscard]] static Result<void> checkText(const QByteArray &text,
                                                int maximumDepth = MaximumDepth);
    /// An object that names a key twice is an Error with the key and its path.
    [[nodiscard]] static Result<void> checkUniqueKeys(const JsonArena &arena);
    /// An object or array that is larger than jsonb can hold is an Error with its path.
    [[nodiscard]] static Result<void> checkSize(const JsonArena &arena,
                                                qint64 containerBound = MaximumJsonContainerBytes);
};

/// How many containers are open at once in a well-formed text; 0 of a scalar.
[[nodiscard]] int jsonDepth(QByteArrayView json);

} // namespace waymark
