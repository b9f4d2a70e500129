#pragma once

#include "models/exchange/playerbundle.h"

namespace waymark {

/// What stands before and behind the hexadecimal SHA-256 at the end of a bundle. The digest is of
/// every byte before bundleDigestPrefix().
[[nodiscard]] inline QByteArray bundleDigestPrefix()
{
    return ",\n\"digest\":\"sha256:";
}
[[nodiscard]] inline QByteArray bundleDigestSuffix()
{
    return "\"}\n";
}

[[nodiscard]] QString redactionName(Redaction redaction);
[[nodiscard]] std::optional<Redaction> redactionFromName(QStringView name);

} // namespace waymark
