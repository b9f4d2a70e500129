#pragma once

#include "models/domain/ids.h"

#include <QObject>

#include <cstdint>
#include <vector>

namespace waymark {

class EventStore;
class Selection;

/// The rows of the loaded events that the selection names by id: selected, hovered and marked.
/// Looked up when they change, not when they are painted.
class EventHighlights final : public QObject
{
    Q_OBJECT
public:
    EventHighlights(EventStore &store, Selection &selection, QObject *parent = nullptr);

    [[nodiscard]] std::optional<std::uint32_t> selected() const { return m_selected; }
    [[nodiscard]] std::optional<std::uint32_t> hovered() const { return m_hovered; }
    [[nodiscard]] const std::vector<std::uint32_t> &marked() const { return m_marked; }

signals:
    void changed();

private:
    void findAll();
    void findMarked();
    [[nodiscard]] std::optional<std::uint32_t> rowOf(const std::optional<EventId> &id) const;

    EventStore &m_store;
    Selection &m_selection;
    std::optional<std::uint32_t> m_selected;
    std::optional<std::uint32_t> m_hovered;
    std::vector<std::uint32_t> m_marked;
};

} // namespace waymark
