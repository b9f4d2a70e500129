#include "views/save/keptidentities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// An experience may have any name, a key of settings may not.
QString settingKey(const QString &experience)
{
    return u"elementIdentities/"_s
        + (experience.isEmpty()
               ? u"profile"_s
               : u"experience/"_s + QString::fromLatin1(QUrl::toPercentEncoding(experience)));
}

} // namespace

IdentityChoices keptIdentities(const QSettings &settings, const QString &experience)
{
    IdentityChoices choices;
    const QStringList lines = settings.value(settingKey(experience)).toStringList();
    for (const QString &line : lines) {
        // The path and the member; without a member it is the position.
        const QJsonArray parts = QJsonDocument::fromJson(line.toUtf8()).array();
        if (parts.size() == 2)
            choices.set(parts[0].toString(),
                        ElementIdentity{ElementIdentity::By::Key, parts[1].toString()});
        else if (parts.size() == 1)
            choices.set(parts[0].toString(), ElementIdentity{ElementIdentity::By::Position});
    }
    return choices;
}

void keepIdentities(QSettings &settings, const QString &experience, const IdentityChoices &choices)
{
    QStringList lines;
    const auto &all = choices.byPath();
    for (auto one = all.cbegin(); one != all.cend(); ++one) {
        QJsonArray parts{one.key()};
        if (one->by == ElementIdentity::By::Key)
            parts.append(one->key);
        lines.append(QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact)));
    }
    if (lines.isEmpty())
        settings.remove(settingKey(experience));
    else
        settings.setValue(settingKey(experience), lines);
}

} // namespace waymark
