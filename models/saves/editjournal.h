#pragma once

#include "models/document/savedocument.h"
#include "models/ports/savestore.h"
#include "models/ports/unsavededits.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace waymark {

class OpenSaves;
struct EditsToPutOn;

/// Has what is typed into the open saves kept outside of the program, a moment after it is typed,
/// and offers what programs before this one left.
class EditJournal final : public QObject
{
    Q_OBJECT
public:
    EditJournal(OpenSaves &saves, SaveStore &store, QObject *parent = nullptr);

    /// Once it is known which database it is; keeper outlives the journal.
    void setKeeper(EditKeeper &keeper);
    [[nodiscard]] bool canKeep() const { return m_keeper != nullptr; }

    [[nodiscard]] const QList<UnsavedEdits> &left() const { return m_left; } ///< newest first
    /// The newest of one save.
    [[nodiscard]] std::optional<UnsavedEdits> left(const SaveTarget &target) const;
    /// Onto the open document, which must hold no edits; leftChanged() or failed() tells the end.
    void putOn(const SaveTarget &target);
    void discard(const SaveTarget &target);
    /// What is open is given up: nothing of it is offered again.
    void giveUp();
    /// At once.
    void keepNow();
    /// All that is open, as the program ends because a person wants it so.
    void keepForNextTime();

signals:
    void leftChanged();
    void putOnDone(const waymark::SaveTarget &target);
    void failed(const waymark::Error &error);

private:
    void follow(SaveDocument *document);
    void note(const SaveDocument &document);
    void keep(const SaveDocument &document, bool isForNextTime);
    void read(SaveDocument *document, const UnsavedEdits &edits, const QList<Edit> &recorded);
    void makeAgain(SaveDocument *document, const EditsToPutOn &edits);
    void forget(const SaveTarget &target);

    OpenSaves &m_saves;
    SaveStore &m_store;
    EditKeeper *m_keeper = nullptr;
    QTimer m_pause; ///< between typing and writing
    QSet<SaveTarget> m_typed; ///< since the last writing
    QSet<SaveTarget> m_kept;
    QList<UnsavedEdits> m_left;
};

} // namespace waymark
