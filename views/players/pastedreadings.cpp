#include "views/players/pastedreadings.h"

#include "models/query/searchquery.h"
#include "views/common/plaintext.h"

#include <QListWidget>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = PastedReference::Kind;

constexpr int RadiusInMetres = 500;
constexpr int MinutesAround = 5;
constexpr int MostRows = 6;

bool isDay(const PastedReference &time)
{
    return !time.text.contains(u':');
}

QString words(const PastedReference &reading)
{
    switch (reading.kind) {
    case Kind::Email:
        return PastedReadings::tr("Player %1").arg(reading.text);
    case Kind::Coordinates:
        return PastedReadings::tr("Events within %1 m of %2").arg(RadiusInMetres).arg(reading.text);
    case Kind::Time:
        return isDay(reading) ? PastedReadings::tr("Events of the day from %1").arg(reading.text)
                              : PastedReadings::tr("Events within %1 minutes of %2")
                                    .arg(MinutesAround)
                                    .arg(reading.text);
    default:
        return PastedReadings::tr("What has the id %1").arg(reading.text);
    }
}

} // namespace

PastedReadings::PastedReadings(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
{
    m_list->setObjectName(u"pastedReadings"_s);
    m_list->setAccessibleName(tr("What was pasted may mean"));
    m_list->setUniformItemSizes(true);
    m_list->setTabKeyNavigation(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(dimLabel(tr("What was pasted may mean:"), this));
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    hide();
}

void PastedReadings::setReadings(const QList<PastedReference> &readings)
{
    m_readings = readings;
    m_list->clear();
    for (const PastedReference &reading : readings) {
        auto *item = new QListWidgetItem(words(reading), m_list);
        item->setToolTip(plainToolTip(item->text()));
    }
    if (!readings.isEmpty()) {
        const int rows = std::min(m_list->count(), MostRows);
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2);
    }
    setVisible(!readings.isEmpty());
}

void PastedReadings::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->setCurrentRow(0);
}

void PastedReadings::choose(int row)
{
    if (row < 0 || row >= m_readings.size())
        return; // a click after the double click that chose already
    const PastedReference reading = m_readings[row];
    setReadings({});
    emit chosen(reading);
}

QString eventSearchAround(const PastedReference &reading)
{
    if (reading.kind == Kind::Coordinates)
        return u"near:%1,%2,%3"_s
            .arg(QString::number(reading.position.latitude, 'f', 6),
                 QString::number(reading.position.longitude, 'f', 6))
            .arg(RadiusInMetres);
    constexpr qint64 Minute = 60 * Timestamp::MicrosecondsPerSecond;
    const auto moved = [&](qint64 minutes) {
        return Timestamp::fromPostgres(reading.time.sincePostgresEpoch() + minutes * Minute)
            .toDateTime(QTimeZone::utc())
            .toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
    };
    const bool day = isDay(reading);
    return SearchQuery::termText(u"after"_s, moved(day ? 0 : -MinutesAround)) + u' '
        + SearchQuery::termText(u"before"_s, moved(day ? 24 * 60 : MinutesAround));
}

} // namespace waymark
