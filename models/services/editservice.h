#pragma once

#include "models/ports/savestore.h"
#include "models/services/saveedit.h"

#include <QFuture>
#include <QObject>

namespace waymark {

/// What an edit did, or would do.
struct EditReport
{
    std::optional<EditId> edit; ///< nothing where nothing changed or edits are not audited
    qsizetype operations = 0; ///< of the net effect; columns count as one each
    JsonText patch; ///< as recorded; empty where nothing changed
};

enum class EditRun
{
    Write,
    DryRun
};

/// The one way in which verbs and window change a save that no document holds open: read the row,
/// ask the edit what it makes of it, write the net effect guarded and audited, and begin again with
/// the row as it is by then when a guard did not hold.
class EditService final : public QObject
{
    Q_OBJECT
public:
    explicit EditService(SaveStore &store, QObject *parent = nullptr);

    QFuture<Result<EditReport>> edit(const SaveTarget &target, const SaveEdit &edit,
                                     const QString &reason, EditRun run = EditRun::Write);
    /// Takes one past edit back, keeping later edits of other paths. Where its own paths have moved
    /// on it is a Conflict; with OnlyUnmoved those are left as they are, and the rest taken back.
    enum class Undo
    {
        WholeEdit,
        OnlyUnmoved
    };
    QFuture<Result<EditReport>> undo(EditId id, Undo undo = Undo::WholeEdit);
    /// One that is at hand; its id is 0 where nothing keeps a record.
    QFuture<Result<EditReport>> undo(const Edit &past, const QString &reason);

private:
    SaveStore &m_store;
};

} // namespace waymark
