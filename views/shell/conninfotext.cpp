#include "views/shell/conninfotext.h"

#include <QRegularExpression>
#include <QStringList>

namespace waymark {

using namespace Qt::StringLiterals;

bool looksLikeConninfo(const QString &text)
{
    static const QRegularExpression shape(u"^\\s*(postgres(ql)?://|\\w+\\s*=)"_s);
    return shape.match(text).hasMatch();
}

QString conninfoWord(const QString &keyword, const QString &value)
{
    QString quoted = value;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u"%1='%2'"_s.arg(keyword, quoted);
}

QString conninfoOf(const ConnectionParts &parts)
{
    QStringList words;
    const auto add = [&words](const QString &keyword, const QString &value) {
        if (!value.isEmpty())
            words.append(conninfoWord(keyword, value));
    };
    add(u"host"_s, parts.host.trimmed());
    add(u"port"_s, parts.port.trimmed());
    add(u"dbname"_s, parts.database.trimmed());
    add(u"user"_s, parts.user.trimmed());
    return words.join(u' ');
}

} // namespace waymark
