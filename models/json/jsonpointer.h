#pragma once

#include "models/domain/result.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace waymark {

/// A path into a JSON document by RFC 6901: the decoded reference tokens, never a dotted text, so
/// that keys with dots, slashes and tildes are safe. The empty pointer names the whole document.
class JsonPointer
{
public:
    JsonPointer() = default;
    explicit JsonPointer(QStringList tokens)
        : m_tokens(std::move(tokens))
    {
    }
    /// Reads `/inventory/0` with the escapes `~0` and `~1`; Error::Kind::Invalid says what is
    /// wrong.
    [[nodiscard]] static Result<JsonPointer> parse(QStringView text);

    [[nodiscard]] QString toString() const;
    [[nodiscard]] const QStringList &tokens() const { return m_tokens; }
    [[nodiscard]] bool isRoot() const { return m_tokens.isEmpty(); }
    [[nodiscard]] JsonPointer parent() const; ///< of the root: the root
    [[nodiscard]] QString lastToken() const
    {
        return m_tokens.isEmpty() ? QString() : m_tokens.last();
    }
    [[nodiscard]] JsonPointer child(const QString &token) const;
    [[nodiscard]] JsonPointer child(qsizetype index) const { return child(QString::number(index)); }
    /// True for itself and for everything inside it.
    [[nodiscard]] bool contains(const JsonPointer &other) const;

    friend bool operator==(const JsonPointer &, const JsonPointer &) = default;
    friend size_t qHash(const JsonPointer &p, size_t seed = 0) { return qHash(p.m_tokens, seed); }

private:
    QStringList m_tokens;
};

/// An array index as RFC 6901 writes it: digits without leading zeros. "-", "-1" and "01" are none.
[[nodiscard]] std::optional<qsizetype> parseArrayIndex(QStringView token);

} // namespace waymark

Q_DECLARE_METATYPE(waymark::JsonPointer)
