#pragma once

#include "models/domain/savetarget.h"

#include <QObject>
#include <QSet>

namespace waymark {

class OpenSaves;

/// Saves all that is not saved, for a window that is to close once that is done. It goes when it
/// has said how that ended.
class ClosingSaves final : public QObject
{
    Q_OBJECT
public:
    explicit ClosingSaves(OpenSaves &saves, QObject *parent);

    void start();

signals:
    void finished(bool allSaved);

private:
    void finish(bool allSaved);

    OpenSaves &m_saves;
    QSet<SaveTarget> m_waiting;
    bool m_isOver = false;
};

} // namespace waymark
