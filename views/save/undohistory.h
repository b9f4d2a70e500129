#pragma once

#include <QDialog>

namespace waymark {

class SaveDocument;

/// The steps of the undo stack of one save, oldest first; choosing one goes there and back, several
/// steps at once.
class UndoHistory final : public QDialog
{
    Q_OBJECT
public:
    UndoHistory(SaveDocument &document, QWidget *parent);
};

} // namespace waymark
