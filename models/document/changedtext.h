#pragma once

#include "models/domain/jsontext.h"

#include <optional>

namespace waymark {

/// The text of a value before or after a change, of JSON or of a column. It shares the memory of
/// what it was taken from and is decoded where somebody looks at it: it may be of megabytes.
class ChangedText
{
public:
    explicit ChangedText(const JsonText &json)
        : m_utf8(json.utf8())
    {
    }
    explicit ChangedText(const QString &column)
        : m_utf8(column.toUtf8())
    {
    }

    [[nodiscard]] const QByteArray &utf8() const { return m_utf8; }
    [[nodiscard]] JsonText json() const { return JsonText(m_utf8); } ///< where it is not a column's
    [[nodiscard]] QString toString() const { return QString::fromUtf8(m_utf8); }
    [[nodiscard]] QString left(qsizetype characters) const;

    friend bool operator==(const ChangedText &, const ChangedText &) = default;

private:
    QByteArray m_utf8;
};

/// A column's; nothing is SQL NULL.
[[nodiscard]] std::optional<ChangedText> changedText(const std::optional<QString> &column);

} // namespace waymark
