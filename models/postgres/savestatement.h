#pragma once

#include "models/domain/edit.h"
#include "models/ports/bulkstore.h"
#include "models/ports/guardededit.h"
#include "models/postgres/sqlrow.h"
#include "models/postgres/sqlstatement.h"

#include <chrono>

namespace waymark {

/// Whether an edit leaves a record in the database, and of which bulk edit it is a part. With
/// `begun` it leaves that of the bulk edit as well, unless that is there by then.
struct EditAudit
{
    EditAudit(bool kept) // NOLINT(google-explicit-constructor): most are a part of none
        : isKept(kept)
    {
    }
    [[nodiscard]] static EditAudit ofBulk(EditId bulk, const std::optional<BulkRecord> &begun = {})
    {
        EditAudit audit(true);
        audit.bulk = bulk;
        audit.begun = begun;
        return audit;
    }

    bool isKept;
    std::optional<EditId> bulk;
    std::optional<BulkRecord> begun;
};

/// The one UPDATE of a GuardedEdit, with its audit row in the same statement. The new value is
/// computed from the target row itself, which is locked for it, so that under READ COMMITTED the
/// server computes it again on a row that somebody else has just written, and tests the guards
/// again. What was stored is held against it (ResultCheck).
///
/// One row comes back when it was written: edit id, moment, then saveRowList(). No row: a guard did
/// not hold, or the row is gone.
/// With largestDocument, a JSON column that is stored in more bytes is left alone: no row.
/// touchedBy are the operations that are checked, where the edit's own write the whole document.
[[nodiscard]] Result<SqlStatement> saveStatement(const GuardedEdit &edit, const EditAudit &audit,
                                                 std::optional<qint64> largestDocument = {},
                                                 const QList<JsonOperation> &touchedBy = {});

/// How one of many saves is carried out in a statement of its own.
struct SaveLimits
{
    std::chrono::milliseconds lockTimeout;
    bool waitsForDisk = true; ///< before it counts as committed
    std::optional<qint64> largestDocument = {}; ///< as of saveStatement()
};
/// The same with its limits, which are set before it asks for the row. The row does not come back,
/// and where anything at all was stored otherwise than it was made, it fails with StepFailedState
/// and has saveStatement() find out what that was.
[[nodiscard]] Result<SqlStatement> briefStatement(const GuardedEdit &edit, const EditAudit &audit,
                                                  const SaveLimits &limits);

/// The same for an edit whose result is known, where its row is still the version that was read;
/// else no row. The document is unpacked once and does not come back: its text is empty where what
/// was stored is, byte for byte, what the server made of the version read, with the value that was
/// sent in its place. Only for canWriteKnown().
[[nodiscard]] Result<SqlStatement> knownStatement(const GuardedEdit &edit, const EditAudit &audit);
[[nodiscard]] bool canWriteKnown(const GuardedEdit &edit);

constexpr int SavedEditColumn = 0;
constexpr int SavedAtColumn = 1;
constexpr int SavedRowColumn = 2;

/// The record of an edit that only adds to one number, as it was written; empty for any other.
struct SavedAddition
{
    JsonText patch;
    JsonText inverse;
};
[[nodiscard]] SavedAddition savedAddition(const GuardedEdit &edit, const SqlRow &row);

/// The other half: only where the JSON column is stored in more bytes, locks the row until the
/// transaction ends and gives whether the columns still are as the edit found them, then
/// saveRowList().
[[nodiscard]] Result<SqlStatement> lockStatement(const GuardedEdit &edit, qint64 largestDocument);

constexpr int ColumnsHoldColumn = 0;
constexpr int LockedRowColumn = 1;

} // namespace waymark
