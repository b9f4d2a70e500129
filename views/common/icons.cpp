#include "views/common/icons.h"

#include "views/common/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

// Outside the namespace, as the macro demands: the resource sits in a static library.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

/// Draws a line icon in the palette's colour at the moment of painting.
class TintedIconEngine final : public QIconEngine
{
public:
    explicit TintedIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colorFor(mode).name(QColor::HexRgb).toUtf8());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.45);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_svg); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        return themeColor(mode == QIcon::Disabled ? ThemeRole::DimText : ThemeRole::Text, palette);
    }

    QByteArray m_svg;
};

} // namespace

QIcon themedIcon(QLatin1StringView name)
{
    initIconResources();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new TintedIconEngine(file.readAll()));
}

} // namespace waymark
