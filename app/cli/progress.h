#pragma once

#include <QElapsedTimer>
#include <QMutex>
#include <QString>

namespace waymark {

/// One line on standard error that tells how far a long verb is: only on a terminal, at most ten
/// times a second, gone when it is done. May be told from any thread.
class Progress
{
public:
    explicit Progress(bool quiet);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void show(const QString &line);

private:
    QMutex m_mutex;
    QElapsedTimer m_sinceShown;
    const bool m_isVisible;
    bool m_isShown = false;
};

} // namespace waymark
