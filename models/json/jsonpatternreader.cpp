#include "models/json/jsonpatternreader.h"

#include "models/domain/errortext.h"

#include <QHash>

#include <optional>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr auto SpaceInClass
    = R"(\x{9}-\x{D}\x{20}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF})"_L1;
constexpr auto NoLineEnd = R"([^\n\r\x{2028}\x{2029}])"_L1;

/// Perl knows the categories of Unicode by their short names only.
QString categoryName(const QString &name)
{
    static const QHash<QString, QString> shortNames{
        {u"Letter"_s, u"L"_s},
        {u"Lowercase_Letter"_s, u"Ll"_s},
        {u"Uppercase_Letter"_s, u"Lu"_s},
        {u"Titlecase_Letter"_s, u"Lt"_s},
        {u"Modifier_Letter"_s, u"Lm"_s},
        {u"Other_Letter"_s, u"Lo"_s},
        {u"Lowercase"_s, u"Ll"_s},
        {u"Uppercase"_s, u"Lu"_s},
        {u"Alphabetic"_s, u"L"_s},
        {u"Mark"_s, u"M"_s},
        {u"Number"_s, u"N"_s},
        {u"Decimal_Number"_s, u"Nd"_s},
        {u"digit"_s, u"Nd"_s},
        {u"Letter_Number"_s, u"Nl"_s},
        {u"Other_Number"_s, u"No"_s},
        {u"Punctuation"_s, u"P"_s},
        {u"punct"_s, u"P"_s},
        {u"Symbol"_s, u"S"_s},
        {u"Math_Symbol"_s, u"Sm"_s},
        {u"Currency_Symbol"_s, u"Sc"_s},
        {u"Separator"_s, u"Z"_s},
        {u"Space_Separator"_s, u"Zs"_s},
        {u"White_Space"_s, u"Xps"_s},
        {u"Other"_s, u"C"_s},
        {u"Control"_s, u"Cc"_s},
    };
    const QString value = name.section(u'=', -1);
    return shortNames.value(value, value);
}

} // namespace

Result<QString> JsonPatternReader::toPerl()
{
    while (m_at < m_text.size() && m_problem.isEmpty())
        readPlain();
    if (!m_problem.isEmpty())
        return Error{Error::Kind::Invalid, m_problem, {}, {}};
    return m_perl;
}

void JsonPatternReader::readPlain()
{
    const QChar c = m_text[m_at];
    if (c == u'\\') {
        readEscape(false);
        return;
    }
    if (c == u'[') {
        readClass();
        return;
    }
    if (c == u'(' && peek(1) == u'*') {
        fail(ErrorText::tr("“%1” has “(*”, which means nothing in JSON Schema.").arg(m_text));
        return;
    }
    ++m_at;
    if (c == u'$')
        m_perl += R"(\z)"_L1; // Perl's would also stand before the last line break
    else if (c == u'.')
        m_perl += NoLineEnd;
    else
        m_perl += c;
}

void JsonPatternReader::readClass()
{
    const bool isNegated = peek(1) == u'^';
    m_at += isNegated ? 2 : 1;
    if (peek() == u']') { // in Perl it would be a member of the class
        ++m_at;
        m_perl += isNegated ? R"([\s\S])"_L1 : "(?!)"_L1;
        return;
    }
    m_perl += isNegated ? "[^"_L1 : "["_L1;
    while (m_at < m_text.size() && m_text[m_at] != u']' && m_problem.isEmpty()) {
        if (m_text[m_at] == u'\\') {
            readEscape(true);
            continue;
        }
        if (m_text[m_at] == u'[')
            m_perl += u'\\'; // no classes of POSIX
        m_perl += m_text[m_at++];
    }
    if (m_at < m_text.size()) {
        ++m_at;
        m_perl += u']';
    }
}

void JsonPatternReader::readEscape(bool isInClass)
{
    const QChar c = peek(1);
    const bool isLetter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    m_at += 2;
    if (c == u's' || c == u'S') {
        const bool isNegated = c == u'S';
        if (isInClass)
            m_perl += isNegated ? QString(R"(\P{Xps})"_L1) : QString(SpaceInClass);
        else
            m_perl += (isNegated ? "[^"_L1 : "["_L1) + SpaceInClass + u']';
    } else if (c == u'v') {
        addCharacter(U'\v');
    } else if (c == u'0') {
        addCharacter(U'\0');
    } else if (c == u'u') {
        readUnicodeEscape();
    } else if (c == u'x') {
        if (const auto code = hexDigits(2))
            addCharacter(*code);
    } else if (c == u'p' || c == u'P') {
        m_at -= 2;
        readProperty(isInClass);
    } else if (c == u'c') {
        const char16_t letter = peek().toUpper().unicode();
        ++m_at;
        if (letter >= u'A' && letter <= u'Z')
            addCharacter(letter - u'@');
        else
            fail(ErrorText::tr("“%1” needs a letter behind “\\c”.").arg(m_text));
    } else if (isLetter && !u"dDwWbBfnrtk"_s.contains(c)) {
        fail(ErrorText::tr("“%1” has “\\%2”, which JSON Schema does not know.").arg(m_text, c));
    } else if (c.isNull()) {
        fail(ErrorText::tr("“%1” ends in a backslash.").arg(m_text));
    } else {
        m_perl += u'\\';
        m_perl += c;
    }
}

void JsonPatternReader::readUnicodeEscape()
{
    if (peek() == u'{') {
        const qsizetype end = m_text.indexOf(u'}', m_at);
        bool isHex = false;
        const uint code = end < 0 ? 0 : m_text.mid(m_at + 1, end - m_at - 1).toUInt(&isHex, 16);
        if (!isHex || code > QChar::LastValidCodePoint) {
            fail(ErrorText::tr("“%1” has a “\\u” without hexadecimal digits.").arg(m_text));
            return;
        }
        m_at = end + 1;
        addCharacter(code);
        return;
    }
    const auto first = hexDigits(4);
    if (!first)
        return;
    if (QChar::isHighSurrogate(*first) && peek() == u'\\' && peek(1) == u'u') {
        m_at += 2;
        const auto second = hexDigits(4);
        if (second && QChar::isLowSurrogate(*second)) {
            addCharacter(QChar::surrogateToUcs4(char16_t(*first), char16_t(*second)));
            return;
        }
    }
    if (QChar::isSurrogate(*first))
        fail(ErrorText::tr("“%1” has half a character of two “\\u”.").arg(m_text));
    else
        addCharacter(*first);
}

void JsonPatternReader::readProperty(bool isInClass)
{
    const qsizetype end = m_text.indexOf(u'}', m_at);
    if (peek(2) != u'{' || end < 0) {
        fail(ErrorText::tr("“%1” needs a name in braces behind “\\p”.").arg(m_text));
        return;
    }
    const QString name = m_text.mid(m_at + 3, end - m_at - 3);
    const bool isNegated = m_text[m_at + 1] == u'P';
    m_at = end + 1;
    if (name == "ASCII"_L1) {
        if (isInClass)
            m_perl += isNegated ? R"(\x{80}-\x{10FFFF})"_L1 : R"(\x{0}-\x{7F})"_L1;
        else
            m_perl += isNegated ? R"([^\x{0}-\x{7F}])"_L1 : R"([\x{0}-\x{7F}])"_L1;
        return;
    }
    m_perl += (isNegated ? R"(\P{)"_L1 : R"(\p{)"_L1) + categoryName(name) + u'}';
}

std::optional<char32_t> JsonPatternReader::hexDigits(qsizetype count)
{
    bool isHex = false;
    const uint code = m_text.mid(m_at, count).toUInt(&isHex, 16);
    if (!isHex || m_at + count > m_text.size()) {
        fail(ErrorText::tr("“%1” has a “\\%2” without hexadecimal digits.")
                 .arg(m_text, count == 2 ? u"x"_s : u"u"_s));
        return std::nullopt;
    }
    m_at += count;
    return code;
}

void JsonPatternReader::addCharacter(char32_t character)
{
    m_perl += R"(\x{)"_L1 + QString::number(uint(character), 16) + u'}';
}

void JsonPatternReader::fail(const QString &what)
{
    if (m_problem.isEmpty())
        m_problem = what;
    m_at = m_text.size();
}

} // namespace waymark
