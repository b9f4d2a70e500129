#pragma once

#include "models/domain/savetarget.h"
#include "models/json/jsonpointer.h"

#include <QFuture>

#include <optional>

namespace waymark {

/// How a person left the tree of a save: by paths, as those hold when the save is read anew.
struct KeptView
{
    /// A row that is open: a container, or one of the ranges of a large one.
    struct Row
    {
        JsonPointer path;
        int range = -1; ///< none: the container itself

        friend bool operator==(const Row &, const Row &) = default;
    };

    QList<Row> expanded; ///< those around before those inside
    std::optional<JsonPointer> current;
    std::optional<Row> top; ///< the first row in view

    friend bool operator==(const KeptView &, const KeptView &) = default;
};

/// Keeps how the trees of saves were left until the program runs again. Nothing fails for it: a
/// view that cannot be kept is merely forgotten.
class ViewKeeper
{
public:
    virtual ~ViewKeeper() = default;

    /// In place of what was kept of that save. Returns at once.
    virtual void keep(const SaveTarget &save, const KeptView &view) = 0;
    virtual QFuture<std::optional<KeptView>> kept(const SaveTarget &save) = 0;
    /// Of saves that are no more: their keys may tell of a person.
    virtual void forget(const QList<SaveTarget> &saves) = 0;
    virtual void forgetAll() = 0;
};

} // namespace waymark
