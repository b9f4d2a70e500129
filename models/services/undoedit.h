#pragma once

#include "models/domain/edit.h"
#include "models/services/saveedit.h"

namespace waymark {

/// Takes a past edit back by its inverse. What it put must stand there unchanged, or it is a
/// Conflict: the inverse is applied, the patch again on top, and that must give the row as it is.
/// Of what was added to a number the opposite is added, unless one of the later edits of the save
/// put another number there.
[[nodiscard]] SaveEdit undoEdit(const Edit &past, const QList<Edit> &later = {});
/// The same for those places of the edit that stand unchanged; a Conflict only where none does.
[[nodiscard]] SaveEdit undoUnmovedEdit(const Edit &past, const QList<Edit> &later = {});

/// Has what was made by one of these name the edit, and write no other version of the row than the
/// one that it was made from.
void makeUndo(GuardedEdit &made, const Edit &past);
/// An edit is taken back once, until what took it back is taken back.
[[nodiscard]] Error alreadyTakenBack(EditId edit, EditId by);

} // namespace waymark
