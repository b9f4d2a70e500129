#pragma once

#include "models/json/jsonpatch.h"
#include "models/ports/bulkstore.h"
#include "models/services/bulkreport.h"
#include "models/services/saveedit.h"
#include "models/services/withreply.h"

#include <QObject>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <memory>

namespace waymark {

class BulkTally;

/// One patch for all saves that a search finds.
struct BulkRequest
{
    BulkScope scope;
    JsonPatch patch; ///< for the record, and what is done unless the next says otherwise
    QString reason;
    SaveEdit edit = {};
    /// In place of both: to the number that each save has. The patch, which replaces one number,
    /// tells in the record where the addition came from.
    std::optional<NumberAddition> addition = {};
};

/// A search with any term on an experience is about the progress rows of which it holds, and a bulk
/// edit changes their `state`; any other is about players, and it changes their `stats`.
[[nodiscard]] BulkScope bulkScope(const SearchQuery &query);

/// One bulk edit, or the undo of one: a chunk of saves after another, each save in its own guarded
/// statement and asked again where somebody else wrote meanwhile. Which saves there are is asked
/// for many at a time, as that may take a look at every one. What it holds at once does not grow
/// with the number of saves. Of each object one of the three is asked, once.
class BulkEdit final : public QObject
{
    Q_OBJECT
public:
    explicit BulkEdit(BulkStore &store, QObject *parent = nullptr);
    ~BulkEdit() override;

    /// What it would do to the saves as they stand at one moment. Reads only.
    QFuture<Result<BulkReport>> dryRun(const BulkRequest &request);
    /// What the report of an edit that ended early says of it is written and stays.
    QFuture<Result<BulkReport>> run(const BulkRequest &request);

    /// Takes a bulk edit back, save by save: of those whose places have moved on nothing, or with
    /// OnlyUnmoved the rest. It is a bulk edit itself.
    enum class Undo
    {
        WholeSaves,
        OnlyUnmoved
    };
    QFuture<Result<BulkReport>> undo(const BulkRecord &past, Undo how = Undo::WholeSaves);

    /// Ends after the chunk at hand.
    void stop();

signals:
    void begun(qint64 bulk); ///< the first save is about to be written
    void progressed(qint64 saves); ///< that have been come to

private:
    struct Page;

    static constexpr int ChunkSize = 100;
    static constexpr int FoundAtOnce = 50'000;
    static constexpr int Attempts = 20;

    void start(const BulkScope &scope, const BulkRecord &record);
    void advance();
    void readAhead();
    void endReading(const std::optional<Error> &error = {});
    void findRows();
    void readFound();
    void readUndone();
    void readLater(const std::shared_ptr<Page> &page, EditId after);
    void readRows(const std::shared_ptr<Page> &page);
    void pageRead(const std::shared_ptr<Page> &page);
    void leaveRestForLater(Page &page);
    void noteUnfound(const Page &page);
    void leaveTakenBack(const QList<Edit> &edits, Page &page);
    void pageMade(const std::shared_ptr<Page> &page);
    void write(const std::shared_ptr<Page> &page);
    void written(const std::shared_ptr<Page> &page, const QList<Result<SaveOutcome>> &outcomes);
    void readAgain(const QList<QUuid> &rows, const Page &page);
    void findOut(const std::shared_ptr<Page> &page, const Error &stopped);
    void finish(const std::optional<Error> &stopped = {});

    /// Calls handler with the value of a reply; anything else ends the edit.
    template <typename T, typename Handler>
    void proceed(const QFuture<Result<T>> &reply, Handler handler)
    {
        withReply(reply, this, stoppedError(), handler,
                  [this](const Error &error) { finish(error); });
    }
    /// Likewise, but what is being written meanwhile is told yet.
    template <typename T, typename Handler>
    void readOn(const QFuture<Result<T>> &reply, Handler handler)
    {
        withReply(reply, this, stoppedError(), handler,
                  [this](const Error &error) { endReading(error); });
    }
    [[nodiscard]] static Error stoppedError();

    BulkStore &m_store;
    QPromise<Result<BulkReport>> m_promise;
    std::shared_ptr<BulkTally> m_tally; ///< the thread that reads has it, too
    std::shared_ptr<std::atomic<bool>> m_isStopped; ///< that thread asks it
    std::shared_ptr<std::atomic<qint64>> m_seen; ///< and counts here
    QFuture<void> m_reading;
    BulkScope m_scope;
    BulkRecord m_record; ///< its id is 0 until the first save is to be written
    SaveEdit m_edit; ///< of a run
    std::optional<BulkRecord> m_undone;
    Undo m_how = Undo::WholeSaves;
    QList<QUuid> m_found; ///< rows to be come to yet
    std::optional<QUuid> m_after; ///< the last one that was ever among them
    QList<std::shared_ptr<Page>> m_rests; ///< of pages whose saves were too much at once
    EditId m_afterEdit = 0; ///< of those that are undone
    EditId m_lastWritten = 0;
    bool m_isLastPage = false;
    std::shared_ptr<Page> m_ready; ///< read, and to be written next
    std::optional<std::optional<Error>> m_readEnd; ///< nothing more is read, and why
    bool m_isReading = false;
    bool m_isWriting = false;
    QTimer m_progress;
};

} // namespace waymark
