#include "models/services/proposededit.h"

#include "models/document/editrecord.h"
#include "models/document/savecontent.h"

namespace waymark {

Result<GuardedEdit> proposedEdit(const SaveRow &row, const SaveProposal &proposal,
                                 const QString &reason)
{
    auto made = guardedEditBetween(row, proposal.json, proposal.columns, reason);
    if (!made || changesNothing(*made))
        return made;
    made->guards += proposal.guards;
    if (const auto &addition = proposal.addition)
        makeAddition(*made, addition->path, addition->number);
    else if (const auto &recorded = proposal.recordedAddition)
        recordAddition(*made, recorded->number);
    return made;
}

} // namespace waymark
