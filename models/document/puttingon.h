#pragma once

#include "models/document/readsave.h"
#include "models/ports/unsavededits.h"

namespace waymark {

class SaveDocument;

/// Of a document that is loaded.
[[nodiscard]] UnsavedEdits unsavedEdits(const SaveDocument &document);
/// The row as the document knows it to be on the server.
[[nodiscard]] SaveRow serverRow(const SaveDocument &document);

/// Unsaved edits with all that takes long in a large save done ahead, by any thread.
struct EditsToPutOn
{
    UnsavedEdits edits;
    ReadSave base;
    ReadSave now; ///< the row as it is by now
    QList<Edit> recorded; ///< the row's newest, where the edits may have been saved after all
};

[[nodiscard]] Result<EditsToPutOn> readEditsToPutOn(const UnsavedEdits &edits, const SaveRow &now);

/// Makes the edits again, on the row that they were made on, and brings what others wrote since
/// under them: what both changed differently is in conflict as ever. Edits that were sent and are
/// in the row by now, or on record, are no edits any more. After an Error the document is as it was
/// on the server.
[[nodiscard]] Result<void> putOn(const EditsToPutOn &edits, SaveDocument &document);

} // namespace waymark
