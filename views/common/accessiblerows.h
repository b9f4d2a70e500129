#pragma once

class QTableView;

namespace waymark {

/// To assistive technology the table is a list with one item a row: its text is the first cell's
/// Qt::AccessibleTextRole, its actions are to press it (activated()) and the view's own actions.
void presentRowsAsList(QTableView *view);

} // namespace waymark
