#include "models/document/checkthere.h"

#include "models/document/savedocument.h"

namespace waymark {

Result<void> checkThere(const SaveTree &tree, SaveNodeId node)
{
    if (tree.isThere(node))
        return {};
    const QString path = tree.isAttached(node) ? tree.path(node).toString() : QString();
    return Error{
        Error::Kind::NotFound,
        path.isEmpty()
            ? SaveDocument::tr("The place is not there any more.")
            : SaveDocument::tr("%1 has been removed. Undo that before you change it.").arg(path),
        path.isEmpty() ? QStringList() : QStringList{path},
        {}};
}

} // namespace waymark
