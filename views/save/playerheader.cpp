#include "views/save/playerheader.h"

#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int MinuteInMilliseconds = 60'000;
/// A game that played within this may hold the save in memory and write it back whole.
constexpr qint64 HoldsSaveMicroseconds = 30 * 60 * Timestamp::MicrosecondsPerSecond;

} // namespace

PlayerHeader::PlayerHeader(ViewZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_label(plainLabel({}, this))
    , m_figures(dimLabel({}, this))
    , m_notes(dimLabel({}, this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    m_label->setFont(large);
    m_label->setObjectName(u"playerLabel"_s);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_figures->setObjectName(u"playerFigures"_s);
    m_notes->setObjectName(u"playerNotes"_s);
    for (QLabel *label : {m_label, m_figures, m_notes})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 4);
    column->setSpacing(3);
    column->addWidget(m_label);
    column->addWidget(m_figures);
    column->addWidget(m_notes);
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &PlayerHeader::update);
    minute->start(MinuteInMilliseconds);
    connect(&zone, &ViewZone::zoneChanged, this, &PlayerHeader::update);
    update();
}

void PlayerHeader::showPlayer(const std::optional<PlayerProfile> &profile)
{
    m_profile = profile;
    update();
}

void PlayerHeader::setAudited(bool audited)
{
    m_audited = audited;
    update();
}

QString PlayerHeader::figures() const
{
    QStringList parts;
    if (m_profile->accountLevel)
        parts.append(tr("Level %1").arg(*m_profile->accountLevel));
    if (m_profile->totalPlaytimeSeconds)
        parts.append(durationText(*m_profile->totalPlaytimeSeconds));
    if (m_profile->totalDistanceMeters)
        parts.append(distanceText(*m_profile->totalDistanceMeters));
    if (m_profile->totalExperiencesPlayed)
        parts.append(tr("%n experiences", nullptr, *m_profile->totalExperiencesPlayed));
    if (m_profile->createdAt)
        parts.append(tr("joined %1").arg(dateText(*m_profile->createdAt, m_zone.zone())));
    return parts.join(u" · "_s);
}

QString PlayerHeader::notes() const
{
    QStringList parts;
    if (const auto played = m_profile->lastPlayedAt; played && played->isFinite()) {
        const Timestamp now = Timestamp::now();
        const QString when = relativeTimeText(*played, now, m_zone.zone());
        const qint64 passed = now.sincePostgresEpoch() - played->sincePostgresEpoch();
        parts.append(passed < HoldsSaveMicroseconds
                         ? tr("played %1, the game may hold this save").arg(when)
                         : tr("played %1").arg(when));
    }
    if (!m_audited)
        parts.append(tr("not audited here"));
    return parts.join(u" · "_s);
}

void PlayerHeader::update()
{
    m_label->setText(m_profile ? m_profile->labelOrId() : QString());
    m_figures->setText(m_profile ? figures() : QString());
    m_notes->setText(m_profile ? notes() : QString());
    m_notes->setVisible(!m_notes->text().isEmpty());
}

} // namespace waymark
