#include "views/save/readonlypaths.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

SaveLocks locksOf(const QStringList &texts, QStringList &troubles)
{
    QList<JsonPointer> paths;
    for (const QString &text : texts) {
        if (const auto path = JsonPointer::parse(text))
            paths.append(*path);
        else
            troubles.append(text);
    }
    return SaveLocks(paths);
}

QString keyOf(const QString &experience)
{
    return experience.isEmpty() ? u"readOnlyPaths/profile"_s
                                : u"readOnlyPaths/experiences/"_s + experience;
}

} // namespace

ReadOnlyPaths ReadOnlyPaths::read(QSettings &settings)
{
    ReadOnlyPaths paths;
    settings.beginGroup(u"readOnlyPaths"_s);
    const QStringList ofProfile = settings.value(u"profile"_s).toStringList();
    if (!ofProfile.isEmpty())
        paths.byExperience.insert({}, locksOf(ofProfile, paths.troubles));
    settings.beginGroup(u"experiences"_s);
    const QStringList experiences = settings.allKeys(); // one may hold a slash
    for (const QString &experience : experiences)
        paths.byExperience.insert(
            experience, locksOf(settings.value(experience).toStringList(), paths.troubles));
    settings.endGroup();
    settings.endGroup();
    return paths;
}

void ReadOnlyPaths::setReadOnly(QSettings &settings, const QString &experience,
                                const JsonPointer &path, bool isReadOnly)
{
    const QString key = keyOf(experience);
    QStringList texts = settings.value(key).toStringList();
    texts.removeAll(path.toString());
    if (isReadOnly)
        texts.append(path.toString());
    if (texts.isEmpty())
        settings.remove(key);
    else
        settings.setValue(key, texts);
}

} // namespace waymark
