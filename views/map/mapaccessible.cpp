#include "views/map/mapaccessible.h"

#include "views/map/mapview.h"

#include <QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    auto *view = className == "waymark::MapView"_L1 ? qobject_cast<MapView *>(object) : nullptr;
    return view ? new QAccessibleWidget(view, QAccessible::Graphic) : nullptr;
}

} // namespace

void installMapAccessible()
{
    QAccessible::removeFactory(makeInterface);
    QAccessible::installFactory(makeInterface);
}

} // namespace waymark
