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

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

int print(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
    return std::fflush(stdout) == 0 ? Done : Failed;
}

/// What is not UTF-8 would be stored as something else than was meant.
Result<QStringList> readWords(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        QStringDecoder decode(QStringDecoder::Utf8);
        words += decode(QByteArrayView(argv[i]));
        if (decode.hasError())
            return usageError(
                CliText::tr("The command line is not UTF-8: \"%1\".").arg(words.constLast()));
    }
    return words;
}

int runWindow(int &argc, char **argv, const GlobalOptions &options)
{
    if (!options.render && !hasDisplay()) {
        return reportError(usageError(
            CliText::tr("There is no display for the window; waymark --help lists the verbs, "
                        "which need none.")));
    }
    return runWindowProgram(argc, argv, options);
}

} // namespace

int main(int argc, char *argv[])
{
    prepareEnvironment();
    setUpLogging();
    const auto words = readWords(argc, argv);
    const auto line = words ? CommandLine::parse(*words) : Result<CommandLine>(words.error());
    const bool isWindow
        = line && line->verb.isEmpty() && !line->global.help && !line->global.version;
    if (isWindow)
        return runWindow(argc, argv, line->global);

    QCoreApplication application(argc, argv);
    nameApplication();
    installTranslators(line ? line->global.language : std::nullopt);
    if (!line)
        return reportError(line.error(), words && CommandLine::asksForJson(*words));
    if (line->global.help)
        return print(helpText(line->verb));
    if (line->global.version)
        return print(u"waymark %1\n"_s.arg(QCoreApplication::applicationVersion()));
    return runVerb(*line);
}
