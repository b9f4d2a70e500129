#pragma once

#include "models/ports/guardededit.h"

#include <QFuture>

namespace waymark {

/// A place that both sides changed, where the person has made no choice yet.
struct OpenConflict
{
    QString column; ///< of a column; empty for the JSON
    JsonPointer path; ///< as the edits have it
    std::optional<QString> base; ///< what the person saw before either; nothing: absent, SQL NULL

    friend bool operator==(const OpenConflict &, const OpenConflict &) = default;
};

/// A pending value that is a sum: what stands in the base, and number. It stays one whatever the
/// base becomes.
struct PendingAddition
{
    QString column; ///< of a column; empty for the JSON
    JsonPointer path; ///< as the edits have it
    QByteArray number;

    friend bool operator==(const PendingAddition &, const PendingAddition &) = default;
};

/// What a person has changed in a save and not saved yet, apart from any open document.
struct UnsavedEdits
{
    SaveRow base; ///< the row that they were made on
    bool toSqlNull = false; ///< the JSON becomes SQL NULL, which no patch can say
    JsonText patch; ///< RFC 6902, from the JSON of base
    QMap<QString, ColumnText> columns; ///< those that differ from base
    int changes = 0; ///< lines of Changes
    Timestamp at; ///< of the last of them
    bool wasSent = false; ///< to the server, whose answer is not there yet
    QList<OpenConflict> conflicts = {}; ///< with base, which has theirs there already
    bool isForNextTime = false; ///< kept because the person wanted it, not left by a crash
    QList<PendingAddition> additions = {}; ///< of the values in patch and columns
};

/// Keeps unsaved edits outside of the program, so that they outlive it. Nothing here fails an edit:
/// what cannot be kept, the keeper tells the person itself.
class EditKeeper
{
public:
    virtual ~EditKeeper() = default;

    /// In place of what was kept of that save. Returns at once; the last call counts.
    virtual void keep(const UnsavedEdits &edits) = 0;
    /// They were saved, or given up.
    virtual void drop(const SaveTarget &target) = 0;

    /// Those of programs that have ended, now in the care of this one: until they are forgotten, or
    /// this program ends as well.
    virtual QFuture<QList<UnsavedEdits>> adopt() = 0;
    virtual void forgetAdopted(const SaveTarget &target) = 0;
};

} // namespace waymark
