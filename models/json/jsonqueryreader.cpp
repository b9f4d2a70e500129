#include "models/json/jsonqueryreader.h"

#include "models/domain/errortext.h"
#include "models/json/jsonquery.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qint64 LargestInteger = 9'007'199'254'740'991; ///< of I-JSON, RFC 7493

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The first of a name without quotes; surrogates come in pairs, and all of them may stand there.
bool isNameFirst(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c >= QChar(0x80);
}

} // namespace

Result<JsonQueryPlan> JsonQueryReader::read()
{
    JsonQueryPlan plan;
    bool done = false;
    if (m_text.size() > JsonQuery::LongestText)
        fail(ErrorText::tr("the text is too long"));
    else if (!m_text.isValidUtf16())
        fail(ErrorText::tr("the text has half a character"));
    else if (!take(u"$"))
        fail(ErrorText::tr("“$” is expected"));
    else
        done = readSegments(plan);
    if (done && !atEnd())
        done = fail(here().isSpace() ? ErrorText::tr("nothing may follow, not even a space")
                                     : ErrorText::tr("“.”, “..”, “[” or the end is expected"));
    if (done)
        return plan;
    return Error{Error::Kind::Invalid,
                 ErrorText::tr("“%1” is no JSONPath, at column %2: %3.")
                     .arg(m_text.size() > JsonQuery::LongestText ? u"$…"_s : m_text.toString())
                     .arg(m_problemAt + 1)
                     .arg(m_problem),
                 {},
                 {}};
}

bool JsonQueryReader::failAt(qsizetype at, const QString &what)
{
    m_problem = what;
    m_problemAt = at;
    return false;
}

bool JsonQueryReader::goDeeper()
{
    constexpr int Deepest = 100;
    if (++m_depth > Deepest)
        return fail(ErrorText::tr("this is nested too deeply"));
    return true;
}

bool JsonQueryReader::take(QStringView text)
{
    if (!m_text.sliced(std::min(m_at, m_text.size())).startsWith(text))
        return false;
    m_at += text.size();
    return true;
}

void JsonQueryReader::skipSpace()
{
    while (here() == u' ' || here() == u'\t' || here() == u'\n' || here() == u'\r')
        ++m_at;
}

bool JsonQueryReader::readSegments(JsonQueryPlan &plan)
{
    while (true) {
        const qsizetype before = m_at;
        skipSpace();
        if (here() != u'.' && here() != u'[') {
            m_at = before;
            return true;
        }
        JsonQuerySegment segment;
        if (!readSegment(segment))
            return false;
        plan.segments.push_back(std::move(segment));
    }
}

bool JsonQueryReader::readSegment(JsonQuerySegment &segment)
{
    if (take(u".."))
        segment.descends = true;
    else if (take(u"."))
        return readShorthand(segment);
    return take(u"[") ? readBracket(segment) : readShorthand(segment);
}

bool JsonQueryReader::readShorthand(JsonQuerySegment &segment)
{
    JsonQuerySelector selector;
    if (!take(u"*")) {
        if (!isNameFirst(here()))
            return fail(segment.descends ? ErrorText::tr("a key, “*” or “[” is expected")
                                         : ErrorText::tr("a key or “*” is expected"));
        const qsizetype begin = m_at;
        while (isNameFirst(here()) || isDigit(here()))
            ++m_at;
        selector.kind = JsonQuerySelector::Kind::Name;
        selector.name = m_text.sliced(begin, m_at - begin).toUtf8();
    }
    segment.selectors.push_back(std::move(selector));
    return true;
}

bool JsonQueryReader::readBracket(JsonQuerySegment &segment)
{
    do {
        skipSpace();
        JsonQuerySelector selector;
        if (!readSelector(selector))
            return false;
        segment.selectors.push_back(std::move(selector));
        skipSpace();
    } while (take(u","));
    return take(u"]") || fail(ErrorText::tr("“,” or “]” is expected"));
}

bool JsonQueryReader::readSelector(JsonQuerySelector &selector)
{
    using Kind = JsonQuerySelector::Kind;
    if (here() == u'"' || here() == u'\'') {
        QString name;
        if (!readString(name))
            return false;
        selector.kind = Kind::Name;
        selector.name = name.toUtf8();
        return true;
    }
    if (take(u"*"))
        return true;
    if (take(u"?")) {
        skipSpace();
        auto test = std::make_shared<JsonQueryTest>();
        if (!goDeeper() || !readAny(*test))
            return false;
        --m_depth;
        selector.kind = Kind::Filter;
        selector.filter = std::move(test);
        return true;
    }
    if (here() == u':')
        return readSlice(selector);
    if (!atInteger())
        return fail(ErrorText::tr("a key in quotes, an index, a slice, “*” or “?” is expected"));
    if (!readInteger(selector.number))
        return false;
    const qsizetype behind = m_at;
    skipSpace();
    if (here() == u':') {
        selector.from = selector.number;
        return readSlice(selector);
    }
    m_at = behind;
    selector.kind = Kind::Index;
    return true;
}

/// From the first colon on.
bool JsonQueryReader::readSlice(JsonQuerySelector &selector)
{
    selector.kind = JsonQuerySelector::Kind::Slice;
    selector.number = 1;
    ++m_at;
    skipSpace();
    if (atInteger()) {
        selector.to = 0;
        if (!readInteger(*selector.to))
            return false;
        skipSpace();
    }
    if (!take(u":"))
        return true;
    skipSpace();
    return !atInteger() || readInteger(selector.number);
}

bool JsonQueryReader::atInteger() const
{
    return here() == u'-' || isDigit(here());
}

bool JsonQueryReader::readInteger(qint64 &number)
{
    const qsizetype begin = m_at;
    if (here() == u'-')
        ++m_at;
    const qsizetype digits = m_at;
    while (isDigit(here()))
        ++m_at;
    const bool isZero = m_text[begin] == u'0';
    if (m_at == digits)
        return failAt(digits, ErrorText::tr("a digit is expected"));
    if (m_text[digits] == u'0' && (!isZero || m_at - digits > 1))
        return failAt(begin, ErrorText::tr("an integer may not begin with a zero"));
    bool fits = false;
    number = m_text.sliced(begin, m_at - begin).toLongLong(&fits);
    if (!fits || number > LargestInteger || number < -LargestInteger)
        return failAt(begin, ErrorText::tr("an integer of at most 2^53 - 1 is expected"));
    return true;
}

bool JsonQueryReader::readString(QString &string)
{
    const qsizetype begin = m_at;
    const QChar quote = here();
    ++m_at;
    while (!atEnd() && here() != quote) {
        if (here() < u' ')
            return fail(ErrorText::tr("a control character must be written as an escape"));
        if (here() == u'\\') {
            ++m_at;
            if (!readEscape(quote, string))
                return false;
        } else {
            string += here();
            ++m_at;
        }
    }
    return take(QStringView(&quote, 1)) || failAt(begin, ErrorText::tr("this quote is not closed"));
}

bool JsonQueryReader::readEscape(QChar quote, QString &string)
{
    static constexpr QStringView Names = u"bfnrt/\\";
    static constexpr QStringView Characters = u"\b\f\n\r\t/\\";
    const QChar name = here();
    ++m_at;
    if (name == quote) {
        string += quote;
        return true;
    }
    if (const qsizetype known = Names.indexOf(name); known >= 0) {
        string += Characters[known];
        return true;
    }
    char16_t unit = 0;
    if (name != u'u')
        return failAt(m_at - 1, ErrorText::tr("this escape is not known"));
    if (!readHexDigits(unit))
        return false;
    string += QChar(unit);
    if (!QChar::isSurrogate(unit))
        return true;
    char16_t low = 0;
    const qsizetype at = m_at;
    if (!QChar::isHighSurrogate(unit) || !take(u"\\u") || !readHexDigits(low)
        || !QChar::isLowSurrogate(low))
        return failAt(at, ErrorText::tr("half a character stands alone"));
    string += QChar(low);
    return true;
}

bool JsonQueryReader::readHexDigits(char16_t &unit)
{
    constexpr int Digits = 4;
    for (int i = 0; i < Digits; ++i, ++m_at) {
        const char16_t lower = here().unicode() | 0x20;
        const bool isLetter = lower >= u'a' && lower <= u'f';
        if (!isDigit(here()) && !isLetter)
            return fail(ErrorText::tr("four hexadecimal digits are expected"));
        unit = char16_t(unit * 16 + (isLetter ? lower - u'a' + 10 : here().unicode() - u'0'));
    }
    return true;
}

} // namespace waymark
