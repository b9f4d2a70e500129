#include "models/picture/linemask.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace waymark;

namespace {

QImage render(const LineMask &mask, QSize size, double ratio = 1)
{
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    mask.paint(painter);
    painter.end();
    return image;
}

int countOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += QColor(image.pixel(x, y)) == color;
    }
    return count;
}

} // namespace

class TestLineMask final : public QObject
{
    Q_OBJECT
private slots:
    void aLineIsThePixelsOnItsWay_data();
    void aLineIsThePixelsOnItsWay();
    void crossingLinesAreNoDarker();
    void dashesStayWhereTheyAreWhenTheMapMoves();
    void aLineIsCutToTheArea_data();
    void aLineIsCutToTheArea();
};

void TestLineMask::aLineIsThePixelsOnItsWay_data()
{
    QTest::addColumn<QLineF>("line");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<int>("pixels");
    QTest::newRow("across") << QLineF(10, 20, 50, 20) << 1.0 << 41;
    QTest::newRow("up") << QLineF(30, 40, 30, 10) << 1.0 << 31;
    QTest::newRow("aslant") << QLineF(5, 5, 45, 25) << 1.0 << 41;
    QTest::newRow("sharper") << QLineF(10, 20, 50, 20) << 2.0 << 81;
    QTest::newRow("through all") << QLineF(-1e7, 30, 1e7, 30) << 1.0 << 100;
    QTest::newRow("past it") << QLineF(-50, -20, 300, -10) << 1.0 << 0;
    QTest::newRow("past a corner") << QLineF(90, -20, 130, 20) << 1.0 << 0;
    QTest::newRow("no length") << QLineF(30, 30, 30, 30) << 1.0 << 0;
    QTest::newRow("along the far edges") << QLineF(0, 59, 99, 59) << 1.0 << 100;
}

void TestLineMask::aLineIsThePixelsOnItsWay()
{
    QFETCH(QLineF, line);
    QFETCH(double, ratio);
    QFETCH(int, pixels);
    const QSize size(100, 60);
    LineMask mask(size, ratio, Qt::blue);
    mask.draw(line);
    const QImage image = render(mask, size, ratio);
    QCOMPARE(countOf(image, Qt::blue), pixels);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (QColor(image.pixel(x, y)) != Qt::blue)
                continue;
            const QLineF normal = line.normalVector().unitVector();
            const QPointF off = QPointF(x, y) / ratio - line.p1();
            QVERIFY(std::abs(off.x() * normal.dx() + off.y() * normal.dy()) <= 1);
        }
    }
}

void TestLineMask::crossingLinesAreNoDarker()
{
    const QSize size(60, 60);
    LineMask mask(size, 1, QColor(255, 0, 0, 128));
    for (int i = 0; i < 60; ++i)
        mask.draw({30, 30, double(i), 0});
    const QImage image = render(mask, size);
    QCOMPARE(image.pixel(30, 15), image.pixel(30, 3));
    QCOMPARE(QColor(image.pixel(30, 15)), QColor(255, 127, 127));
}

void TestLineMask::dashesStayWhereTheyAreWhenTheMapMoves()
{
    const QSize size(200, 20);
    const auto drawn = [&](double moved) {
        LineMask mask(size, 1, Qt::blue);
        mask.draw({-75 + moved, 10, 150 + moved, 10}, LineMask::Dash::Dashed);
        return render(mask, size);
    };
    const QImage before = drawn(0);
    const QImage after = drawn(7);
    const int painted = countOf(before, Qt::blue);
    QVERIFY(painted > 60 && painted < 90);
    for (int x = 0; x < 150; ++x)
        QCOMPARE(after.pixel(x + 7, 10), before.pixel(x, 10));
}

void TestLineMask::aLineIsCutToTheArea_data()
{
    QTest::addColumn<QLineF>("line");
    QTest::addColumn<double>("length");
    QTest::newRow("inside") << QLineF(10, 10, 40, 50) << 50.0;
    QTest::newRow("one end out") << QLineF(50, 50, 150, 50) << 50.0;
    QTest::newRow("both ends out") << QLineF(-50, 50, 150, 50) << 100.0;
    QTest::newRow("beside") << QLineF(-50, -10, 150, -10) << 0.0;
    QTest::newRow("before") << QLineF(-50, 50, -10, 50) << 0.0;
    QTest::newRow("a point") << QLineF(5, 5, 5, 5) << 0.0;
}

void TestLineMask::aLineIsCutToTheArea()
{
    QFETCH(QLineF, line);
    QFETCH(double, length);
    QCOMPARE(clipped(line, {0, 0, 100, 100}).length(), length);
    QCOMPARE(clipped({line.p2(), line.p1()}, {0, 0, 100, 100}).length(), length);
}

QTEST_APPLESS_MAIN(TestLineMask)

#include "tst_linemask.moc"
