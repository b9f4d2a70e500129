#include "views/tree/viewmemory.h"

#include "models/domain/whendone.h"
#include "models/items/savetreemodel.h"
#include "models/ports/keptview.h"
#include "views/tree/savetreeview.h"

#include <QScrollBar>

namespace waymark {
namespace {

constexpr int MovingPause = 1'000;

} // namespace

ViewMemory::ViewMemory(SaveTreeView &tree, SaveTreeModel &model)
    : QObject(&tree)
    , m_tree(tree)
    , m_model(model)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(MovingPause);
    const auto moved = [this] { m_pause.start(); };
    for (auto signal : {&QTreeView::expanded, &QTreeView::collapsed})
        connect(&tree, signal, this, moved);
    connect(tree.selectionModel(), &QItemSelectionModel::currentChanged, this, moved);
    connect(tree.verticalScrollBar(), &QScrollBar::valueChanged, this, moved);
    connect(&m_pause, &QTimer::timeout, this, &ViewMemory::keep);
}

void ViewMemory::lead()
{
    SaveDocument *document = m_model.document();
    if (!document || !document->isLoaded() || m_seen.contains(document))
        return;
    m_seen.insert(document);
    connect(document, &QObject::destroyed, this, [this, document] { m_seen.remove(document); });
    if (!m_keeper) {
        m_tree.expandSmall();
        return;
    }
    m_asked = document;
    whenDone(m_keeper->kept(document->target()), this,
             [this, document](const std::optional<KeptView> &view) {
                 if (document == m_asked)
                     m_asked = nullptr;
                 if (m_model.document() != document)
                     m_seen.remove(document); // the next time it is in front
                 else if (view)
                     m_tree.showView(*view);
                 else
                     m_tree.expandSmall();
             });
}

void ViewMemory::keep()
{
    m_pause.stop();
    SaveDocument *document = m_model.document();
    if (m_keeper && document && document != m_asked && m_seen.contains(document)
        && document->isLoaded())
        m_keeper->keep(document->target(), m_tree.view());
}

void ViewMemory::forgetAll()
{
    m_pause.stop();
    if (m_keeper)
        m_keeper->forgetAll();
}

} // namespace waymark
