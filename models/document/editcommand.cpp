#include "models/document/editcommand.h"

#include "models/document/savedocument.h"

#include <algorithm>

namespace waymark {

EditCommand::EditCommand(SaveDocument &document, const QString &text, std::vector<SaveStep> steps,
                         Kind kind)
    : QUndoCommand(text)
    , m_document(document)
    , m_kind(kind)
    , m_number(document.tree().nextEdit())
{
    m_entries.reserve(steps.size());
    for (SaveStep &step : steps)
        m_entries.push_back({std::move(step), true});
}

std::optional<QByteArray> EditCommand::addedNumber(const SaveDocument &document,
                                                   const SaveChange &change)
{
    if (!change.column.isEmpty() || change.kind != SaveMark::Changed)
        return std::nullopt;
    return document.m_additions.numberOf(document.tree(), change.node);
}

int EditCommand::id() const
{
    if (m_kind == Kind::Single || m_entries.size() != 1)
        return -1;
    const SaveStep &step = m_entries.front().step;
    if (std::holds_alternative<ValueStep>(step) || std::holds_alternative<ColumnStep>(step))
        return int(step.index());
    return -1;
}

void EditCommand::swap(Entry &entry)
{
    // A step whose place the server took away stays as it is, in both directions. What got its key
    // from the person before others made the same is theirs under that key.
    const auto *renamed = std::get_if<KeyStep>(&entry.step);
    const SaveTree &tree = m_document.tree();
    if (entry.done && renamed && tree.adopted(renamed->node)
        && tree.node(renamed->node).key == tree.node(renamed->node).baseKey)
        return;
    if (swapStep(m_document.m_content, entry.step))
        entry.done = !entry.done;
}

void EditCommand::swapAll(bool done)
{
    const auto step = [this, done](Entry &entry) {
        entry.swapped = entry.done == done && (!m_takesBack || entry.swapped);
        if (entry.swapped) {
            swap(entry);
            entry.swapped = entry.done != done;
        }
    };
    const SaveTree::Together together(m_document.tree());
    m_document.tree().standAgain();
    if (done)
        std::for_each(m_entries.rbegin(), m_entries.rend(), step);
    else
        std::for_each(m_entries.begin(), m_entries.end(), step);
    m_document.tree().giveWay(done ? m_number - 1 : m_number);
}

bool EditCommand::givesKeyTwice() const
{
    return giveKeyTwice(m_document.tree(), m_entries,
                        [](const Entry &entry) -> const SaveStep & { return entry.step; });
}

bool EditCommand::givesNameTwice() const
{
    const SaveTree &tree = m_document.tree();
    QHash<SaveNodeId, QSet<SaveNodeId>> given;
    for (const Entry &entry : m_entries) {
        if (const auto array = arrayOfElement(tree, entry.step))
            given[*array].insert(*stepNode(entry.step));
    }
    for (auto array = given.cbegin(); array != given.cend(); ++array) {
        if (haveNameTwice(tree, array.key(), *array))
            return true;
    }
    return false;
}

void EditCommand::redo()
{
    if (!std::exchange(m_pushed, true))
        return;
    const auto lock = swapUnlessRefused(false);
    giveUpIf(false, lock);
}

void EditCommand::undo()
{
    const auto lock = swapUnlessRefused(true);
    giveUpIf(true, lock);
}

/// The server may have a member or an element of that name by now.
std::optional<JsonPointer> EditCommand::swapUnlessRefused(bool done)
{
    swapAll(done);
    auto lock = m_document.brokenLock();
    if (lock || givesKeyTwice() || givesNameTwice()) {
        m_takesBack = true; // what could not be swapped stays as it was
        swapAll(!done);
        m_takesBack = false;
    }
    return lock;
}

void EditCommand::giveUpIf(bool done, const std::optional<JsonPointer> &lock)
{
    if (std::all_of(m_entries.begin(), m_entries.end(),
                    [done](const Entry &entry) { return entry.done == done; })) {
        setObsolete(true);
        if (lock)
            emit m_document.stepLocked(text(), lock->toString());
        else
            emit m_document.stepLost(text());
    }
    finish();
}

void EditCommand::finish()
{
    m_document.noteEdited(std::any_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return std::holds_alternative<ColumnStep>(entry.step);
    }));
}

bool EditCommand::mergeWith(const QUndoCommand *newer)
{
    const auto *edit = static_cast<const EditCommand *>(newer); // equal id(), so equal type
    const SaveStep &mine = m_entries.front().step;
    const SaveStep &other = edit->m_entries.front().step;
    if (const auto *value = std::get_if<ValueStep>(&mine)) {
        if (value->node != std::get<ValueStep>(other).node)
            return false;
        const SaveTree &tree = m_document.tree();
        const bool isBack = tree.text(value->node) == tree.text(*value->other)
            && tree.type(value->node) == value->other->type;
        if (isBack)
            swapAll(true); // the very value that was there: older steps are about what is inside it
        setObsolete(isBack);
        return true;
    }
    const auto &column = std::get<ColumnStep>(mine);
    if (column.column != std::get<ColumnStep>(other).column)
        return false;
    const bool isBack = m_document.content().column(column.column) == *column.other;
    if (isBack)
        swapAll(true); // the very text that was there, which follows the server
    setObsolete(isBack);
    return true;
}

} // namespace waymark
