#pragma once

#include "models/json/jsonpatch.h"
#include "models/ports/bulkstore.h"
#include "models/services/bulkreader.h"

#include <QObject>
#include <QPromise>
#include <QTimer>

namespace waymark {

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

/// One bulk edit, or the undo of one: a page of saves after another, each save in its own guarded
/// statement and asked again where somebody else wrote meanwhile. What it holds at once does not
/// grow with the number of saves. Of each object one of the three is asked, once.
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

    /// Takes a bulk edit back, save by save. It is a bulk edit itself.
    using Undo = BulkUndo;
    QFuture<Result<BulkReport>> undo(const BulkRecord &past, Undo how = Undo::WholeSaves);

    /// Ends after the page at hand.
    void stop();

signals:
    void begun(qint64 bulk); ///< the first save is about to be written
    void progressed(qint64 saves); ///< that have been come to

private:
    static constexpr int Attempts = 20;

    BulkReader &makeReader();
    void advance();
    void write(const std::shared_ptr<BulkPage> &page);
    void written(const std::shared_ptr<BulkPage> &page, const QList<Result<SaveOutcome>> &outcomes);
    void findOut(const std::shared_ptr<BulkPage> &page, const Error &stopped);
    void finish(const std::optional<Error> &stopped = {});

    /// Calls handler with the value of a reply; anything else ends the edit.
    template <typename T, typename Handler>
    void proceed(const QFuture<Result<T>> &reply, Handler handler)
    {
        withReply(reply, this, BulkReader::stoppedError(), handler,
                  [this](const Error &error) { finish(error); });
    }

    BulkStore &m_store;
    QPromise<Result<BulkReport>> m_promise;
    BulkState m_state;
    QFuture<void> m_reading; ///< of a dry run
    BulkReader *m_reader = nullptr; ///< of a run or an undo
    BulkRecord m_record; ///< its id is 0 until the first save is to be written
    EditId m_lastWritten = 0;
    bool m_isWriting = false;
    QTimer m_progress;
};

} // namespace waymark
