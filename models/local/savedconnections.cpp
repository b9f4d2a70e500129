#include "models/local/savedconnections.h"

#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ArrayName = "connections"_L1;

/// The last wall: callers take passwords out by libpq's own reading of the text.
bool holdsPassword(const QString &conninfo)
{
    static const QRegularExpression shapes(u"(\\bpassword\\s*=)|(://[^/@\\s]*:[^/@\\s]*@)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return shapes.match(conninfo).hasMatch();
}

} // namespace

QList<ConnectionProfile> SavedConnections::connections() const
{
    const auto settings = open();
    QList<ConnectionProfile> profiles;
    const int count = settings->beginReadArray(ArrayName);
    for (int i = 0; i < count; ++i) {
        settings->setArrayIndex(i);
        profiles.append({settings->value("name"_L1).toString(),
                         settings->value("conninfo"_L1).toString(),
                         settings->value("readOnly"_L1, true).toBool(),
                         settings->value("production"_L1, false).toBool()});
    }
    return profiles;
}

void SavedConnections::save(const ConnectionProfile &profile)
{
    if (profile.name.isEmpty() || holdsPassword(profile.conninfo))
        return;
    QList<ConnectionProfile> profiles = connections();
    profiles.removeIf([&](const ConnectionProfile &other) { return other.name == profile.name; });
    profiles.append(profile);
    std::sort(profiles.begin(), profiles.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    write(profiles);
}

void SavedConnections::remove(const QString &name)
{
    QList<ConnectionProfile> profiles = connections();
    profiles.removeIf([&](const ConnectionProfile &profile) { return profile.name == name; });
    write(profiles);
}

std::unique_ptr<QSettings> SavedConnections::open() const
{
    return m_file.isEmpty() ? std::make_unique<QSettings>()
                            : std::make_unique<QSettings>(m_file, QSettings::IniFormat);
}

void SavedConnections::write(const QList<ConnectionProfile> &profiles)
{
    const auto settings = open();
    settings->remove(ArrayName);
    settings->beginWriteArray(ArrayName, int(profiles.size()));
    for (int i = 0; i < profiles.size(); ++i) {
        settings->setArrayIndex(i);
        settings->setValue("name"_L1, profiles[i].name);
        settings->setValue("conninfo"_L1, profiles[i].conninfo);
        settings->setValue("readOnly"_L1, profiles[i].readOnly);
        settings->setValue("production"_L1, profiles[i].production);
    }
    settings->endArray();
}

} // namespace waymark
