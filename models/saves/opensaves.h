#pragma once

#include "models/document/savedocument.h"
#include "models/ports/savestore.h"
#include "models/saves/lostanswer.h"
#include "models/saves/savewatch.h"
#include "models/services/recordedplace.h"

#include <QHash>
#include <QObject>

namespace waymark {

class EditService;

/// The saves that are open, by row. Leaving a player keeps its document with all that was typed.
class OpenSaves final : public QObject
{
    Q_OBJECT
public:
    OpenSaves(SaveStore &store, EditService &edits, QObject *parent = nullptr);

    void setReadOnly(bool readOnly);

    /// Opened and read where it is not open yet.
    SaveDocument *open(const SaveTarget &target);
    [[nodiscard]] SaveDocument *find(const SaveTarget &target) const
    {
        return m_documents.value(target);
    }
    /// Opened with a row that is here already.
    SaveDocument *open(const SaveRow &row);
    /// The row as it is by now, under the edits (F5).
    void reload(const SaveTarget &target);
    [[nodiscard]] QList<SaveDocument *> dirtyDocuments() const;
    /// Forgets documents of a connection that is left; what was typed goes with them.
    void clear();

    /// Once the line is back: finds out what became of saves whose answer was lost with it. Until
    /// then their documents stay Saving, so that nothing is written twice.
    void settleLostAnswers();

    /// Writes the net effect; when others wrote other places meanwhile, again on top of that.
    void save(const SaveTarget &target, const QString &reason = {});

    /// The edit saved last from here, whether or not the database keeps a record.
    [[nodiscard]] std::optional<Edit> lastSaved(const SaveTarget &target) const;
    void takeBackLast(const SaveTarget &target);
    void takeBack(const Edit &edit);
    /// Of places that a refreshed document found changed, those that were not taken back from here.
    [[nodiscard]] QStringList changedByOthers(const SaveTarget &target,
                                              const QStringList &places) const;
    [[nodiscard]] SaveWatch *watch(const SaveTarget &target) const
    {
        return m_watches.value(target);
    }
    /// Writes again what was put back: all of it, or the one place of the watch (its `saved`).
    void putBack(const SaveTarget &target, const std::optional<SaveChange> &only = {});

signals:
    void opened(waymark::SaveDocument *document);
    /// held: at the longest, as measured; 0: nobody knows.
    void saved(const waymark::SaveTarget &target, int changes, std::chrono::milliseconds held);
    void wrote(const waymark::Edit &edit); ///< saved or taken back from here
    void saveFailed(const waymark::SaveTarget &target, const waymark::Error &error);
    void conflicted(const waymark::SaveTarget &target);
    void takenBack(const waymark::SaveTarget &target);
    void takeBackFailed(const waymark::SaveTarget &target, const waymark::Error &error);
    void watchChanged(const waymark::SaveTarget &target);

private:
    static constexpr int Attempts = 5;

    SaveDocument *add(const SaveTarget &target);
    void read(SaveDocument *document);
    void take(SaveDocument *document, const SaveRow &row, quint64 order);
    void show(SaveDocument *document, const Result<ReadSave> &save, quint64 order);
    [[nodiscard]] std::optional<JsonPointer> lockOn(const Edit &edit) const;
    void write(SaveDocument *document, const QString &reason, int attempt);
    void written(SaveDocument *document, const GuardedEdit &edit, const QList<SaveChange> &changes,
                 const Result<ReadOutcome> &read, int attempt);
    template <typename Handler>
    void readAnswer(SaveDocument *document, const Result<SaveOutcome> &outcome, Handler handler);
    void settle(SaveDocument *document);
    void answerLost(SaveDocument *document, const SaveRow &row, const Result<QList<Edit>> &newest);
    void startWatch(SaveDocument *document, const QList<SaveChange> &changes, Timestamp savedAt);

    SaveStore &m_store;
    EditService &m_edits;
    QHash<SaveTarget, SaveDocument *> m_documents;
    QHash<SaveTarget, SaveWatch *> m_watches;
    QHash<SaveTarget, Edit> m_lastSaved;
    QHash<SaveTarget, QList<RecordedPlace>> m_takenBack; ///< until the row is read again
    QHash<SaveTarget, LostAnswer> m_lostAnswers;
    bool m_readOnly = false;
    /// Rows are shown in the order in which they were asked for; what comes behind a later one, or
    /// behind a save of one's own, is old by then.
    quint64 m_asked = 0;
    QHash<SaveTarget, quint64> m_shown;
};

} // namespace waymark
