#pragma once

#include "models/ports/bulkstore.h"
#include "models/services/bulkpage.h"
#include "models/services/bulktally.h"
#include "models/services/saveedit.h"
#include "models/services/withreply.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace waymark {

/// What the thread that reads looks at, too, and where it counts.
struct BulkState
{
    std::shared_ptr<BulkTally> tally;
    std::shared_ptr<std::atomic<bool>> isStopped = std::make_shared<std::atomic<bool>>(false);
    /// Saves that have been come to.
    std::shared_ptr<std::atomic<qint64>> seen = std::make_shared<std::atomic<qint64>>(0);
};

/// How a bulk edit is taken back: of saves whose places have moved on nothing, or the rest.
enum class BulkUndo
{
    WholeSaves,
    OnlyUnmoved
};

/// Reads the saves of a bulk edit, or those that one has written, a page after another, with what
/// is to be written to each. Which saves there are is asked for many at a time, as that may take a
/// look at every one. It is one page ahead at most.
class BulkReader final : public QObject
{
    Q_OBJECT
public:
    BulkReader(BulkStore &store, const BulkState &state, QObject *parent);

    // One of the two comes first.
    void find(const BulkScope &scope, const SaveEdit &edit);
    void findWritten(const BulkRecord &past, BulkUndo how);

    void readAhead();
    /// Once each; null where none has been read yet.
    [[nodiscard]] std::shared_ptr<BulkPage> takePage() { return std::exchange(m_ready, nullptr); }
    /// Nothing more is read, and why.
    [[nodiscard]] const std::optional<std::optional<Error>> &end() const { return m_end; }
    /// Rows of a page that somebody else has written since they were read.
    void readAgain(const QList<QUuid> &rows, const BulkPage &page);
    void cancel() { m_reading.cancel(); }

    [[nodiscard]] static Error stoppedError();

signals:
    void readOn(); ///< there is a page to take, or the end, or more can be read
    void pageReadAgain(const std::shared_ptr<waymark::BulkPage> &page);
    void failedAgain(const waymark::Error &error); ///< of a page that was asked for again

private:
    static constexpr int FoundAtOnce = 50'000;

    void endReading(const std::optional<Error> &error = {});
    void findRows();
    void readFound();
    void readWritten();
    void pageOfWritten(const QList<Edit> &edits);
    void readLater(const std::shared_ptr<BulkPage> &page, EditId after);
    void readRows(const std::shared_ptr<BulkPage> &page);
    void pageRead(const std::shared_ptr<BulkPage> &page);
    void leaveRestForLater(const BulkPage &page);
    void noteUnfound(const BulkPage &page);
    void leaveTakenBack(const QList<Edit> &edits, BulkPage &page);
    void pageMade(const std::shared_ptr<BulkPage> &page);

    /// Calls handler with the value of a reply; anything else is the end, of reading on or of all.
    template <typename T, typename Handler>
    void proceed(const QFuture<Result<T>> &reply, bool isAgain, Handler handler)
    {
        if (!isAgain)
            m_reading = QFuture<void>(reply);
        withReply(reply, this, stoppedError(), handler, [this, isAgain](const Error &error) {
            if (isAgain)
                emit failedAgain(error);
            else
                endReading(error);
        });
    }

    BulkStore &m_store;
    BulkState m_state;
    QFuture<void> m_reading;
    BulkScope m_scope;
    SaveEdit m_edit; ///< of what was searched for
    std::optional<BulkRecord> m_undone;
    BulkUndo m_how = BulkUndo::WholeSaves;
    QList<QUuid> m_found; ///< rows to be come to yet
    std::optional<QUuid> m_after; ///< the last one that was ever among them
    QList<std::shared_ptr<BulkPage>> m_rests; ///< of pages whose saves were too much at once
    EditId m_afterEdit = 0; ///< of those that are undone
    bool m_isLastPage = false;
    bool m_isReading = false;
    std::shared_ptr<BulkPage> m_ready; ///< read, and to be written next
    std::optional<std::optional<Error>> m_end;
};

} // namespace waymark
