#pragma once

class QMessageBox;
class QWidget;

namespace waymark {

class BulkRuns;

/// Asks whether the bulk edits that run are to be stopped, since the window is about to close.
QMessageBox *askAboutRunningBulk(const BulkRuns &runs, QWidget *window);
/// Of a box that has been answered.
[[nodiscard]] bool isToBeStopped(const QMessageBox &box);

} // namespace waymark
