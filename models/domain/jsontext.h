#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace waymark {

/// One JSON value as its exact UTF-8 text; never QJsonValue, which rounds numbers. Not checked
/// here: text from the server is valid by origin, text from people passes JsonValidator first. SQL
/// NULL is an empty std::optional<JsonText>; JSON null is the text "null".
class JsonText
{
public:
    JsonText() = default; ///< empty text: no JSON value at all
    explicit JsonText(QByteArray utf8)
        : m_utf8(std::move(utf8))
    {
    }

    [[nodiscard]] const QByteArray &utf8() const { return m_utf8; }
    [[nodiscard]] QString toString() const { return QString::fromUtf8(m_utf8); }
    [[nodiscard]] bool isEmpty() const { return m_utf8.isEmpty(); }

    /// Equality of the text, so 10 and 10.00 differ. RFC 6902 equality is jsonEqual() in
    /// models/json.
    friend bool operator==(const JsonText &, const JsonText &) = default;

private:
    QByteArray m_utf8;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::JsonText)
