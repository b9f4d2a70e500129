#include "models/finding/findquery.h"

#include "models/domain/errortext.h"
#include "models/json/jsonstring.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

struct Prefix
{
    QLatin1StringView text;
    FindQuery::Where where;
};

constexpr std::array Prefixes{Prefix{"key:"_L1, FindQuery::Where::Key},
                              Prefix{"value:"_L1, FindQuery::Where::Value},
                              Prefix{"path:"_L1, FindQuery::Where::Path}};

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
}

} // namespace

Result<FindQuery> FindQuery::parse(const QString &typed)
{
    FindQuery query;
    if (typed.startsWith(u'~')) {
        query.m_text = typed.sliced(1).trimmed();
        query.m_isClose = true;
        return query;
    }
    if (typed.startsWith(u'$'))
        return parseJsonPath(typed.trimmed());
    QString text = typed;
    for (const Prefix &prefix : Prefixes) {
        if (typed.startsWith(prefix.text, Qt::CaseInsensitive)) {
            query.m_where = prefix.where;
            text = typed.mid(prefix.text.size());
        }
    }
    query.m_text = text;
    if (text.size() < 3 || !text.startsWith(u'/') || !text.endsWith(u'/'))
        return query;
    QRegularExpression pattern(text.mid(1, text.size() - 2),
                               QRegularExpression::CaseInsensitiveOption
                                   | QRegularExpression::UseUnicodePropertiesOption);
    if (!pattern.isValid()) {
        return Error{Error::Kind::Invalid,
                     ErrorText::tr("“%1” is no regular expression: %2, at character %3.")
                         .arg(pattern.pattern(), pattern.errorString())
                         .arg(pattern.patternErrorOffset() + 1),
                     {},
                     {}};
    }
    pattern.optimize();
    query.m_pattern = std::move(pattern);
    return query;
}

Result<FindQuery> FindQuery::parseJsonPath(const QString &typed)
{
    auto path = JsonQuery::parse(typed);
    if (!path) {
        Error error = path.error();
        const QChar next = typed.size() > 1 ? typed[1] : QChar(u'.');
        if (next != u'.' && next != u'[')
            error.detail = ErrorText::tr("%1 To find this very text, write value: before it.")
                               .arg(error.detail);
        return error;
    }
    FindQuery query;
    query.m_text = typed;
    query.m_jsonPath = *std::move(path);
    return query;
}

FindQuery FindQuery::close() const
{
    FindQuery query = *this;
    query.m_isClose = true;
    return query;
}

bool FindQuery::mayBeMisspelled() const
{
    constexpr qsizetype Fewest = 3;
    return !m_pattern && !m_jsonPath && m_where == Where::Anywhere
        && m_text.trimmed().size() >= Fewest;
}

bool FindQuery::looksAtPaths() const
{
    return m_where == Where::Path
        || (m_where == Where::Anywhere && !m_pattern && m_text.contains(u'/'));
}

bool FindQuery::isIn(const QString &text) const
{
    if (m_pattern)
        return m_pattern->match(text).hasMatch();
    return text.contains(m_text, Qt::CaseInsensitive);
}

bool FindQuery::isInKey(const QString &key) const
{
    return isIn(key) || (!m_lexemes.isEmpty() && m_lexemes.contains(quoteJsonString(key)));
}

bool FindQuery::isInLexeme(QByteArrayView lexeme) const
{
    const bool isString = lexeme.startsWith('"');
    if (isString && !m_lexemes.isEmpty()
        && m_lexemes.contains(QByteArray::fromRawData(lexeme.data(), lexeme.size())))
        return true;
    if (isString && lexeme.contains('\\'))
        return isIn(decodeJsonString(lexeme));
    const QByteArrayView text = isString ? lexeme.sliced(1, lexeme.size() - 2) : lexeme;
    if (!m_pattern && isAscii(text)) // which needs no decoding
        return QLatin1StringView(text).contains(m_text, Qt::CaseInsensitive);
    return isIn(QString::fromUtf8(text));
}

bool FindQuery::isInPath(const QString &pointer) const
{
    if (m_where == Where::Path)
        return isIn(pointer);
    const qsizetype found = pointer.lastIndexOf(m_text, -1, Qt::CaseInsensitive);
    return found >= 0 && found + m_text.size() > pointer.lastIndexOf(u'/') + 1;
}

} // namespace waymark
