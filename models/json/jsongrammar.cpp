#include "models/json/jsongrammar.h"

#include "models/domain/errortext.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonvalidator.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The length of the valid UTF-8 sequence at p, or 0: no overlong form, surrogate or value above
/// U+10FFFF.
qsizetype sequenceLength(const char *p, const char *end)
{
    const auto byte = [&](qsizetype i) { return p + i < end ? uchar(p[i]) : uchar(0); };
    const auto continues = [&](qsizetype i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool tooLarge = lead == 0xF4 && byte(1) > 0x8F;
        return continues(1) && continues(2) && continues(3) && !overlong && !tooLarge ? 4 : 0;
    }
    return 0;
}

} // namespace

JsonGrammar::JsonGrammar(const QByteArray &text, int maximumDepth)
    : m_begin(text.constData())
    , m_end(m_begin + text.size())
    , m_position(m_begin)
    , m_maximumDepth(maximumDepth)
    , m_problemAt(m_begin)
{
}

bool JsonGrammar::accepts()
{
    skipSpace();
    if (atEnd())
        return failHere(
            ErrorText::tr("There is no value; type one, for example null or \"text\"."));
    do {
        const auto depth = m_open.size();
        if (!readValue())
            return false;
        const bool wasOpened = m_open.size() > depth;
        if (!wasOpened && !readBehindValue())
            return false;
    } while (!m_open.isEmpty());
    skipSpace();
    return atEnd() || failHere(ErrorText::tr("Something follows the value; remove it."));
}

bool JsonGrammar::readValue()
{
    switch (here()) {
    case '{':
    case '[':
        return openContainer();
    case '"':
        return readString();
    default:
        return isDigit(here()) || here() == '-' ? readNumber() : readWord();
    }
}

bool JsonGrammar::openContainer()
{
    if (m_open.size() == m_maximumDepth) {
        return failHere(ErrorText::tr("Values are nested more than %1 deep, the most that Waymark "
                                      "writes (PostgreSQL ends near 13,000); flatten the document.")
                            .arg(m_maximumDepth));
    }
    const char close = *m_position++ == '{' ? '}' : ']';
    skipSpace();
    if (here() == close) {
        ++m_position;
        return true;
    }
    m_open += close;
    return close == ']' || readKey();
}

bool JsonGrammar::readKey()
{
    if (here() != '"') {
        const bool isKnownSlip = atEnd() || here() == '\'' || here() == '/';
        return isKnownSlip ? failUnexpected()
                           : failHere(ErrorText::tr("A key in quotes is missing here."));
    }
    if (!readString())
        return false;
    skipSpace();
    if (here() != ':')
        return atEnd() ? failUnexpected()
                       : failHere(ErrorText::tr("A “:” is missing between key and value."));
    ++m_position;
    skipSpace();
    return true;
}

bool JsonGrammar::readBehindValue()
{
    while (!m_open.isEmpty()) {
        skipSpace();
        const char close = m_open.back();
        if (here() == ',') {
            ++m_position;
            skipSpace();
            if (here() == close)
                return failHere(
                    ErrorText::tr("A comma stands before the closing bracket; remove it."));
            return close == ']' || readKey();
        }
        if (here() != close) {
            return atEnd()
                ? failUnexpected()
                : failHere(ErrorText::tr("A “,” or “%1” is missing here.").arg(QLatin1Char(close)));
        }
        ++m_position;
        m_open.chop(1);
    }
    return true;
}

bool JsonGrammar::readString()
{
    const char *const start = m_position++;
    while (here() != '"' || atEnd()) {
        if (atEnd())
            return fail(start, ErrorText::tr("The string is not closed; add a quote at its end."));
        if (!(*m_position == '\\' ? readEscape() : readCharacter()))
            return false;
    }
    ++m_position;
    if (m_position - start - 2 <= MaximumJsonStringBytes
        || decodeJsonUtf8({start, m_position - start}).size() <= MaximumJsonStringBytes)
        return true;
    return fail(start,
                ErrorText::tr("The string is longer than %1 bytes, which jsonb cannot hold.")
                    .arg(MaximumJsonStringBytes));
}

bool JsonGrammar::readEscape()
{
    const char letter = m_position + 1 == m_end ? '\0' : m_position[1];
    if (letter == 'u')
        return readUnicodeEscape();
    if (!letter || !QByteArrayView("\"\\/bfnrt").contains(letter))
        return failHere(ErrorText::tr("No such escape; use \\\\ for a backslash."));
    m_position += 2;
    return true;
}

bool JsonGrammar::readUnicodeEscape()
{
    const auto unitAt = [this](const char *p) -> int {
        if (m_end - p < 6 || p[0] != '\\' || p[1] != 'u')
            return -1;
        for (int i = 2; i < 6; ++i) {
            if (!isHexDigit(p[i]))
                return -1;
        }
        return QByteArrayView(p + 2, 4).toByteArray().toInt(nullptr, 16);
    };
    const int unit = unitAt(m_position);
    if (unit < 0)
        return failHere(ErrorText::tr("\\u must be followed by four hexadecimal digits."));
    if (unit == 0)
        return failHere(ErrorText::tr("U+0000 cannot be stored by PostgreSQL; remove it."));
    if (QChar::isLowSurrogate(char32_t(unit)))
        return failHere(
            ErrorText::tr("This is the second half of a surrogate pair without the first; "
                          "remove it or write both."));
    if (QChar::isHighSurrogate(char32_t(unit))) {
        const int low = unitAt(m_position + 6);
        if (low < 0 || !QChar::isLowSurrogate(char32_t(low)))
            return failHere(
                ErrorText::tr("This is the first half of a surrogate pair without the second; "
                              "remove it or write both."));
        m_position += 6;
    }
    m_position += 6;
    return true;
}

bool JsonGrammar::readCharacter()
{
    if (*m_position == '\0')
        return failHere(ErrorText::tr("U+0000 cannot be stored by PostgreSQL; remove it."));
    if (uchar(*m_position) < 0x20)
        return failHere(
            ErrorText::tr("A control character must be escaped in a string; write \\n, \\t or "
                          "\\u00%1.")
                .arg(uint(uchar(*m_position)), 2, 16, QLatin1Char('0')));
    const qsizetype length = sequenceLength(m_position, m_end);
    if (length == 0)
        return failHere(ErrorText::tr("These bytes are not UTF-8; save the text as UTF-8."));
    m_position += length;
    return true;
}

bool JsonGrammar::readNumber()
{
    const char *const start = m_position;
    if (here() == '-')
        ++m_position;
    if (here() == '0' && m_position + 1 != m_end && isDigit(m_position[1]))
        return failHere(ErrorText::tr("A number must not begin with 0; remove the leading zero."));
    if (!readDigits())
        return false;
    if (here() == '.') {
        ++m_position;
        if (!readDigits())
            return false;
    }
    if (here() == 'e' || here() == 'E') {
        ++m_position;
        if (here() == '+' || here() == '-')
            ++m_position;
        if (!readDigits())
            return false;
    }
    const auto number = JsonNumber::parse({start, m_position - start});
    return number->isInRange() || fail(start, number->rangeProblem());
}

bool JsonGrammar::readDigits()
{
    if (!isDigit(here()))
        return failHere(ErrorText::tr("A digit is missing here."));
    while (isDigit(here()))
        ++m_position;
    return true;
}

bool JsonGrammar::readWord()
{
    for (const QByteArrayView word :
         {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
        if (QByteArrayView(m_position, m_end - m_position).startsWith(word)) {
            m_position += word.size();
            return true;
        }
    }
    return failUnexpected();
}

void JsonGrammar::skipSpace()
{
    while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t')
        ++m_position;
}

bool JsonGrammar::fail(const char *at, const QString &problem)
{
    m_problemAt = at;
    m_problem = problem;
    return false;
}

bool JsonGrammar::failUnexpected()
{
    if (atEnd())
        return failHere(ErrorText::tr("The text ends too early; close what is open."));
    switch (*m_position) {
    case '\'':
        return failHere(ErrorText::tr("Strings and keys need double quotes (\")."));
    case '.':
        return failHere(ErrorText::tr("A number must not begin with “.”; write 0 before it."));
    case '+':
        return failHere(ErrorText::tr("A number must not begin with “+”; remove it."));
    case '/':
        return failHere(ErrorText::tr("JSON has no comments; remove this one."));
    default:
        return failHere(ErrorText::tr(
            "A value is expected here: an object, an array, a string in double quotes, "
            "a number, true, false or null (in lower case)."));
    }
}

} // namespace waymark
