#include "views/common/eventstateface.h"

#include "models/items/eventstore.h"
#include "views/common/stateface.h"

#include <QCoreApplication>

namespace waymark {
namespace {

struct EventStateFace
{
    Q_DECLARE_TR_FUNCTIONS(EventStateFace)
};

} // namespace

void showEventState(StateFace &face, EventStore &store, const QString &whyOpen)
{
    switch (store.state()) {
    case EventStore::State::NoScope:
        face.showEmpty(EventStateFace::tr("No player is open."), whyOpen);
        break;
    case EventStore::State::Loading:
        face.showLoading(store.columns().size() > 0);
        break;
    case EventStore::State::Empty:
        face.showEmpty(EventStateFace::tr("There are no events to show."),
                       EventStateFace::tr("Choose a wider scope, or remove a term of the search."));
        break;
    case EventStore::State::Failed:
        face.showFailed(EventStateFace::tr("The events could not be read."),
                        store.error().value_or(Error()), [&store] { store.reload(); });
        break;
    case EventStore::State::Complete:
        face.showContent();
        break;
    }
}

} // namespace waymark
