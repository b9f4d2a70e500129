#include "views/save/experiencetabs.h"

#include "models/items/plaintooltip.h"
#include "views/common/accessiblerole.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LongestName = 40; ///< characters on a tab; its tooltip has the whole

/// The wheel scrolls what it is over, and does not lead to another save.
class StillTabBar final : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QString tabText(const QString &name)
{
    QString text = name.size() > LongestName ? name.left(LongestName - 1) + u'…' : name;
    return text.replace(u'&', "&&"_L1);
}

} // namespace

ExperienceTabs::ExperienceTabs(QWidget *parent)
    : QWidget(parent)
    , m_bar(new StillTabBar(this))
{
    setObjectName(u"experiences"_s);
    setAccessibleName(tr("Experiences"));
    setAccessibleRole(this, QAccessible::Grouping);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    m_bar->setElideMode(Qt::ElideNone);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_bar);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_showing && tab >= 0 && tab < m_saves.size())
            emit chosen(m_saves[tab]);
    });
}

void ExperienceTabs::showPlayer(const std::optional<OpenedPlayer> &player)
{
    const QScopedValueRollback showing(m_showing, true);
    while (m_bar->count() > 0)
        m_bar->removeTab(m_bar->count() - 1);
    m_saves.clear();
    m_names.clear();
    if (!player)
        return;
    const auto add = [this](const SaveTarget &save, const QString &name) {
        m_saves.append(save);
        m_names.append(name);
        const int tab = m_bar->addTab(tabText(name));
        if (name.size() > LongestName)
            m_bar->setTabToolTip(tab, plainToolTip(name));
    };
    add(player->profile.id, tr("Profile"));
    for (const ExperienceProgress &progress : player->experiences) {
        const auto complete = progress.completionPercentage;
        add(progress.id,
            complete && std::isfinite(*complete)
                ? tr("%1  %2 %")
                      .arg(progress.experienceId, QLocale().toString(std::floor(*complete), 'f', 0))
                : progress.experienceId);
    }
}

void ExperienceTabs::setCurrent(const std::optional<SaveTarget> &save)
{
    const QScopedValueRollback showing(m_showing, true);
    const qsizetype tab = save ? m_saves.indexOf(*save) : -1;
    if (tab >= 0)
        m_bar->setCurrentIndex(int(tab));
}

void ExperienceTabs::setDirty(const SaveTarget &save, bool dirty)
{
    const qsizetype tab = m_saves.indexOf(save);
    if (tab < 0)
        return;
    const QString name = tabText(m_names[tab]);
    m_bar->setTabText(int(tab), dirty ? tr("%1 ●").arg(name) : name);
}

} // namespace waymark
