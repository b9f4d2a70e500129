#pragma once

#include "models/document/savedocument.h"
#include "models/ports/savestore.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace waymark {

class OpenSaves;

/// Keeps the save that a person looks at as its row is: asks every few seconds, for the row's
/// version alone, whether somebody wrote, and brings what they wrote under the edits. A row that
/// rests, or a server that does not answer, is asked less and less.
class RowFollower final : public QObject
{
    Q_OBJECT
public:
    RowFollower(OpenSaves &saves, SaveStore &store, QObject *parent = nullptr);

    void follow(SaveDocument *document); ///< or none
    /// Nobody is asked while nobody looks.
    void setLooking(bool looking);
    void look(); ///< now

    static constexpr int Interval = 5'000; ///< milliseconds
    static constexpr int LongestInterval = 30'000;
    [[nodiscard]] int interval() const { return m_timer.interval(); }
    [[nodiscard]] bool isAsking() const { return m_timer.isActive(); }

private:
    void restart();
    void answered(const Result<QString> &version);

    OpenSaves &m_saves;
    SaveStore &m_store;
    QPointer<SaveDocument> m_document;
    QTimer m_timer;
    bool m_isLooking = true;
    quint64 m_generation = 0;
};

} // namespace waymark
