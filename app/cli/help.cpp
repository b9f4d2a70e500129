#include "app/cli/help.h"

#include "app/cli/verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString generalHelp()
{
    QString text
        = u"waymark [CONNECTION] [--read-only] [--zone ZONE] [--language LANG] [--quiet] "_s
          u"[--help] [--version] [VERB …]\n\n"_s;
    text += tr("Without a verb the window opens. CONNECTION is one of:") + u'\n';
    text += u"  --db CONNINFO    "_s
        + tr("a libpq URI or keyword string; '' is libpq's environment") + u'\n';
    text += u"  --profile NAME   "_s + tr("a saved connection") + u'\n';
    text += u"  --workspace DIR  "_s
        + tr("the private PostgreSQL kept in DIR (default: your own local workspace)") + u"\n\n"_s;
    for (const Verb *verb : allVerbs())
        text += u"  %1 %2\n      %3\n"_s.arg(QString::fromLatin1(verb->name),
                                             QString::fromUtf8(verb->usage), tr(verb->summary));
    return text + u'\n'
        + tr("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 conflict, 4 not found, 5 cannot "
             "connect, 6 refused, 130 stopped.")
        + u'\n';
}

} // namespace

QString helpText(const QString &verb)
{
    const Verb *found = findVerb(verb);
    if (!found)
        return generalHelp();
    return u"waymark %1 %2\n%3\n"_s.arg(verb, QString::fromUtf8(found->usage), tr(found->summary));
}

} // namespace waymark
