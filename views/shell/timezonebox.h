#pragma once

#include <QComboBox>
#include <QTimeZone>

#include <optional>

namespace waymark {

class ViewZone;

/// The one time zone of the window: UTC, this machine's, the one nearest to the player and recent
/// ones, then all; typing finds in all.
class TimeZoneBox final : public QComboBox
{
    Q_OBJECT
public:
    TimeZoneBox(ViewZone &zone, QWidget *parent);

    /// Nearest to where the player was last; nothing where nobody knows.
    void setPlayerZone(const std::optional<QTimeZone> &zone);
    [[nodiscard]] QList<QByteArray> recentZones() const { return m_recent; }
    void setRecentZones(const QList<QByteArray> &zones);

signals:
    void recentZonesChanged();

private:
    void fill();
    void addZone(const QByteArray &id, const QString &text);
    void showZone();
    void take(int index);
    void takeTyped();

    ViewZone &m_zone;
    std::optional<QTimeZone> m_playerZone;
    QList<QByteArray> m_recent;
};

} // namespace waymark
