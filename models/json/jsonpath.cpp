#include "models/json/jsonpath.h"

#include "models/domain/errortext.h"
#include "models/json/jsonstring.h"

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
        if (m_text.startsWith(u'$'))
            ++m_at;
        if (m_at == m_text.size())
            return JsonPointer();
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
        if (m_at < m_text.size() && m_text[m_at] == u'[')
            return true; // .["a"], as jq writes it
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

bool isPlainName(QStringView token)
{
    for (const QChar c : token) {
        if (!c.isLetterOrNumber() && c != u'_' && c != u'-' && !c.isSurrogate())
            return false;
    }
    return !token.isEmpty();
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
    return DotPathReader(trimmed).read();
}

QString toDotPath(const JsonPointer &pointer)
{
    QString text;
    for (const QString &token : pointer.tokens()) {
        if (parseArrayIndex(token))
            text += u'[' + token + u']';
        else if (isPlainName(token))
            text += text.isEmpty() ? token : u'.' + token;
        else
            text += u'[' + QString::fromUtf8(quoteJsonString(token)) + u']';
    }
    return text.isEmpty() ? u"$"_s : text;
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

} // namespace waymark
