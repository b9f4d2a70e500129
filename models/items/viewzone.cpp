#include "models/items/viewzone.h"

namespace waymark {

void ViewZone::setZone(const QTimeZone &zone)
{
    if (!zone.isValid() || zone == m_zone)
        return;
    m_zone = zone;
    emit zoneChanged();
}

} // namespace waymark
