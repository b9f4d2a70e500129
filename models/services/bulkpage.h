#pragma once

#include "models/domain/edit.h"
#include "models/ports/guardededit.h"
#include "models/services/bulkreport.h"

#include <QHash>
#include <QSet>

namespace waymark {

/// Some saves of a bulk edit on their way, by the ids of their rows: to be read, then to be
/// written. The thread that reads fills it.
struct BulkPage
{
    static constexpr int MostSaves = 100;
    static constexpr qint64 MostBytes = 32 * 1024 * 1024; ///< of JSON, which may be one save

    QHash<QUuid, Edit> past; ///< what is to be taken back of each row, of an undo
    QHash<QUuid, QList<Edit>> later; ///< what was written since, where that matters
    QList<QUuid> wanted;
    QHash<QUuid, BulkOwner> owners;
    QList<GuardedEdit> edits;
    QSet<QUuid> found;
    QSet<QUuid> unsure; ///< nobody knows whether they were written
    qint64 bytes = 0;
    EditId behind = 0; ///< where its edits begin, of an undo
    int attempt = 1;
    bool isAskedAgain = false; ///< the writing waits for it

    [[nodiscard]] bool isFull() const { return bytes >= MostBytes; }
    /// Other rows of the same ones, of which nothing has been read yet.
    [[nodiscard]] BulkPage of(const QList<QUuid> &rows) const
    {
        BulkPage page;
        page.wanted = rows;
        page.past = past;
        page.later = later;
        page.behind = behind;
        page.owners = owners;
        page.attempt = attempt;
        return page;
    }
};

} // namespace waymark
