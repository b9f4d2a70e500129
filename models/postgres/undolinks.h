#pragma once

#include "models/domain/edit.h"
#include "models/domain/result.h"

#include <QList>
#include <QUuid>

namespace waymark {

class SqlSession;

/// One edit takes another one back.
struct UndoLink
{
    EditId edit;
    EditId undone;
};

/// Of these rows, as waymark.edits tells it; newest first.
[[nodiscard]] Result<QList<UndoLink>> readUndoLinks(SqlSession &session, const QList<QUuid> &rows);
/// What these edits, newest first, say themselves.
[[nodiscard]] QList<UndoLink> undoLinksOf(const QList<Edit> &edits);

/// Has each edit say by which one it is taken back. One that takes another back and is itself taken
/// back does not count. The links are newest first, and all there are of the rows of the edits.
void markTakenBack(QList<Edit> &edits, const QList<UndoLink> &links);

[[nodiscard]] QList<QUuid> rowsOf(const QList<Edit> &edits);

} // namespace waymark
