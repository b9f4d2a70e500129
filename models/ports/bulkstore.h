#pragma once

#include "models/domain/edit.h"
#include "models/ports/guardededit.h"
#include "models/query/searchquery.h"

#include <QFuture>
#include <QList>

#include <functional>

namespace waymark {

/// The saves that a bulk edit is for: of the players found their profiles, or those of their
/// progress rows of which the search holds; with an experience, of that one whatever it holds.
struct BulkScope
{
    SearchQuery query;
    SaveTarget::Table table = SaveTarget::Table::Profile;
    QString experience = {};
    std::optional<QList<QUuid>> rows = {}; ///< none but these of them
};

/// One save of a scope, and whose it is.
struct BulkSave
{
    SaveRow row;
    PlayerId player;
    std::optional<QString> label;
    QString experience; ///< empty for a profile
};

/// What stands for a whole bulk edit among the edits: its id is all that it takes to undo it.
struct BulkRecord
{
    EditId id = 0;
    SaveTarget::Table table = SaveTarget::Table::Profile;
    QString query; ///< as typed
    QString experience; ///< of the scope
    JsonText patch; ///< RFC 6902, as it was asked for
    QString reason;
    std::optional<EditId> undone = {}; ///< the bulk edit that this one takes back
};

/// Reads and writes the saves of a bulk edit. Nothing here keeps more than it is asked for at once.
class BulkStore
{
public:
    virtual ~BulkStore() = default;

    /// Hands sink the saves, in another thread and in no order, until it returns false; gives how
    /// many. All of them as they stand at one moment. Cancelling stops it on the server.
    virtual QFuture<Result<qint64>> readSaves(const BulkScope &scope,
                                              std::function<bool(const BulkSave &)> sink)
        = 0;
    /// The ids of their rows in order from behind `after`, at most so many. A search may have to
    /// look at every save for it, however few are asked for.
    virtual QFuture<Result<QList<QUuid>>> findRows(const BulkScope &scope,
                                                   const std::optional<QUuid> &after, int limit)
        = 0;

    /// Gives the id that the edit has from now on; its record is there as soon as a first save is
    /// written, and not without one. Error::Kind::Refused where the database keeps no record of
    /// edits: what could not be taken back is not begun.
    virtual QFuture<Result<EditId>> beginBulk(const BulkRecord &record) = 0;
    /// Each edit for itself, guarded and recorded as a part of the bulk, with an answer each.
    /// Cancelled: it was not sent, because of another one that ended all. Connection: nobody knows,
    /// since the line was lost; its record tells. Rows do not come back.
    virtual QFuture<Result<QList<Result<SaveOutcome>>>> save(EditId bulk,
                                                             const QList<GuardedEdit> &edits)
        = 0;

    /// Nothing where the edit is not the record of a bulk.
    virtual QFuture<Result<std::optional<BulkRecord>>> bulk(EditId id) = 0;
    /// The one that an edit of a single save is a part of; nothing where it is of none.
    virtual QFuture<Result<std::optional<BulkRecord>>> bulkOf(EditId edit) = 0;
    /// What it has written, oldest first, from behind `after`.
    virtual QFuture<Result<QList<Edit>>> bulkEdits(EditId bulk, EditId after, int limit) = 0;
    /// Of some rows of one table, all edits behind `after`.
    virtual QFuture<Result<QList<Edit>>> editsSince(SaveTarget::Table table,
                                                    const QList<QUuid> &rows, EditId after)
        = 0;
};

} // namespace waymark
