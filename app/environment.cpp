#include "app/environment.h"

#include "models/postgres/postgresoptions.h"

#include <QCoreApplication>

#include <clocale>
#include <cstring>
#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace waymark {

void prepareEnvironment()
{
    usePostgresInUtc();
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        qputenv("LC_ALL", "C.UTF-8");
        std::setlocale(LC_ALL, "");
    }
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(u"waymark"_s);
    QCoreApplication::setApplicationName(u"waymark"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
}

} // namespace waymark
