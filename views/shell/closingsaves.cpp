#include "views/shell/closingsaves.h"

#include "models/saves/opensaves.h"

namespace waymark {

ClosingSaves::ClosingSaves(OpenSaves &saves, QObject *parent)
    : QObject(parent)
    , m_saves(saves)
{
    connect(&saves, &OpenSaves::saved, this, [this](const SaveTarget &target) {
        if (m_waiting.remove(target) && m_waiting.isEmpty())
            finish(m_saves.dirtyDocuments().isEmpty()); // somebody may have typed meanwhile
    });
    // What failed or is in conflict wants a person.
    connect(&saves, &OpenSaves::saveFailed, this, [this](const SaveTarget &target) {
        if (m_waiting.contains(target))
            finish(false);
    });
    connect(&saves, &OpenSaves::conflicted, this, [this](const SaveTarget &target) {
        if (m_waiting.contains(target))
            finish(false);
    });
}

void ClosingSaves::start()
{
    for (const SaveDocument *document : m_saves.dirtyDocuments())
        m_waiting.insert(document->target());
    for (const SaveTarget &target : QSet(m_waiting))
        m_saves.save(target);
    if (m_waiting.isEmpty())
        finish(true);
}

void ClosingSaves::finish(bool allSaved)
{
    if (std::exchange(m_isOver, true))
        return;
    deleteLater();
    emit finished(allSaved);
}

} // namespace waymark
