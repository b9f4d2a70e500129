#include "views/common/icons.h"
#include "views/common/panelstyle.h"
#include "views/common/theme.h"
#include "views/common/themeswitcher.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QStyleOptionButton>
#include <QTest>

#include <cmath>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// WCAG 2: relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT
private slots:
    void textIsReadableOnEveryGround_data();
    void textIsReadableOnEveryGround();
    void aChoiceIsSeenThatIsNotMade_data();
    void aChoiceIsSeenThatIsNotMade();
    void iconFollowsThePalette();
    void switchingChangesThePalette();
};

void TestTheme::textIsReadableOnEveryGround_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("ground");
    const QList<ThemeRole> grounds{ThemeRole::Panel, ThemeRole::AlternateRow, ThemeRole::Window,
                                   ThemeRole::SelectedRow};
    const QList<ThemeRole> texts{ThemeRole::Text, ThemeRole::DimText, ThemeRole::Added,
                                 ThemeRole::Changed, ThemeRole::Removed};
    for (const bool dark : {false, true}) {
        const auto add = [dark](ThemeRole text, ThemeRole ground) {
            QTest::addRow("%s, role %d on %d", dark ? "dark" : "light", int(text), int(ground))
                << dark << int(text) << int(ground);
        };
        for (const ThemeRole ground : grounds)
            for (const ThemeRole text : texts)
                add(text, ground);
        add(ThemeRole::AccentText, ThemeRole::Accent);
        add(ThemeRole::ProductionText, ThemeRole::ProductionBand);
    }
}

void TestTheme::textIsReadableOnEveryGround()
{
    QFETCH(bool, dark);
    QFETCH(int, text);
    QFETCH(int, ground);
    const QPalette palette = themePalette(dark);
    const double ratio
        = contrast(themeColor(ThemeRole(text), palette), themeColor(ThemeRole(ground), palette));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::aChoiceIsSeenThatIsNotMade_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("isRound");
    for (const bool dark : {false, true}) {
        QTest::addRow("%s check box", dark ? "dark" : "light") << dark << false;
        QTest::addRow("%s radio button", dark ? "dark" : "light") << dark << true;
    }
}

/// The line around it stands out from what it is on.
void TestTheme::aChoiceIsSeenThatIsNotMade()
{
    QFETCH(bool, dark);
    QFETCH(bool, isRound);
    const QPalette palette = themePalette(dark);
    const QColor ground = themeColor(ThemeRole::Window, palette);
    QStyleOptionButton option;
    option.palette = palette;
    option.state = QStyle::State_Enabled | QStyle::State_Off;
    option.rect = QRect(4, 4, 13, 13);
    QImage image(21, 21, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    const PanelStyle style;
    style.drawPrimitive(isRound ? QStyle::PE_IndicatorRadioButton : QStyle::PE_IndicatorCheckBox,
                        &option, &painter, nullptr);
    painter.end();
    for (const QPoint &place : {QPoint(4, 10), QPoint(16, 10), QPoint(10, 4), QPoint(10, 16)}) {
        const double ratio = contrast(image.pixelColor(place), ground);
        QVERIFY2(ratio >= 3, qPrintable(QString::number(ratio)));
    }
}

void TestTheme::iconFollowsThePalette()
{
    const QIcon icon = themedIcon("search"_L1);
    QVERIFY(!icon.isNull());
    QGuiApplication::setPalette(themePalette(false));
    const QImage light = icon.pixmap(32, 32).toImage();
    QGuiApplication::setPalette(themePalette(true));
    const QImage dark = icon.pixmap(32, 32).toImage();
    QVERIFY(light != dark);
    QVERIFY(themedIcon("no-such-icon"_L1).isNull());
}

void TestTheme::switchingChangesThePalette()
{
    ThemeSwitcher theme;
    theme.setChoice(ThemeSwitcher::Choice::Dark);
    QVERIFY(isDark(QApplication::palette()));
    theme.setChoice(ThemeSwitcher::Choice::Light);
    QVERIFY(!isDark(QApplication::palette()));
    theme.setSystemDark(true);
    QVERIFY(!isDark(QApplication::palette()));
    theme.setChoice(ThemeSwitcher::Choice::System);
    QVERIFY(isDark(QApplication::palette()));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
