#pragma once

#include "tests/integration/desk.h"
#include "tests/support/watchedapplication.h"

#include <functional>

namespace waymark::test {

/// For tests to derive from: what a person does in the window, step by step, and how long each one
/// keeps it from listening.
class TurnSteps
{
protected:
    using Action = std::function<void()>;
    using State = std::function<bool()>;

    void step(
        const QString &name, const Action &action, const State &reached = [] { return true; });
    void hold(const std::function<void(Desk &)> &scenario);

    QString m_database;

private:
    static constexpr double Budget = 50; ///< milliseconds of work before the window listens again
    static constexpr int Runs = 3; ///< what is a stall is one in each of them
    static constexpr int Patience = 30'000;

    QStringList m_steps;
    QHash<QString, WatchedApplication::Turn> m_best; ///< of each step the longest turn, at best
};

inline void TurnSteps::step(const QString &name, const Action &action, const State &reached)
{
    if (QTest::currentTestFailed())
        return;
    auto &watch = WatchedApplication::instance();
    watch.forget();
    watch.act(action);
    QTRY_VERIFY2_WITH_TIMEOUT(reached(), qPrintable(name), Patience);
    QApplication::processEvents(); // what was painted for it
    QVERIFY2(watch.waits().isEmpty(),
             qPrintable(QStringLiteral("%1 waits: %2").arg(name, watch.waits().join(QChar(u' ')))));
    const auto longest = watch.longest();
    if (!m_steps.contains(name))
        m_steps.append(name);
    else if (longest.milliseconds >= m_best[name].milliseconds)
        return;
    m_best[name] = longest;
}

/// A step that is over the budget in every run has a stall.
inline void TurnSteps::hold(const std::function<void(Desk &)> &scenario)
{
    m_steps.clear();
    m_best.clear();
    QStringList stalls;
    for (int run = 0; run < Runs; ++run) {
        Desk desk(m_database);
        scenario(desk);
        if (QTest::currentTestFailed())
            return;
        stalls.clear();
        const double budget = Budget * WatchedApplication::slowness();
        for (const QString &step : std::as_const(m_steps)) {
            const auto &turn = m_best[step];
            if (turn.milliseconds > budget)
                stalls.append(QStringLiteral("%1: %2 ms, most in %3")
                                  .arg(step)
                                  .arg(turn.milliseconds, 0, 'f', 0)
                                  .arg(turn.what));
        }
        if (stalls.isEmpty() || !WatchedApplication::isMeasurable())
            break;
    }
    for (const QString &step : std::as_const(m_steps))
        qInfo("%5.1f ms  %s, most in %s", m_best[step].milliseconds, qPrintable(step),
              qPrintable(m_best[step].what));
    if (!WatchedApplication::isMeasurable())
        QSKIP("This build is not optimised or is sanitized: no wait, but turns say nothing.");
    QVERIFY2(stalls.isEmpty(), qPrintable(stalls.join(u'\n')));
}

} // namespace waymark::test
