#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <vector>

namespace waymark::bench {

/// What one thing took, several times over.
struct Times
{
    std::vector<double> milliseconds;

    [[nodiscard]] double best() const
    {
        return *std::min_element(milliseconds.begin(), milliseconds.end());
    }
    [[nodiscard]] double median() const
    {
        std::vector<double> sorted = milliseconds;
        std::sort(sorted.begin(), sorted.end());
        return sorted[sorted.size() / 2];
    }
};

template <typename Work>
double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Runs work some times and prints best and median in milliseconds against a limit and an aim, both
/// of the best. setUp runs before each, unmeasured. Returns the best.
template <typename SetUp, typename Work>
double measure(const QString &name, double limitMs, double aim, int runs, SetUp setUp, Work work)
{
    Times times;
    for (int run = 0; run < runs; ++run) {
        setUp(run);
        times.milliseconds.push_back(timed(work));
    }
    const double best = times.best();
    QTextStream out(stdout);
    out << name.leftJustified(64)
        << QString::asprintf(" best %8.2f ms  median %8.2f ms", best, times.median());
    if (limitMs > 0)
        out << QString::asprintf("  limit %8.2f ms  ratio %5.2f  aim <= %.2f%s", limitMs,
                                 best / limitMs, aim, best <= limitMs * aim ? "" : "  MISSED");
    out << Qt::endl;
    return best;
}

/// Two ways to the same end, in turn, so that whatever else the machine does meets both alike.
/// Prints best against best and median against median; the aim is of the better of the two ratios
/// (what disturbs a run only makes it slower).
struct Comparison
{
    QString name;
    double aim = 1; ///< at most so many times the rival
    int runs = 7;
    double allowanceMs = 0; ///< beside what the rival takes, as frames until something is painted
    std::function<void()> rival;
    std::function<void()> ours;
    std::function<void()> beforeOurs = [] {}; ///< unmeasured
};

inline void printComparison(const QString &name, double aim, const Times &ours, const Times &rival)
{
    const double ofBest = ours.best() / rival.best();
    const double ofMedian = ours.median() / rival.median();
    QTextStream(stdout) << name.leftJustified(64)
                        << QString::asprintf(" best %8.2f ms  median %8.2f ms  limit %8.2f and "
                                             "%8.2f ms  ratio %5.2f and %5.2f  aim <= %.2f%s",
                                             ours.best(), ours.median(), rival.best(),
                                             rival.median(), ofBest, ofMedian, aim,
                                             std::min(ofBest, ofMedian) <= aim ? "" : "  MISSED")
                        << Qt::endl;
}

inline void compare(const Comparison &what)
{
    Times rival;
    Times ours;
    for (int run = 0; run < what.runs; ++run) {
        rival.milliseconds.push_back(timed(what.rival) + what.allowanceMs);
        what.beforeOurs();
        ours.milliseconds.push_back(timed(what.ours));
    }
    printComparison(what.name, what.aim, ours, rival);
}

constexpr double FrameMs = 16.7; ///< of a screen that shows 60 pictures a second

} // namespace waymark::bench
