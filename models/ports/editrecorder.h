#pragma once

#include "models/domain/edit.h"

#include <QList>
#include <QSet>

#include <optional>

namespace waymark {

/// A record of edits outside of the database, for databases that keep none. Edits in it have
/// negative numbers, the newest the lowest, so that none is taken for one of the database's own.
///
/// `database` names the database whatever way leads to it, and holds no password. Any thread may
/// call. Nothing here fails an edit: what cannot be recorded, the recorder tells the person itself.
class EditRecorder
{
public:
    virtual ~EditRecorder() = default;

    /// Before the edit is sent. Gives its number, or nothing where it cannot be recorded. Until one
    /// of the next two is called, as after a kill, its reason is told as one of an edit that may
    /// have been saved, which proves nothing to whoever asks what became of it.
    virtual std::optional<EditId> begin(const QString &database, const Edit &edit) = 0;
    /// The edit as it was saved: the time, and what only the server knew of patch and inverse.
    virtual void saved(const QString &database, const Edit &edit) = 0;
    virtual void dropped(const QString &database, EditId id) = 0;

    /// Newest first.
    virtual QList<Edit> edits(const QString &database, const QSet<SaveTarget> &targets) = 0;
    virtual std::optional<Edit> edit(const QString &database, EditId id) = 0;
};

} // namespace waymark
