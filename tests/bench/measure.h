#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTextStream>

#include <algorithm>
#include <vector>

namespace waymark::bench {

/// Runs work some times and prints best and median in milliseconds against a limit and an aim, both
/// of the best. setUp runs before each, unmeasured. Returns the best.
template <typename SetUp, typename Work>
double measure(const QString &name, double limitMs, double aim, int runs, SetUp setUp, Work work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        setUp(run);
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    const double best = times.front();
    const double median = times[times.size() / 2];
    QTextStream out(stdout);
    out << name.leftJustified(64)
        << QString::asprintf(" best %8.2f ms  median %8.2f ms", best, median);
    if (limitMs > 0)
        out << QString::asprintf("  limit %8.2f ms  ratio %5.2f  aim <= %.2f%s", limitMs,
                                 best / limitMs, aim, best <= limitMs * aim ? "" : "  MISSED");
    out << Qt::endl;
    return best;
}

constexpr double FrameMs = 16.7; ///< of a screen that shows 60 pictures a second

} // namespace waymark::bench
