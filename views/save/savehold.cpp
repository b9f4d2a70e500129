#include "views/save/savehold.h"

#include "models/items/unittext.h"
#include "models/ports/savecost.h"

#include <QCoreApplication>

namespace waymark {
namespace {

struct SaveHold
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SaveHold)
};

} // namespace

QString aboutText(std::chrono::milliseconds estimate)
{
    qint64 unit = 1;
    while (estimate.count() / unit >= 100)
        unit *= 10;
    return shortTimeText(std::chrono::milliseconds((estimate.count() + unit / 2) / unit * unit));
}

QString holdText(std::chrono::milliseconds estimate)
{
    return estimate > ShortHold
        ? SaveHold::tr("Saving holds this row for about %1; the game waits that long.")
              .arg(aboutText(estimate))
        : QString();
}

QString savedText(int changes, std::chrono::milliseconds held)
{
    return held > ShortHold
        ? SaveHold::tr("Saved %Ln changes; the row was held for up to %1", nullptr, changes)
              .arg(shortTimeText(held))
        : SaveHold::tr("Saved %Ln changes", nullptr, changes);
}

} // namespace waymark
