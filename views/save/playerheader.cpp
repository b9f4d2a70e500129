#include "views/save/playerheader.h"

#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "views/common/elidedlabel.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LineSpacing = 3;
constexpr int DotSpacing = 5;
constexpr int MinuteInMilliseconds = 60'000;
/// A game that played within this may hold the save in memory and write it back whole.
constexpr qint64 HoldsSaveMicroseconds = 30 * 60 * Timestamp::MicrosecondsPerSecond;

} // namespace

PlayerHeader::PlayerHeader(ViewZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_label(new ElidedLabel(this))
    , m_figures(new ElidedLabel(this))
    , m_dot(dimLabel(u"·"_s, this))
    , m_notes(new ElidedLabel(this))
    , m_lines(new QBoxLayout(QBoxLayout::TopToBottom))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    m_label->setFont(large);
    m_label->setObjectName(u"playerLabel"_s);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_figures->setObjectName(u"playerFigures"_s);
    m_notes->setObjectName(u"playerNotes"_s);
    for (QLabel *label : {m_figures, m_notes})
        label->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 4);
    column->setSpacing(LineSpacing);
    column->addWidget(m_label);
    m_lines->addWidget(m_figures);
    m_lines->addWidget(m_dot);
    m_lines->addWidget(m_notes);
    column->addLayout(m_lines);
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
        parts.append(tr("%Ln experiences", nullptr, *m_profile->totalExperiencesPlayed));
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
    fitLines();
}

void PlayerHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLines();
}

void PlayerHeader::fitLines()
{
    const QFontMetrics metrics = fontMetrics();
    const int figures = metrics.horizontalAdvance(m_figures->text());
    const int notes = metrics.horizontalAdvance(m_notes->text());
    const int room = layout()->contentsRect().width();
    const int between = 2 * DotSpacing + metrics.horizontalAdvance(m_dot->text());
    const bool isOneLine = figures > 0 && notes > 0 && figures + between + notes < room;
    m_notes->setVisible(notes > 0);
    m_dot->setVisible(isOneLine);
    m_lines->setDirection(isOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_lines->setSpacing(isOneLine ? DotSpacing : LineSpacing);
    // On one line the notes have what the figures leave; below each other both have all of it.
    m_figures->setSizePolicy(isOneLine ? QSizePolicy::Fixed : QSizePolicy::Ignored,
                             QSizePolicy::Preferred);
    m_lines->setStretch(m_lines->indexOf(m_notes), isOneLine ? 1 : 0);
}

} // namespace waymark
