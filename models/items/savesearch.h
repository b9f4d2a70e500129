#pragma once

#include "models/document/savetree.h"

#include <QList>

namespace waymark {

/// What a search in a save found; more than a thousand are counted, not listed.
struct SaveMatches
{
    static constexpr qsizetype Limit = 1000;

    QList<JsonPointer> paths; ///< in the order of the rows
    qsizetype count = 0;
};

/// Keys and values that hold the text, in any case. Nothing is expanded for it.
[[nodiscard]] SaveMatches findInSave(const SaveTree &tree, const QString &text);

} // namespace waymark
