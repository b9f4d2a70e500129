#include "models/json/jsonpath.h"

#include "models/domain/errortext.h"
#include "models/json/jsonstring.h"

#include <QStringDecoder>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error malformedPath(QStringView text, const QString &why)
{
    return {Error::Kind::Invalid, ErrorText::tr("“%1” is not a path: %2").arg(text, why), {}, {}};
}

/// Dots and brackets.
class DotPathReader
{
public:
    explicit DotPathReader(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] Result<JsonPointer> read()
    {
        if (m_text == u"." || m_text == u"$")
            return JsonPointer();
        if (m_text.startsWith(u'$'))
            ++m_at;
        if (m_at == 0 && m_text[0] != u'.' && m_text[0] != u'[' && !readName())
            return malformedPath(m_text, m_problem);
        while (m_at < m_text.size()) {
            if (!readStep())
                return malformedPath(m_text, m_problem);
        }
        return JsonPointer(m_tokens);
    }

private:
    [[nodiscard]] bool fail(const QString &problem)
    {
        m_problem = problem;
        return false;
    }

    [[nodiscard]] bool readStep()
    {
        const QChar c = m_text[m_at++];
        if (c == u'[')
            return readBracket();
        if (c != u'.')
            return fail(
                ErrorText::tr("“.” or “[” is missing before “%1”").arg(m_text.sliced(m_at - 1)));
        const QChar next = m_at < m_text.size() ? m_text[m_at] : QChar();
        if (next == u'[')
            return true; // .["a"], as jq writes it
        if (next == u'"') { // ."a"
            ++m_at;
            return readQuoted(next);
        }
        return readName();
    }

    [[nodiscard]] bool readName()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'.' && m_text[m_at] != u'[')
            ++m_at;
        if (m_at == begin)
            return fail(ErrorText::tr("a key is missing; write [\"\"] for the empty one"));
        m_tokens += m_text.sliced(begin, m_at - begin).toString();
        return true;
    }

    [[nodiscard]] bool readBracket()
    {
        const QChar quote = m_at < m_text.size() ? m_text[m_at] : QChar();
        if (quote == u'"' || quote == u'\'') {
            ++m_at;
            if (!readQuoted(quote))
                return false;
        } else {
            const qsizetype end = m_text.indexOf(u']', m_at);
            const QStringView index = m_text.mid(m_at, end - m_at);
            if (end < 0 || !parseArrayIndex(index))
                return fail(ErrorText::tr("in brackets must stand an index or a key in quotes"));
            m_tokens += index.toString();
            m_at = end;
        }
        if (m_at == m_text.size() || m_text[m_at] != u']')
            return fail(ErrorText::tr("“]” is missing"));
        ++m_at;
        return true;
    }

    /// JSON's escapes are understood, and those of the quotes themselves.
    [[nodiscard]] bool readQuoted(QChar quote)
    {
        QByteArray lexeme = "\"";
        while (m_at < m_text.size() && m_text[m_at] != quote) {
            const qsizetype length
                = m_text[m_at] == u'\\' || m_text[m_at].isHighSurrogate() ? 2 : 1;
            const QStringView piece = m_text.mid(m_at, length);
            lexeme += piece == u"\\'" ? QByteArray("'")
                : piece == u"\""      ? QByteArray("\\\"")
                                      : piece.toUtf8();
            m_at += piece.size();
        }
        if (m_at >= m_text.size())
            return fail(ErrorText::tr("a quote is not closed"));
        ++m_at;
        lexeme += '"';
        m_tokens += decodeJsonString(lexeme);
        return true;
    }

    const QStringView m_text;
    qsizetype m_at = 0;
    QStringList m_tokens;
    QString m_problem;
};

/// The literal of a text[].
Result<JsonPointer> parsePostgresPath(QStringView text)
{
    if (!text.endsWith(u'}'))
        return malformedPath(text, ErrorText::tr("“}” is missing at the end"));
    const QStringView inner = text.sliced(1, text.size() - 2);
    QStringList tokens;
    if (inner.trimmed().isEmpty())
        return JsonPointer();
    for (qsizetype i = 0; i <= inner.size(); ++i) {
        QString token;
        bool isQuoted = false;
        bool isOpen = false;
        for (; i < inner.size() && (isOpen || inner[i] != u','); ++i) {
            if (inner[i] == u'"') {
                isOpen = !isOpen;
                isQuoted = true;
            } else if (inner[i] == u'\\' && i + 1 < inner.size()) {
                token += inner[++i];
            } else if (!isOpen && inner[i].isSpace() && (isQuoted || token.isEmpty())) {
                continue; // around a quoted key
            } else if (!isOpen && (inner[i] == u'{' || inner[i] == u'}')) {
                return malformedPath(text, ErrorText::tr("brackets in a key need quotes"));
            } else {
                token += inner[i];
            }
        }
        if (isOpen)
            return malformedPath(text, ErrorText::tr("a quote is not closed"));
        if (!isQuoted)
            token = token.trimmed();
        if (!isQuoted && token.isEmpty())
            return malformedPath(text,
                                 ErrorText::tr("a key is missing; write \"\" for the empty one"));
        tokens += token;
    }
    return JsonPointer(tokens);
}

int hexDigit(QChar c)
{
    const char16_t lower = c.unicode() | 0x20;
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

/// The fragment of a URI, without its `#`.
Result<JsonPointer> parseFragment(QStringView text, QStringView fragment)
{
    QByteArray utf8;
    for (qsizetype i = 0; i < fragment.size(); ++i) {
        const QChar c = fragment[i];
        if (c != u'%') {
            const qsizetype length = c.isHighSurrogate() && i + 1 < fragment.size() ? 2 : 1;
            utf8 += fragment.sliced(i, length).toUtf8();
            i += length - 1;
            continue;
        }
        const int high = i + 2 < fragment.size() ? hexDigit(fragment[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(fragment[i + 2]) : -1;
        if (low < 0)
            return malformedPath(text,
                                 ErrorText::tr("“%” must be followed by two hexadecimal digits"));
        utf8 += char(high * 16 + low);
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString decoded = decoder(utf8);
    if (decoder.hasError())
        return malformedPath(text, ErrorText::tr("its percent-encoding is no UTF-8"));
    return JsonPointer::parse(decoded);
}

bool isPlainName(QStringView token)
{
    for (const QChar c : token) {
        if (!c.isLetterOrNumber() && c != u'_' && c != u'-' && !c.isSurrogate())
            return false;
    }
    return !token.isEmpty();
}

/// What jq takes behind a dot.
bool isJqName(QStringView token)
{
    for (const QChar c : token) {
        const bool isLetter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
        if (!isLetter && !(c >= u'0' && c <= u'9'))
            return false;
    }
    return !token.isEmpty() && (token[0] < u'0' || token[0] > u'9');
}

/// `[0]` or `["b c"]`.
QString bracketed(const JsonPointer &pointer, qsizetype at, const IsArrayIndex &isIndex)
{
    const QString &token = pointer.tokens()[at];
    if (parseArrayIndex(token) && (!isIndex || isIndex(at)))
        return u'[' + token + u']';
    return u'[' + QString::fromUtf8(quoteJsonString(token)) + u']';
}

bool needsQuotes(const QString &token)
{
    if (token.isEmpty() || token.compare("null"_L1, Qt::CaseInsensitive) == 0)
        return true;
    for (const QChar c : token) {
        if (c == u',' || c == u'{' || c == u'}' || c == u'"' || c == u'\\' || c.isSpace())
            return true;
    }
    return false;
}

} // namespace

Result<JsonPointer> parseAnyPath(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u'/'))
        return JsonPointer::parse(trimmed.isEmpty() ? trimmed : text.mid(text.indexOf(u'/')));
    if (trimmed.startsWith(u'{'))
        return parsePostgresPath(trimmed);
    if (trimmed == u"#" || trimmed.startsWith(u"#/"))
        return parseFragment(trimmed, trimmed.sliced(1));
    return DotPathReader(trimmed).read();
}

QString toDotPath(const JsonPointer &pointer, const IsArrayIndex &isIndex)
{
    QString text;
    for (qsizetype i = 0; i < pointer.tokens().size(); ++i) {
        const QString &token = pointer.tokens()[i];
        if (isPlainName(token) && !parseArrayIndex(token))
            text += text.isEmpty() ? token : u'.' + token;
        else
            text += bracketed(pointer, i, isIndex);
    }
    return text.isEmpty() ? u"$"_s : text;
}

QString toJqPath(const JsonPointer &pointer, const IsArrayIndex &isIndex)
{
    QString text;
    for (qsizetype i = 0; i < pointer.tokens().size(); ++i) {
        if (isJqName(pointer.tokens()[i]))
            text += u'.' + pointer.tokens()[i];
        else
            text += bracketed(pointer, i, isIndex);
    }
    return text.startsWith(u'.') ? text : u'.' + text;
}

QString toUriFragment(const JsonPointer &pointer)
{
    return u'#'
        + QString::fromLatin1(QUrl::toPercentEncoding(pointer.toString(), "!$&'()*+,;=:@/?"));
}

QString toPostgresPath(const JsonPointer &pointer)
{
    QStringList elements;
    for (QString token : pointer.tokens()) {
        if (needsQuotes(token)) {
            token.replace(u'\\', "\\\\"_L1);
            token.replace(u'"', "\\\""_L1);
            token = u'"' + token + u'"';
        }
        elements += token;
    }
    return u'{' + elements.join(u',') + u'}';
}

QString toPostgresExpression(const QString &column, const JsonPointer &pointer)
{
    if (pointer.isRoot())
        return column;
    QString path = toPostgresPath(pointer);
    path.replace(u'\'', "''"_L1);
    return column + " #> '"_L1 + path + u'\'';
}

} // namespace waymark
