#pragma once

#include <QList>

class QMessageBox;
class QWidget;

namespace waymark {

class SaveDocument;

/// Lists what was typed and not saved, before a window closes. Accepted means: leave it. Opens at
/// once and goes when it is answered.
QMessageBox *askAboutUnsavedEdits(const QList<SaveDocument *> &documents, QWidget *window);

} // namespace waymark
