#pragma once

#include "models/document/savestep.h"

#include <QUndoCommand>

namespace waymark {

class SaveDocument;
struct SaveChange;

/// One undoable edit of a save, of one step or many. It is pushed done. Values typed at one place
/// in a row become one command.
class EditCommand final : public QUndoCommand
{
public:
    enum class Kind
    {
        Typed,
        Single ///< never joined with the one before, so that undo takes back just this
    };
    EditCommand(SaveDocument &document, const QString &text, std::vector<SaveStep> steps,
                Kind kind);

    /// What was added to a number, where that alone is what makes the change.
    [[nodiscard]] static std::optional<QByteArray> addedNumber(const SaveDocument &document,
                                                               const SaveChange &change);

    int id() const override;
    void redo() override;
    void undo() override;
    bool mergeWith(const QUndoCommand *newer) override;

private:
    struct Entry
    {
        SaveStep step;
        bool done = true;
        bool swapped = false; ///< the last time
    };
    void swap(Entry &entry);
    void swapAll(bool done); ///< those that are done, backwards, or those that are not
    std::optional<JsonPointer> swapUnlessRefused(bool done); ///< gives the lock that refused it
    [[nodiscard]] bool givesKeyTwice() const;
    [[nodiscard]] bool givesNameTwice() const;
    /// Where no step could leave this side, be it for a lock.
    void giveUpIf(bool done, const std::optional<JsonPointer> &lock);
    void finish();

    SaveDocument &m_document;
    std::vector<Entry> m_entries;
    Kind m_kind;
    int m_number;
    bool m_pushed = false;
    bool m_takesBack = false;
};

} // namespace waymark
