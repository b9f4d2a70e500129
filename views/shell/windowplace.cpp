#include "views/shell/windowplace.h"

#include <QGuiApplication>
#include <QMargins>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace waymark::windowplace {
namespace {

constexpr QSize WantedSize(1440, 900);
constexpr QMargins Frame(4, 38, 4, 6); ///< as large as those of common desktops

int areaOf(const QRect &rect)
{
    return rect.isEmpty() ? 0 : rect.width() * rect.height();
}

} // namespace

QSize firstSize(const QRect &available)
{
    return WantedSize.boundedTo(available.marginsRemoved(Frame).size());
}

QRect broughtBack(const QRect &kept, const QList<QRect> &available)
{
    if (available.isEmpty())
        return kept;
    const auto most = std::max_element(available.cbegin(), available.cend(),
                                       [&kept](const QRect &one, const QRect &other) {
                                           return areaOf(one & kept) < areaOf(other & kept);
                                       });
    const QRect room = most->marginsRemoved(Frame);
    if (room.contains(kept))
        return kept;
    QRect place(kept.topLeft(), kept.size().boundedTo(room.size()));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - place.height()));
    return place;
}

void restore(QWidget &window, const QByteArray &kept)
{
    if (!window.restoreGeometry(kept)) {
        window.resize(firstSize(window.screen()->availableGeometry()));
    } else if (!(window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))) {
        QList<QRect> available{window.screen()->availableGeometry()};
        for (const QScreen *other : QGuiApplication::screens())
            available.append(other->availableGeometry());
        window.setGeometry(broughtBack(window.geometry(), available));
    }
}

} // namespace waymark::windowplace
