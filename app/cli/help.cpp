#include "app/cli/help.h"

#include "app/cli/clitext.h"
#include "app/cli/verbs.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString generalHelp()
{
    QString text
        = u"waymark [CONNECTION] [--read-only] [--zone ZONE] [--language LANG] [--quiet] "_s
          u"[--help] [--version] [VERB …]\n\n"_s;
    text += CliText::tr("Without a verb the window opens. CONNECTION is one of:") + u'\n';
    text += u"  --db CONNINFO    "_s
        + CliText::tr("a libpq URI or keyword string; '' is libpq's environment") + u'\n';
    text += u"  --profile NAME   "_s + CliText::tr("a saved connection") + u'\n';
    text += u"  --workspace DIR  "_s
        + CliText::tr("the private PostgreSQL kept in DIR (default: your own local workspace)")
        + u"\n\n"_s;
    for (const Verb *verb : allVerbs())
        text += u"  %1 %2\n      %3\n"_s.arg(QString::fromLatin1(verb->name),
                                             QString::fromUtf8(verb->usage),
                                             CliText::tr(verb->summary));
    return text + u'\n' + CliText::tr("With --format json any command says an error as JSON too.")
        + u'\n'
        + CliText::tr(
               "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 conflict, 4 not found, 5 cannot "
               "connect, 6 refused, 130 stopped.")
        + u'\n';
}

} // namespace

QString helpText(const QString &verb)
{
    const QStringList names = verbsBeginningWith(verb);
    QString text;
    for (const QString &name : names.isEmpty() ? QStringList{verb} : names) {
        const Verb *found = findVerb(name);
        if (!found)
            return generalHelp();
        text += u"waymark %1 %2\n%3\n"_s.arg(name, QString::fromUtf8(found->usage),
                                             CliText::tr(found->summary));
        if (found->details && names.isEmpty())
            text += CliText::tr(found->details) + u'\n';
    }
    return text;
}

} // namespace waymark
