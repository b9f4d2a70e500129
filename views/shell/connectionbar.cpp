#include "views/shell/connectionbar.h"

#include "views/common/plaintext.h"
#include "views/common/theme.h"
#include "views/shell/connection.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

/// A label on the production colour, in both themes.
class BandLabel final : public QLabel
{
public:
    explicit BandLabel(QWidget *parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setAlignment(Qt::AlignCenter);
        setMinimumHeight(22);
        setFont(headerFont(font()));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themeColor(ThemeRole::ProductionBand, palette()));
        painter.setPen(themeColor(ThemeRole::ProductionText, palette()));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }
};

} // namespace

ConnectionBar::ConnectionBar(QWidget *parent)
    : QWidget(parent)
    , m_production(new BandLabel(this))
    , m_lost(new QWidget(this))
    , m_lostText(plainLabel({}, m_lost))
    , m_retry(new QPushButton(tr("Try Now"), m_lost))
{
    m_production->setObjectName(u"productionBand"_s);
    m_lost->setObjectName(u"connectionLost"_s);
    auto *row = new QHBoxLayout(m_lost);
    row->setContentsMargins(12, 3, 12, 3);
    row->addWidget(m_lostText, 1);
    row->addWidget(m_retry);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_production);
    column->addWidget(m_lost);
    m_production->hide();
    m_lost->hide();
    connect(m_retry, &QPushButton::clicked, this, &ConnectionBar::retryRequested);
}

void ConnectionBar::setConnection(const ConnectionInfo &connection)
{
    m_production->setText(tr("PRODUCTION: %1", "a red band").arg(connection.name));
    m_production->setVisible(connection.production);
}

void ConnectionBar::showLost(int secondsToNextTry, bool hasUnsavedEdits)
{
    const QString when = secondsToNextTry > 0
        ? tr("Connection lost, reconnecting in %Ln s…", nullptr, secondsToNextTry)
        : tr("Connection lost, reconnecting…");
    m_lostText->setText(hasUnsavedEdits ? tr("%1 Your edits are kept.", "what happened").arg(when)
                                        : when);
    m_lost->setAccessibleName(tr("Connection lost"));
    m_lost->show();
}

void ConnectionBar::showNotReached(int secondsToNextTry)
{
    m_lostText->setText(secondsToNextTry > 0
                            ? tr("Not connected, trying again in %Ln s…", nullptr, secondsToNextTry)
                            : tr("Not connected, trying again…"));
    m_lost->setAccessibleName(tr("Not connected"));
    m_lost->show();
}

void ConnectionBar::hideLost()
{
    m_lost->hide();
}

} // namespace waymark
