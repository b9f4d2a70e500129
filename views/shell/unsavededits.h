#pragma once

#include <QList>
#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace waymark {

class SaveDocument;

/// Whose save a document is: "mira.holt, wylding-woods".
using NameOfSave = std::function<QString(const SaveDocument &document)>;

/// Lists what was typed and not saved, before a window closes. Accepted means: leave it. Opens at
/// once and goes when it is answered.
QMessageBox *askAboutUnsavedEdits(const QList<SaveDocument *> &documents, const NameOfSave &nameOf,
                                  QWidget *window);

} // namespace waymark
