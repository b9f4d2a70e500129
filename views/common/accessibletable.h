#pragma once

class QTableView;

namespace waymark {

/// Tells of a small table cell by cell, with the editors that stand open in cells as their
/// children, and nothing as showing that is not; Qt leaves both out.
void presentCells(QTableView *view);

} // namespace waymark
