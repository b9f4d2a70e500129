#include "models/json/jsonpointer.h"

#include "models/domain/errortext.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error malformedPointer(QStringView text, const QString &why)
{
    return {Error::Kind::Invalid,
            ErrorText::tr("“%1” is not a JSON Pointer: %2").arg(text, why),
            {text.toString()},
            {}};
}

} // namespace

Result<JsonPointer> JsonPointer::parse(QStringView text)
{
    if (text.isEmpty())
        return JsonPointer();
    if (!text.startsWith(u'/'))
        return malformedPointer(text, ErrorText::tr("it must be empty or begin with “/”"));

    QStringList tokens;
    const auto parts = text.mid(1).split(u'/');
    for (const QStringView part : parts) {
        QString token;
        token.reserve(part.size());
        for (qsizetype i = 0; i < part.size(); ++i) {
            if (part[i] != u'~') {
                token += part[i];
                continue;
            }
            const QChar escaped = ++i < part.size() ? part[i] : QChar();
            if (escaped != u'0' && escaped != u'1')
                return malformedPointer(text, ErrorText::tr("“~” must be followed by 0 or 1"));
            token += escaped == u'0' ? u'~' : u'/';
        }
        tokens += token;
    }
    return JsonPointer(tokens);
}

QString JsonPointer::toString() const
{
    QString text;
    for (QString token : m_tokens) {
        token.replace(u'~', "~0"_L1);
        token.replace(u'/', "~1"_L1);
        text += u'/' + token;
    }
    return text;
}

JsonPointer JsonPointer::parent() const
{
    return JsonPointer(m_tokens.mid(0, std::max(m_tokens.size() - 1, qsizetype(0))));
}

JsonPointer JsonPointer::child(const QString &token) const
{
    QStringList tokens = m_tokens;
    tokens += token;
    return JsonPointer(tokens);
}

bool JsonPointer::contains(const JsonPointer &other) const
{
    return other.m_tokens.size() >= m_tokens.size()
        && std::equal(m_tokens.cbegin(), m_tokens.cend(), other.m_tokens.cbegin());
}

std::optional<qsizetype> parseArrayIndex(QStringView token)
{
    if (token.isEmpty() || token.size() > 10 || (token.size() > 1 && token[0] == u'0'))
        return std::nullopt;
    for (const QChar c : token) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
    }
    return token.toLongLong();
}

} // namespace waymark
