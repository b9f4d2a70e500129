#include "app/cli/clitext.h"
#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"
#include "app/cli/help.h"
#include "app/cli/runverb.h"
#include "app/display.h"
#include "app/environment.h"
#include "app/logging.h"
#include "app/translators.h"
#include "app/windowprogram.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

int print(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
    // A text longer than the buffer fails in fputs already, and fflush knows nothing of it.
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return Done;
    return reportError(
        Error{Error::Kind::Failed,
              CliText::tr("The output cannot be written: %1.").arg(qt_error_string(errno)),
              {},
              {}},
        false);
}

/// What is not UTF-8 would be stored as something else than was meant.
Result<CommandLine> readCommandLine(int argc, char **argv, QStringList &words)
{
    words.clear();
    std::optional<Error> failure;
    for (int i = 1; i < argc; ++i) {
        QStringDecoder decode(QStringDecoder::Utf8);
        words += decode(QByteArrayView(argv[i]));
        if (decode.hasError() && !failure)
            failure = usageError(
                CliText::tr("The command line is not UTF-8: “%1”.").arg(words.constLast()));
    }
    return failure ? Result<CommandLine>(*failure) : CommandLine::parse(words);
}

Result<void> checkDisplay(const GlobalOptions &options)
{
    if (options.render || hasDisplay())
        return {};
    return usageError(
        CliText::tr("There is no display for the window; waymark --help lists the verbs, "
                    "which need none."));
}

} // namespace

int main(int argc, char *argv[])
{
    prepareEnvironment();
    setUpLogging();
    QStringList words;
    auto line = readCommandLine(argc, argv, words);
    const bool isWindow
        = line && line->verb.isEmpty() && !line->global.help && !line->global.version;
    if (isWindow && checkDisplay(line->global))
        return runWindowProgram(argc, argv, line->global);

    QCoreApplication application(argc, argv);
    nameApplication();
    installTranslators(line ? line->global.language : CommandLine::languageOf(words));
    if (!line) // once more, now that there is a language to say it in
        line = readCommandLine(argc, argv, words);
    if (!line)
        return reportError(line.error(), CommandLine::asksForJson(words));
    if (isWindow)
        return reportError(checkDisplay(line->global).error());
    if (line->global.help)
        return print(helpText(line->verb));
    if (line->global.version)
        return print(u"waymark %1\n"_s.arg(QCoreApplication::applicationVersion()));
    return runVerb(*line);
}
