// What happens to unsaved edits when the window is to close.

#include "models/items/messagemodel.h"
#include "models/saves/editjournal.h"
#include "models/saves/opensaves.h"
#include "views/bulk/bulkruns.h"
#include "views/save/savepage.h"
#include "views/shell/closingsaves.h"
#include "views/shell/mainwindow.h"
#include "views/shell/unsavededits.h"
#include "views/tree/savetreeview.h"

#include <QMessageBox>

#include <algorithm>

namespace waymark {

void MainWindow::askBeforeClosing()
{
    const QList<SaveDocument *> documents = m_context.saves.dirtyDocuments();
    const auto nameOf
        = [this](const SaveDocument &document) { return m_save->nameOf(document.target()); };
    const bool inConflict
        = std::any_of(documents.cbegin(), documents.cend(), [](const SaveDocument *document) {
              return document->state() == SaveDocument::State::Conflict;
          });
    const QString whyNotSaved = !m_save->refusal().isEmpty() ? m_save->refusal()
        : inConflict ? tr("Choose for every line of Conflicts first.")
                     : QString();
    QMessageBox *box
        = askAboutUnsavedEdits({documents, nameOf, m_context.journal.canKeep(), whyNotSaved}, this);
    connect(box, &QDialog::finished, this, [this, box] { closeBy(unsavedAnswer(*box)); });
}

void MainWindow::closeBy(UnsavedAnswer answer)
{
    switch (answer) {
    case UnsavedAnswer::Cancel:
        return;
    case UnsavedAnswer::Save: {
        auto *saving = new ClosingSaves(m_context.saves, this);
        connect(saving, &ClosingSaves::finished, this, [this](bool allSaved) {
            if (allSaved)
                close();
            else
                m_context.messages.add(MessageModel::Kind::Failed,
                                       tr("Not everything was saved, so Waymark stays open."));
        });
        saving->start();
        return;
    }
    case UnsavedAnswer::KeepForNextTime:
        m_context.journal.keepForNextTime();
        break;
    case UnsavedAnswer::Discard:
        m_context.journal.giveUp();
        break;
    }
    m_mayClose = true;
    close();
}

void MainWindow::leave()
{
    m_save->tree()->finishEditing();
    m_context.journal.keepNow();
    m_mayClose = true;
    if (m_bulkRuns && m_bulkRuns->isRunning()) {
        m_closesAfterBulk = true;
        m_bulkRuns->stopAll();
    } else {
        close();
    }
}

} // namespace waymark
