#include "models/json/jsonstring.h"

#include "models/domain/errortext.h"

#include <QStringDecoder>

#include <cstring>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr char HexDigits[] = "0123456789abcdef";

/// The letter after the backslash, or 0 where PostgreSQL has no short escape.
char shortEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

char unescaped(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return letter;
    }
}

/// The code unit of the four digits at position; 0 where they are not there.
char32_t codeUnit(QByteArrayView lexeme, qsizetype position)
{
    char32_t unit = 0;
    for (qsizetype i = position; i < position + 4; ++i) {
        const char c = i < lexeme.size() ? lexeme[i] : '0';
        const char lower = char(c | 0x20);
        unit = unit * 16 + char32_t(c <= '9' ? c - '0' : lower - 'a' + 10);
    }
    return unit;
}

void appendUtf8(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
        return;
    }
    if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            out += char(0xE0 | (c >> 12));
        } else {
            out += char(0xF0 | (c >> 18));
            out += char(0x80 | ((c >> 12) & 0x3F));
        }
        out += char(0x80 | ((c >> 6) & 0x3F));
    }
    out += char(0x80 | (c & 0x3F));
}

/// Appends what the escape at position (behind the backslash) stands for; returns its last byte.
qsizetype appendEscaped(QByteArray &out, QByteArrayView lexeme, qsizetype position)
{
    if (lexeme[position] != 'u') {
        out += unescaped(lexeme[position]);
        return position;
    }
    char32_t c = codeUnit(lexeme, position + 1);
    qsizetype last = position + 4;
    const bool pairFollows
        = last + 2 < lexeme.size() && lexeme[last + 1] == '\\' && lexeme[last + 2] == 'u';
    if (QChar::isHighSurrogate(c) && pairFollows) {
        const char32_t low = codeUnit(lexeme, last + 3);
        if (QChar::isLowSurrogate(low)) {
            c = QChar::surrogateToUcs4(char16_t(c), char16_t(low));
            last += 6;
        }
    }
    appendUtf8(out, c);
    return last;
}

} // namespace

QByteArray quoteJsonString(QStringView text)
{
    return quoteJsonUtf8(text.toUtf8());
}

QByteArray quoteJsonUtf8(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    qsizetype taken = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const char c = utf8[at];
        if (uchar(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        const char letter = shortEscape(c);
        out += utf8.sliced(taken, at - taken);
        taken = at + 1;
        if (letter) {
            out += '\\';
            out += letter;
        } else {
            out += "\\u00";
            out += HexDigits[uchar(c) >> 4];
            out += HexDigits[uchar(c) & 0xF];
        }
    }
    out += utf8.sliced(taken);
    out += '"';
    return out;
}

QString stringFromUtf8(QByteArrayView utf8)
{
    if (!utf8.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(utf8);
    using Converter = QStringConverter;
    QStringDecoder decoder(Converter::Utf8,
                           Converter::Flag::Stateless | Converter::Flag::ConvertInitialBom);
    return decoder(utf8);
}

QString decodeJsonString(QByteArrayView lexeme)
{
    if (lexeme.size() < 2 || lexeme.contains('\\'))
        return stringFromUtf8(decodeJsonUtf8(lexeme));
    return stringFromUtf8(lexeme.sliced(1, lexeme.size() - 2)); // it says what is written there
}

QByteArray decodeJsonUtf8(QByteArrayView lexeme)
{
    if (lexeme.size() < 2)
        return {};
    const QByteArrayView inner = lexeme.sliced(1, lexeme.size() - 2);
    if (!std::memchr(inner.data(), '\\', size_t(inner.size())))
        return inner.toByteArray();
    QByteArray out;
    out.reserve(inner.size());
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] == '\\' && i + 1 < inner.size())
            i = appendEscaped(out, inner, i + 1);
        else
            out += inner[i];
    }
    return out;
}

Result<void> checkJsonString(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull()) {
            return Error{
                Error::Kind::Invalid,
                ErrorText::tr("Character %1 is U+0000, which PostgreSQL cannot store; remove it.")
                    .arg(i + 1),
                {},
                {}};
        }
        if (!c.isSurrogate())
            continue;
        if (c.isLowSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate()) {
            return Error{
                Error::Kind::Invalid,
                ErrorText::tr("Character %1 is half of a surrogate pair; remove it.").arg(i + 1),
                {},
                {}};
        }
        ++i;
    }
    if (text.size() > MaximumJsonStringBytes / 4 && text.toUtf8().size() > MaximumJsonStringBytes) {
        return Error{Error::Kind::Invalid,
                     ErrorText::tr("A string of jsonb holds at most %1 bytes; shorten it.")
                         .arg(MaximumJsonStringBytes),
                     {},
                     {}};
    }
    return {};
}

std::strong_ordering compareJsonKeys(QByteArrayView utf8A, QByteArrayView utf8B)
{
    if (utf8A.size() != utf8B.size())
        return utf8A.size() <=> utf8B.size();
    return std::memcmp(utf8A.data(), utf8B.data(), size_t(utf8A.size())) <=> 0;
}

std::strong_ordering compareJsonKeyLexemes(QByteArrayView a, QByteArrayView b)
{
    const auto escaped = [](QByteArrayView lexeme) {
        return std::memchr(lexeme.data(), '\\', size_t(lexeme.size())) != nullptr;
    };
    if (!escaped(a) && !escaped(b))
        return compareJsonKeys(a, b); // the quotes on both sides change nothing
    return compareJsonKeys(decodeJsonUtf8(a), decodeJsonUtf8(b));
}

} // namespace waymark
