#include "views/save/undohistory.h"

#include "models/document/savedocument.h"

#include <QDialogButtonBox>
#include <QUndoView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

UndoHistory::UndoHistory(SaveDocument &document, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"undoHistory"_s);
    setWindowTitle(tr("Undo History"));
    auto *steps = new QUndoView(&document.undoStack(), this);
    steps->setObjectName(u"undoSteps"_s);
    steps->setAccessibleName(tr("Steps"));
    steps->setEmptyLabel(tr("As it was read"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(steps, 1);
    column->addWidget(buttons);
    resize(380, 420);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // What is written just now is taken off and put on again around the answer.
    const auto follow = [&document, steps] {
        steps->setEnabled(!document.isReadOnly()
                          && document.state() != SaveDocument::State::Saving);
    };
    connect(&document, &SaveDocument::stateChanged, steps, follow);
    connect(&document, &QObject::destroyed, this, &QDialog::reject);
    follow();
}

} // namespace waymark
