#include "views/common/announcement.h"

#include "views/common/accessiblerole.h"

#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// A notification without a size, for those who see have the text already. It is in sight for a
/// moment, from when the widget that it is about is; of what follows at once the last is said.
class Voice final : public QWidget
{
public:
    explicit Voice(QWidget *about)
        : QWidget(about)
    {
        constexpr int Milliseconds = 50;
        setObjectName(u"announcement"_s);
        resize(0, 0);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleRole(this, QAccessible::Notification);
        hide();
        m_pause.setSingleShot(true);
        m_pause.setInterval(Milliseconds);
        QObject::connect(&m_pause, &QTimer::timeout, this, &QWidget::show);
    }

    void say(const QString &text)
    {
        m_pause.stop();
        hide();
        setAccessibleName(text);
        if (!text.isEmpty())
            m_pause.start();
    }

protected:
    void showEvent(QShowEvent * /*event*/) override { QTimer::singleShot(0, this, &QWidget::hide); }

private:
    QTimer m_pause;
};

} // namespace

/// Qt tells an alert to Windows and macOS alone. Under AT-SPI what is said unasked is a
/// notification that comes in sight.
void announce(QWidget *about, const QString &text)
{
    if (!text.isEmpty()) {
        QAccessibleEvent alert(about, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    auto *voice = static_cast<Voice *>(
        about->findChild<QWidget *>(u"announcement"_s, Qt::FindDirectChildrenOnly));
    if (!voice && !text.isEmpty())
        voice = new Voice(about);
    if (voice)
        voice->say(text);
}

} // namespace waymark
