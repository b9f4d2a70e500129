#pragma once

#include "models/document/savelocks.h"
#include "models/document/savetree.h"

#include <QStringList>

namespace waymark {

/// A save as it stands now, to be looked through by any thread.
class SaveSnapshot
{
public:
    explicit SaveSnapshot(const SaveTree &tree);

    [[nodiscard]] qsizetype bytes() const;
    [[nodiscard]] std::optional<JsonArena> arena() const; ///< nothing for SQL NULL

private:
    std::shared_ptr<const JsonArena> m_base; ///< where nothing has changed
    std::optional<JsonText> m_text;
};

/// The paths of numbers whose path holds part, at most so many, in the order of the rows. Long
/// arrays are left out: what they hold are no counters; so is what nobody is to change.
[[nodiscard]] QStringList numberPaths(const SaveSnapshot &save, const QString &part, int limit,
                                      const SaveLocks &locks = {});

} // namespace waymark
