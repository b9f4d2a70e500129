#pragma once

#include "models/domain/geoposition.h"
#include "models/domain/ids.h"
#include "models/domain/savetarget.h"
#include "models/domain/timestamp.h"
#include "models/json/jsonpointer.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <optional>

namespace waymark {

/// Whose events Events, Timeline and Map show.
enum class ScopeKind
{
    ThisExperience,
    ThisPlayer,
    AllFound
};

/// The one thing that players, save, table, timeline and map share. A view reads it and asks it to
/// change; no view talks to another. Keyed by ids, so it survives reloads; it has back and forward.
class Selection final : public QObject
{
    Q_OBJECT
public:
    explicit Selection(QObject *parent = nullptr);

    [[nodiscard]] std::optional<PlayerId> player() const { return m_place.player; }
    [[nodiscard]] std::optional<SaveTarget> save() const
    {
        return m_place.save;
    } ///< profile or experience in front
    [[nodiscard]] const JsonPointer &path() const { return m_place.path; }
    using QObject::event; // the event handler stays visible beside the getter of the same name
    [[nodiscard]] std::optional<EventId> event() const { return m_event; }
    [[nodiscard]] const QSet<EventId> &markedEvents() const { return m_marked; }
    [[nodiscard]] ScopeKind scope() const { return m_scope; }
    [[nodiscard]] std::optional<TimeRange> range() const
    {
        return m_range;
    } ///< brushed; filters all
    [[nodiscard]] std::optional<BoundingBox> area() const { return m_area; }
    [[nodiscard]] std::optional<EventId> hoveredEvent() const { return m_hovered; }

    void setPlayer(std::optional<PlayerId> player);
    void setSave(std::optional<SaveTarget> save);
    void setPath(const JsonPointer &path);
    void setEvent(std::optional<EventId> event);
    void setMarkedEvents(const QSet<EventId> &events);
    void setScope(ScopeKind scope);
    void setRange(std::optional<TimeRange> range);
    void setArea(std::optional<BoundingBox> area);
    void setHoveredEvent(std::optional<EventId> event);

    [[nodiscard]] bool canGoBack() const { return !m_back.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.isEmpty(); }
    void goBack();
    void goForward();
    /// Before a jump within the save: Back is to lead here. Steps from row to row are none.
    void rememberPlace();

signals:
    void playerChanged();
    void saveChanged();
    void pathChanged();
    void eventChanged();
    void markedEventsChanged();
    void scopeChanged();
    void rangeChanged();
    void areaChanged();
    void hoveredEventChanged();
    void historyChanged();
    /// Back or Forward led to this place of save(), which may not be open yet.
    void pathWanted(const waymark::JsonPointer &path);

private:
    struct Place
    {
        std::optional<PlayerId> player;
        std::optional<SaveTarget> save;
        JsonPointer path;
        friend bool operator==(const Place &, const Place &) = default;
    };
    void goTo(const Place &place);
    void returnTo(const Place &place);

    static constexpr qsizetype HistoryLimit = 100;

    Place m_place;
    std::optional<EventId> m_event;
    std::optional<EventId> m_hovered;
    QSet<EventId> m_marked;
    ScopeKind m_scope = ScopeKind::ThisExperience;
    std::optional<TimeRange> m_range;
    std::optional<BoundingBox> m_area;
    QList<Place> m_back;
    QList<Place> m_forward;
};

} // namespace waymark
