#pragma once

#include "models/json/jsonpatch.h"
#include "models/ports/bulkstore.h"
#include "models/services/bulkreport.h"
#include "models/services/saveedit.h"

#include <QMutex>

#include <map>
#include <vector>

namespace waymark {

/// Counts what becomes of the saves of a bulk edit, one after another. One thread may propose while
/// another one tells what has been written; all else is of one at a time.
class BulkTally
{
public:
    explicit BulkTally(SaveTarget::Table table) { m_report.table = table; }
    /// Tells a `test` of the patch that fails from a path that a save lacks.
    void expect(const JsonPatch &patch);
    /// Counts the values where the patch writes, too.
    void watch(const JsonPatch &patch);

    /// The edits take others back: a conflict is that something has moved on.
    void takeBack(EditId bulk)
    {
        m_takesBack = true;
        m_report.undone = bulk;
    }
    /// A save of which that has been done before.
    void takenBefore(EditId by);

    void match();
    /// What the edit makes of a save, where there is anything to write.
    [[nodiscard]] std::optional<GuardedEdit> propose(const BulkSave &save, const SaveEdit &edit);
    /// One that would be written.
    void sample(const BulkSave &save, const GuardedEdit &edit);
    void written(const GuardedEdit &edit);
    void loseSight(qint64 saves) { m_report.unknown += saves; }
    void leave(const BulkOwner &owner, const SaveTarget &target, BulkLeft::Why why,
               const Error &error);

    [[nodiscard]] BulkReport report() const;

private:
    struct Place
    {
        JsonPointer path;
        ValueTally before;
        ValueTally after;
    };

    [[nodiscard]] BulkLeft::Why whyOf(const BulkSave &save, const Error &error) const;
    void countValues(const BulkSave &save, const std::optional<JsonText> &after);

    mutable QMutex m_mutex; ///< of the report
    BulkReport m_report;
    bool m_takesBack = false;
    std::vector<Place> m_places;
    QList<JsonPointer> m_tested;
    std::map<quint64, BulkSample> m_samples; ///< those with the lowest keys, which are as random
};

[[nodiscard]] inline BulkOwner ownerOf(const BulkSave &save)
{
    return {save.player, save.label, save.experience};
}

} // namespace waymark
