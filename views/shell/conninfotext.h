#pragma once

#include <QString>

namespace waymark {

/// The parts of a connection as the dialog's fields hold them.
struct ConnectionParts
{
    QString host;
    QString port;
    QString database;
    QString user;
};

/// True for `postgresql://…` and `key=value …`: what libpq reads as it is.
[[nodiscard]] bool looksLikeConninfo(const QString &text);
/// A libpq keyword string of the parts that are filled.
[[nodiscard]] QString conninfoOf(const ConnectionParts &parts);
/// `keyword='value'` with libpq's quoting.
[[nodiscard]] QString conninfoWord(const QString &keyword, const QString &value);

} // namespace waymark
