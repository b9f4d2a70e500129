#include "models/items/namedlist.h"

#include "models/items/savetreemodel.h"

using namespace Qt::StringLiterals;

namespace waymark {

QString withNames(const QString &said, const QStringList &names)
{
    constexpr qsizetype Shown = 3;
    constexpr int Longest = 40;
    QStringList shown;
    for (const QString &name : names.first(std::min(Shown, names.size())))
        shown.append(oneLine(name, Longest));
    if (shown.isEmpty())
        return said;
    if (names.size() > Shown)
        shown.append(u"…"_s);
    return SaveTreeModel::tr("%1: %2", "what became of members, their names")
        .arg(said, shown.join(", "_L1));
}

} // namespace waymark
