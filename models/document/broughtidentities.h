#pragma once

#include "models/document/savetree.h"
#include "models/ports/guardededit.h"

namespace waymark {

/// Elements that an edit brings into one array of the base.
struct BroughtElements
{
    JsonArena::NodeId array = JsonArena::NoNode;
    JsonPointer path; ///< of the array, in the base
    QByteArrayList elements;
};

/// That nobody else has brought one under the same identity meanwhile, where the array tells its
/// elements apart by one. It always holds of the base: what a person doubles there stays doubled.
[[nodiscard]] std::optional<JsonGuard> identityGuard(const SaveTree &tree,
                                                     const BroughtElements &brought);

} // namespace waymark
