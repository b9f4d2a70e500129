#include "app/cli/commandline.h"

#include "app/cli/clitext.h"
#include "app/cli/verbs.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec GlobalSpecs[] = {
    {"db", "CONNINFO"},
    {"profile", "NAME"},
    {"workspace", "DIR"},
    {"read-only"},
    {"zone", "ZONE"},
    {"language", "LANG"},
    {"quiet"},
    {"help"},
    {"version"},
    {"render", "FILE"},
};

/// How many words at the front are options of the program and their values.
Result<qsizetype> leadingOptions(const QStringList &words)
{
    qsizetype i = 0;
    while (i < words.size() && words.at(i).startsWith("--"_L1) && words.at(i).size() > 2) {
        const QString name = words.at(i).mid(2).section(u'=', 0, 0);
        const auto spec
            = std::find_if(std::begin(GlobalSpecs), std::end(GlobalSpecs),
                           [&](const OptionSpec &s) { return name == QLatin1StringView(s.name); });
        if (spec == std::end(GlobalSpecs))
            return usageError(CliText::tr("There is no option --%1.").arg(name));
        i += spec->value && !words.at(i).contains(u'=') ? 2 : 1;
    }
    return std::min(i, words.size());
}

/// The verb that the first words name, the longer name first.
const Verb *verbOf(const QStringList &words)
{
    for (const qsizetype count : {2, 1}) {
        if (const Verb *verb = findVerb(words.mid(0, count).join(u' ')))
            return verb;
    }
    return nullptr;
}

/// What a verb takes: its own options, the program's, and --format, which is json alone where the
/// verb prints one format: errors are JSON then too.
std::vector<OptionSpec> specsOf(const Verb &verb)
{
    std::vector<OptionSpec> specs(verb.options.begin(), verb.options.end());
    specs.insert(specs.end(), std::begin(GlobalSpecs), std::end(GlobalSpecs));
    if (!verb.hasFormats())
        specs.push_back({"format", "json"});
    return specs;
}

Result<void> checkFormat(const Verb &verb, const Arguments &arguments)
{
    const auto format = arguments.value(u"format"_s);
    if (verb.hasFormats() || !format || format == u"json"_s)
        return {};
    return usageError(CliText::tr("waymark %1 knows no format “%2”, only json.")
                          .arg(QString::fromLatin1(verb.name), *format));
}

Result<void> readGlobals(const Arguments &given, GlobalOptions &into)
{
    const auto take = [&](const QString &name, std::optional<QString> &value) {
        if (given.has(name))
            value = given.value(name);
    };
    take(u"db"_s, into.database);
    take(u"profile"_s, into.profile);
    take(u"workspace"_s, into.workspace);
    take(u"language"_s, into.language);
    take(u"render"_s, into.render);
    into.readOnly |= given.has(u"read-only"_s);
    into.quiet |= given.has(u"quiet"_s);
    into.help |= given.has(u"help"_s);
    into.version |= given.has(u"version"_s);
    if (const auto zone = given.value(u"zone"_s)) {
        into.zone = QTimeZone(zone->toUtf8());
        if (!into.zone.isValid())
            return usageError(CliText::tr("There is no time zone “%1”.").arg(*zone));
    }
    if (int(into.database.has_value()) + int(into.profile.has_value())
            + int(into.workspace.has_value())
        > 1) {
        return usageError(CliText::tr("Only one of --db, --profile and --workspace can be used."));
    }
    return {};
}

} // namespace

bool CommandLine::asksForJson(const QStringList &words)
{
    const qsizetype format = words.indexOf(u"--format"_s);
    return words.contains(u"--format=json"_s)
        || (format >= 0 && words.value(format + 1) == "json"_L1);
}

std::optional<QString> CommandLine::languageOf(const QStringList &words)
{
    std::optional<QString> language;
    for (qsizetype i = 0; i < words.size() && words.at(i) != "--"_L1; ++i) {
        if (words.at(i).startsWith("--language="_L1))
            language = words.at(i).section(u'=', 1);
        else if (words.at(i) == "--language"_L1 && i + 1 < words.size())
            language = words.at(i + 1);
    }
    return language;
}

Result<CommandLine> CommandLine::parse(const QStringList &words)
{
    CommandLine line;
    const auto leading = leadingOptions(words);
    if (!leading)
        return leading.error();
    const auto before = Arguments::parse(words.mid(0, *leading), GlobalSpecs);
    if (!before)
        return before.error();
    if (const auto read = readGlobals(*before, line.global); !read)
        return read.error();

    QStringList rest = words.mid(*leading);
    if (rest.value(0) == "-h"_L1) {
        line.global.help = true;
        rest.removeFirst();
    }
    if (!rest.isEmpty() && rest.constFirst() == "--"_L1)
        rest.removeFirst();
    if (rest.isEmpty())
        return line;

    const Verb *verb = verbOf(rest);
    if (!verb && !verbsBeginningWith(rest.constFirst()).isEmpty()) {
        if (!rest.contains(u"--help"_s))
            return usageError(
                CliText::tr("“%1” wants another word: %2.")
                    .arg(rest.constFirst(), verbsBeginningWith(rest.constFirst()).join(u", "_s)));
        line.verb = rest.constFirst();
        line.global.help = true;
        return line;
    }
    if (!verb)
        return usageError(CliText::tr("There is no command “%1”; waymark --help lists them.")
                              .arg(rest.constFirst()));
    line.verb = QString::fromLatin1(verb->name);
    auto arguments = Arguments::parse(rest.mid(line.verb.count(u' ') + 1), specsOf(*verb));
    if (!arguments)
        return arguments.error();
    if (const auto known = checkFormat(*verb, *arguments); !known)
        return known.error();
    if (const auto read = readGlobals(*arguments, line.global); !read)
        return read.error();
    line.arguments = std::move(*arguments);
    return line;
}

} // namespace waymark
