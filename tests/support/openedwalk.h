#pragma once

#include "models/items/eventstore.h"
#include "models/items/selection.h"
#include "models/items/viewzone.h"
#include "tests/support/walkofmillvalley.h"

namespace waymark::test {

/// A player opened on the walk, with everything that a view of events needs.
struct OpenedWalk
{
    FakeEventSource source;
    Selection selection;
    ViewZone zone;
    EventStore store{source, selection};

    OpenedWalk()
    {
        selection.setPlayer(*PlayerId::fromUuid(numberedId(901)));
        selection.setSave(SaveTarget(*ProgressId::fromUuid(numberedId(900))));
    }
    void load() { source.answer(walkOfMillValley()); }
    [[nodiscard]] bool isLoaded() const { return store.state() == EventStore::State::Complete; }
    [[nodiscard]] std::optional<std::uint32_t> selectedRow() const
    {
        return selection.event() ? store.rowOf(*selection.event()) : std::nullopt;
    }
};

} // namespace waymark::test
