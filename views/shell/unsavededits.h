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

struct UnsavedQuestion
{
    QList<SaveDocument *> documents;
    NameOfSave nameOf;
    bool canKeep = false; ///< outside of the program
    QString whyNotSaved; ///< empty: all can be saved
};

enum class UnsavedAnswer
{
    Cancel,
    Save,
    KeepForNextTime,
    Discard
};

/// Lists what was typed and not saved, before a window closes. Opens at once and goes when it is
/// answered.
QMessageBox *askAboutUnsavedEdits(const UnsavedQuestion &question, QWidget *window);
[[nodiscard]] UnsavedAnswer unsavedAnswer(const QMessageBox &box); ///< when it is finished

} // namespace waymark
