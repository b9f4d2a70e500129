#include "app/environment.h"

#include "models/postgres/postgresoptions.h"

#include <QCoreApplication>

#include <cerrno>
#include <clocale>
#include <cstring>
#include <fcntl.h>
#include <langinfo.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// The number of a standard stream that was closed would be given to the next file that is opened,
/// which would be read or written then. In its place comes one that can be neither.
void occupyClosedStreams()
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
}

} // namespace

void prepareEnvironment()
{
    occupyClosedStreams();
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
