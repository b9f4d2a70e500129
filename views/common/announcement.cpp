#include "views/common/announcement.h"

#include "views/common/accessiblerole.h"

#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// A notification without a size, for those who see have the text already. It is in sight for a
/// moment, from when the widget that it is about is.
class Voice final : public QWidget
{
public:
    explicit Voice(QWidget *about)
        : QWidget(about)
    {
        setObjectName(u"announcement"_s);
        resize(0, 0);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleRole(this, QAccessible::Notification);
    }

protected:
    void showEvent(QShowEvent * /*event*/) override { QTimer::singleShot(0, this, &QWidget::hide); }
};

} // namespace

/// Qt tells an alert to Windows and macOS alone. Under AT-SPI what is said unasked is a
/// notification that comes in sight.
void announce(QWidget *about, const QString &text)
{
    QAccessibleEvent alert(about, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    auto *voice = about->findChild<QWidget *>(u"announcement"_s, Qt::FindDirectChildrenOnly);
    if (!voice)
        voice = new Voice(about);
    voice->hide();
    voice->setAccessibleName(text);
    voice->show();
}

} // namespace waymark
