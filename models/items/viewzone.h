#pragma once

#include <QObject>
#include <QTimeZone>

namespace waymark {

/// The one choice of time zone that table, timeline, tooltips and printed reports use. Data files
/// stay UTC.
class ViewZone final : public QObject
{
    Q_OBJECT
public:
    explicit ViewZone(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    /// An invalid zone is ignored.
    void setZone(const QTimeZone &zone);

    /// What stands beside a time: `UTC`, or the IANA name.
    [[nodiscard]] QString name() const { return QString::fromUtf8(m_zone.id()); }

signals:
    void zoneChanged();

private:
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace waymark
