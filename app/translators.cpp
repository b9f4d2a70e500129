#include "app/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslators(const std::optional<QString> &language)
{
    const QString ours = u":/i18n"_s;
    install(QLocale(QLocale::English), u"waymark"_s, ours);
    const QLocale locale = language ? QLocale(*language) : QLocale::system();
    if (language)
        QLocale::setDefault(locale); // numbers follow the words
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, u"waymark"_s, ours);
}

} // namespace waymark
