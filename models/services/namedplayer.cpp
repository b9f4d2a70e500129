#include "models/services/namedplayer.h"

#include "models/domain/errortext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace waymark {

Result<PlayerProfile> namedPlayer(const QString &text, const Result<QList<PlayerProfile>> &found)
{
    if (!found)
        return found.error();
    if (found->size() == 1)
        return found->constFirst();
    QStringList ids;
    for (const PlayerProfile &player : *found)
        ids += player.id.toString();
    const QString why = ids.isEmpty()
        ? ErrorText::tr("There is no player “%1”.").arg(text)
        : ErrorText::tr("“%1” names %n players; use one of these ids: %2", nullptr, int(ids.size()))
              .arg(text, ids.join(", "_L1));
    return Error{Error::Kind::NotFound, why, {}, {}};
}

} // namespace waymark
