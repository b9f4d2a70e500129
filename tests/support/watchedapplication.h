#pragma once

#include <QApplication>
#include <QStringList>

#include <functional>

namespace waymark::test {

/// An application that knows how long its thread worked without turning to the next event, and
/// whether it waited for anything.
///
/// Work is the thread's own CPU time, which other processes do not lengthen. Waiting costs none, so
/// it is caught by name: poll(), sleeping and waiting for a condition inside an event are noted,
/// however short they were. What the test itself does between two events counts as neither.
class WatchedApplication final : public QApplication
{
public:
    struct Turn
    {
        double milliseconds = 0;
        QString what; ///< the longest of its events
    };

    WatchedApplication(int &argc, char **argv);

    [[nodiscard]] static WatchedApplication &instance();
    /// False where the compiler did not optimise or sanitizers look on: then turns say nothing.
    [[nodiscard]] static bool isMeasurable();
    /// How many times slower than the machine on which the budgets were set, now; at least 1.
    [[nodiscard]] static double slowness();

    void forget();
    [[nodiscard]] Turn longest();
    [[nodiscard]] static QStringList waits(); ///< what was waited for, each once
    /// What a person's click would set off, as a turn of its own.
    void act(const std::function<void()> &action);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    void enter();
    void leave(const QString &what);
    void endTurn();

    int m_depth = 0;
    double m_startedAt = 0;
    Turn m_turn;
    double m_longestEvent = 0; ///< of m_turn
    Turn m_longest;
};

} // namespace waymark::test
