#include "app/cli/arguments.h"
#include "app/cli/clitext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

Result<Arguments> Arguments::parse(const QStringList &words, std::span<const OptionSpec> options)
{
    Arguments result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == "--"_L1) {
            result.m_positional += words.mid(i + 1);
            break;
        }
        if (!word.startsWith("--"_L1)) {
            result.m_positional += word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word.mid(2) : word.mid(2, equals - 2);
        const auto spec = std::find_if(options.begin(), options.end(), [&](const OptionSpec &s) {
            return name == QLatin1StringView(s.name);
        });
        if (spec == options.end())
            return usageError(CliText::tr("There is no option --%1.").arg(name));
        if (result.m_options.contains(name))
            return usageError(CliText::tr("The option --%1 is given twice.").arg(name));
        if (!spec->value) {
            if (equals >= 0)
                return usageError(CliText::tr("The option --%1 takes no value.").arg(name));
            result.m_options.insert(name, QString());
        } else if (equals >= 0) {
            result.m_options.insert(name, word.mid(equals + 1));
        } else if (++i < words.size()) {
            result.m_options.insert(name, words.at(i));
        } else {
            return usageError(CliText::tr("The option --%1 needs a value.").arg(name));
        }
    }
    return result;
}

std::optional<QString> Arguments::value(const QString &option) const
{
    const auto found = m_options.constFind(option);
    if (found == m_options.constEnd())
        return std::nullopt;
    return *found;
}

Result<qint64> Arguments::number(const QString &option, qint64 fallback, qint64 minimum) const
{
    const std::optional<QString> text = value(option);
    if (!text)
        return fallback;
    bool valid = false;
    const qint64 number = text->toLongLong(&valid);
    if (!valid || number < minimum) {
        return usageError(
            CliText::tr("The option --%1 needs a whole number of at least %2, not “%3”.")
                .arg(option, QString::number(minimum), *text));
    }
    return number;
}

Error usageError(const QString &message)
{
    return Error{Error::Kind::Usage, message, {}, {}};
}

} // namespace waymark
