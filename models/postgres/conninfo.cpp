#include "models/postgres/conninfo.h"

#include "models/domain/errortext.h"

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

QString quoted(QString value)
{
    value.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1);
    return u'\'' + value + u'\'';
}

bool hasSetter(const QString &keyword)
{
    return keyword == "dbname"_L1 || keyword == "user"_L1 || keyword == "password"_L1;
}

} // namespace

Result<Conninfo> Conninfo::parse(const QString &text)
{
    Conninfo parsed;
    if (text.trimmed().isEmpty())
        return parsed;
    char *words = nullptr;
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption *)> options(
        PQconninfoParse(text.trimmed().toUtf8().constData(), &words), PQconninfoFree);
    const std::unique_ptr<char, void (*)(void *)> owned(words, PQfreemem);
    if (!options) {
        const QString why
            = words ? QString::fromUtf8(words).simplified() : ErrorText::tr("out of memory");
        return Error{Error::Kind::Invalid,
                     ErrorText::tr("This is not a connection string: %1.").arg(why),
                     {},
                     {}};
    }
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            parsed.m_parts.emplaceBack(QString::fromUtf8(option->keyword),
                                       QString::fromUtf8(option->val));
    }
    return parsed;
}

QString Conninfo::value(QLatin1StringView keyword) const
{
    for (const auto &part : m_parts) {
        if (part.first == keyword)
            return part.second;
    }
    return {};
}

void Conninfo::set(QLatin1StringView keyword, const QString &value)
{
    for (auto &part : m_parts) {
        if (part.first == keyword) {
            part.second = value;
            return;
        }
    }
    m_parts.emplaceBack(keyword, value);
}

QString Conninfo::take(QLatin1StringView keyword)
{
    QString taken = value(keyword);
    m_parts.removeIf([&](const auto &part) { return part.first == keyword; });
    return taken;
}

QString Conninfo::toText() const
{
    QStringList words;
    for (const auto &part : m_parts)
        words += part.first + u'=' + quoted(part.second);
    return words.join(u' ');
}

Result<QString> Conninfo::connectOptions() const
{
    QStringList options;
    for (const auto &part : m_parts) {
        if (hasSetter(part.first))
            continue;
        if (part.second.contains(u';')) { // QPSQL would make it a blank
            return Error{
                Error::Kind::Invalid,
                ErrorText::tr(
                    "The connection's %1 holds a semicolon, which cannot be passed on; put "
                    "it into a libpq service.")
                    .arg(part.first),
                {},
                {}};
        }
        options += part.first + u'=' + quoted(part.second);
    }
    return options.join(u';');
}

QString Conninfo::displayText() const
{
    QString text;
    if (const QString user = value("user"_L1); !user.isEmpty())
        text = user + u'@';
    const QString service = value("service"_L1);
    const QString host = value("host"_L1);
    text += !host.isEmpty() ? host : !service.isEmpty() ? u"service "_s + service : u"local"_s;
    if (const QString port = value("port"_L1); !port.isEmpty())
        text += u':' + port;
    if (const QString database = value("dbname"_L1); !database.isEmpty())
        text += u'/' + database;
    return text;
}

} // namespace waymark
