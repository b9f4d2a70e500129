#include "models/items/pathtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error unreadable(const QString &text)
{
    return {Error::Kind::Invalid,
            u"“%1” is not a path; write /flags/door, flags.door or {flags,door}."_s.arg(text),
            {},
            {}};
}

QString unescaped(QString text)
{
    static const QRegularExpression escape(u"\\\\(.)"_s);
    return text.replace(escape, u"\\1"_s);
}

/// Parts that pattern finds one behind the other, or nothing where something else stands between.
std::optional<QStringList> parts(const QString &text, const QRegularExpression &pattern)
{
    QStringList tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = pattern.match(text, at, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || match.capturedLength() == 0)
            return std::nullopt;
        if (match.hasCaptured(u"quoted"_s) && match.capturedStart(u"quoted"_s) >= 0)
            tokens.append(unescaped(match.captured(u"quoted"_s)));
        else
            tokens.append(
                match.captured(match.capturedStart(u"index"_s) >= 0 ? u"index"_s : u"plain"_s));
        at = match.capturedEnd();
    }
    return tokens;
}

} // namespace

Result<JsonPointer> parsePathText(const QString &text)
{
    const QString path = text.trimmed();
    if (path.isEmpty() || path.startsWith(u'/'))
        return JsonPointer::parse(path);
    if (path.startsWith(u'{') && path.endsWith(u'}')) {
        static const QRegularExpression element(
            uR"re(\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^",{}\s][^",{}]*)(?<index>(?!)))?\s*,)re"_s);
        const QString inside = path.mid(1, path.size() - 2);
        if (inside.trimmed().isEmpty())
            return JsonPointer();
        const auto tokens = parts(inside + u',', element);
        return tokens ? Result<JsonPointer>(JsonPointer(*tokens)) : unreadable(text);
    }
    static const QRegularExpression step(
        uR"re(\.?(?:\[(?<index>\d+)\]|\["(?<quoted>(?:[^"\\]|\\.)*)"\]|(?<plain>[^.\[\]"]+)))re"_s);
    const auto tokens = parts(path, step);
    return tokens ? Result<JsonPointer>(JsonPointer(*tokens)) : unreadable(text);
}

QString postgresPathText(const JsonPointer &path)
{
    static const QRegularExpression plain(u"^[^\\s\",{}\\\\]+$"_s);
    QStringList tokens;
    for (QString token : path.tokens()) {
        if (plain.match(token).hasMatch() && token.compare("null"_L1, Qt::CaseInsensitive) != 0) {
            tokens.append(token);
            continue;
        }
        token.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
        tokens.append(u'"' + token + u'"');
    }
    return u'{' + tokens.join(u',') + u'}';
}

} // namespace waymark
