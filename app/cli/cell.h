#pragma once

#include "models/exchange/cell.h"
#include "models/json/jsonstring.h"

#include <QTimeZone>

namespace waymark {

/// A JSON string with its quotes; the rest of Unicode as UTF-8.
[[nodiscard]] inline QByteArray jsonString(const QString &text)
{
    return quoteJsonString(text);
}

/// What a terminal would obey: the controls, and the marks that turn the direction of what follows.
[[nodiscard]] bool isTerminalCommand(QChar c);
/// As a JSON string escapes it.
[[nodiscard]] QString jsonEscape(QChar c);
/// On one line, with nothing that a terminal would obey.
[[nodiscard]] QString harmlessText(const QString &text);

/// For people: times in zone, nothing that a terminal would obey.
[[nodiscard]] QString tableCell(const Cell &cell, const QTimeZone &zone);
[[nodiscard]] bool isRightAligned(const Cell &cell);

/// 2025-10-24 07:31:08.412-07:00
[[nodiscard]] QString timeInZone(Timestamp time, const QTimeZone &zone);

} // namespace waymark
