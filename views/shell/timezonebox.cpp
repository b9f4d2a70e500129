#include "views/shell/timezonebox.h"

#include "models/items/viewzone.h"
#include "views/common/plaintext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RecentLimit = 5;

} // namespace

TimeZoneBox::TimeZoneBox(ViewZone &zone, QWidget *parent)
    : QComboBox(parent)
    , m_zone(zone)
{
    setObjectName(u"timeZone"_s);
    setAccessibleName(tr("Time zone"));
    setToolTip(tr("Time zone of everything in this window"));
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(20);
    setMinimumContentsLength(16);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    fill();
    connect(this, &QComboBox::activated, this, &TimeZoneBox::take);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &TimeZoneBox::takeTyped);
    connect(&m_zone, &ViewZone::zoneChanged, this, &TimeZoneBox::showZone);
}

void TimeZoneBox::setPlayerZone(const std::optional<QTimeZone> &zone)
{
    if (m_playerZone == zone)
        return;
    m_playerZone = zone;
    fill();
}

void TimeZoneBox::setRecentZones(const QList<QByteArray> &zones)
{
    m_recent = zones.mid(0, RecentLimit);
    fill();
}

void TimeZoneBox::fill()
{
    const QSignalBlocker blocker(this);
    clear();
    addZone("UTC", u"UTC"_s);
    const QByteArray system = QTimeZone::systemTimeZoneId();
    addZone(system, tr("%1 (this machine)").arg(QString::fromUtf8(system)));
    if (m_playerZone)
        addZone(m_playerZone->id(),
                tr("%1 (nearest to the player)").arg(QString::fromUtf8(m_playerZone->id())));
    for (const QByteArray &zone : m_recent)
        addZone(zone, QString::fromUtf8(zone));
    insertSeparator(count());
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        addItem(QString::fromUtf8(zone), zone);
    view()->setMinimumWidth(view()->sizeHintForColumn(0)
                            + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    showZone();
}

void TimeZoneBox::addZone(const QByteArray &id, const QString &text)
{
    addItem(text, id);
}

void TimeZoneBox::showZone()
{
    const int found = findData(m_zone.zone().id());
    setCurrentIndex(found);
    if (found < 0)
        setEditText(QString::fromUtf8(m_zone.zone().id()));
    lineEdit()->setCursorPosition(0);
}

void TimeZoneBox::take(int index)
{
    const QByteArray id = itemData(index).toByteArray();
    const QTimeZone zone(id);
    if (!zone.isValid())
        return showZone();
    if (id != "UTC" && id != QTimeZone::systemTimeZoneId()) {
        m_recent.removeAll(id);
        m_recent.prepend(id);
        m_recent = m_recent.mid(0, RecentLimit);
        emit recentZonesChanged();
    }
    m_zone.setZone(zone);
    fill();
}

void TimeZoneBox::takeTyped()
{
    const int found = findText(currentText(), Qt::MatchFixedString);
    if (found >= 0)
        take(found);
    else
        showZone(); // what was typed is no zone: the one in force is shown again
}

} // namespace waymark
