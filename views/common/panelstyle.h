#pragma once

#include <QProxyStyle>

namespace waymark {

/// How much air rows have.
enum class Density
{
    Compact,
    Normal,
    Relaxed
};

/// Fusion made flat: one-pixel lines, six-pixel corners, rows of one height, quiet headers.
class PanelStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    static constexpr int Corner = 6;
    static constexpr int Gap = 6;

    explicit PanelStyle(Density density = Density::Normal);

    [[nodiscard]] static int rowHeight(Density density);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &size, const QWidget *widget) const override;

private:
    Density m_density;
};

} // namespace waymark
