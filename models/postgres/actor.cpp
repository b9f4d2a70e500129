#include "models/postgres/actor.h"

#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark {

QString personAtThisMachine()
{
    passwd entry = {};
    passwd *found = nullptr;
    char buffer[4096];
    QString login = QString::number(getuid());
    if (getpwuid_r(getuid(), &entry, buffer, sizeof buffer, &found) == 0 && found)
        login = QString::fromLocal8Bit(entry.pw_name);
    return login + u'@' + QSysInfo::machineHostName();
}

} // namespace waymark
