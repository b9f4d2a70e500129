// The part of SaveDocument that is about choices between mine and theirs.
#include "models/document/checkthere.h"
#include "models/document/conflictsum.h"
#include "models/document/savedocument.h"
#include "models/document/saveeditor.h"

#include <algorithm>

namespace waymark {
namespace {

/// SQL NULL has no text.
std::optional<JsonText> orNull(const JsonText &json)
{
    return json.isEmpty() ? std::nullopt : std::optional(json);
}

} // namespace

Result<void> SaveDocument::setValueOver(SaveNodeId node, const JsonText &seen,
                                        const JsonText &value)
{
    if (auto there = checkThere(tree(), node); !there)
        return there;
    const JsonText now = tree().text(node);
    if (now == seen)
        return setValue(node, value);
    // The value alone, as if it had been edited first and refreshed then.
    SaveDocument part(target());
    if (const JsonArena::NodeId base = tree().baseNode(node); base != JsonArena::NoNode)
        part.setIdentityChoices(tree().identityChoices().below(foldedPath(*tree().base(), base)));
    part.load(SaveRow{target(), {}, {}, orNull(seen), {}});
    if (auto typed = part.setValue(SaveTree::Root, value); !typed)
        return typed;
    if (auto merged = part.refresh(SaveRow{target(), {}, {}, orNull(now), {}}); !merged)
        return merged;
    const auto text = part.tree().documentText();
    if (!text || *text == now)
        return {};
    if (auto set = setValue(node, *text); !set)
        return set;
    addConflicts(node, part);
    return {};
}

void SaveDocument::addConflicts(SaveNodeId node, const SaveDocument &merged)
{
    const JsonPointer above = tree().path(node);
    for (SaveConflict conflict : merged.conflicts()) {
        conflict.path = JsonPointer(above.tokens() + conflict.path.tokens());
        // Theirs brings a removed place back with the nearest that is there.
        JsonPointer there = conflict.path;
        while (!tree().find(there))
            there = there.parent();
        conflict.node = *tree().find(there);
        conflict.isInside = there != conflict.path;
        conflict.other.reset();
        m_conflicts.append(conflict);
    }
    if (merged.conflicts().isEmpty())
        return;
    setState(State::Conflict);
    emit conflictsChanged();
}

std::optional<QString> SaveDocument::mineNow(const SaveConflict &conflict) const
{
    if (!conflict.column.isEmpty())
        return m_content.column(conflict.column);
    if (conflict.node == SaveTree::Root) {
        const auto text = tree().documentText();
        return text ? std::optional(text->toString()) : std::nullopt;
    }
    return tree().isAttached(conflict.node) && tree().isPresent(conflict.node)
        ? std::optional(tree().text(conflict.node).toString())
        : std::nullopt;
}

/// What stands there is mine, whatever was typed or taken back since; where that is theirs, there
/// is nothing left to choose. Says whether anything changed.
bool SaveDocument::followEdits()
{
    bool differs = bringBackConflicts();
    bool isSettled = false;
    for (SaveConflict &conflict : m_conflicts) {
        const auto mine = mineNow(conflict);
        // The key is theirs again, or they have no such member any more.
        if (conflict.other
            && (tree().isThere(*conflict.other) || !tree().isAttached(*conflict.other))) {
            differs = isSettled = true;
            m_undone.append(conflict);
            conflict.mine = conflict.theirs;
            continue;
        }
        if (conflict.other || conflict.isInside
            || (mine == conflict.mine && mine != conflict.theirs))
            continue;
        differs = true;
        if (mine == conflict.theirs) {
            isSettled = true;
            m_undone.append(conflict);
        }
        conflict.mine = mine;
        conflict.sum = conflictSum(conflict, target().table());
        if (conflict.choice == ConflictChoice::Sum && !conflict.sum)
            conflict.choice = ConflictChoice::Open;
    }
    if (!isSettled)
        return differs;
    m_conflicts.removeIf([](const SaveConflict &one) { return one.mine == one.theirs; });
    // No step can be made of choices while another is taken back: the last one is asked for again.
    const bool isOpen = std::any_of(m_conflicts.cbegin(), m_conflicts.cend(), [](const auto &one) {
        return one.choice == ConflictChoice::Open;
    });
    if (!isOpen && !m_conflicts.isEmpty())
        m_conflicts.last().choice = ConflictChoice::Open;
    return true;
}

/// The very edit again, over what theirs is by now.
bool SaveDocument::bringBackConflicts()
{
    if (m_state == State::Saving)
        return false;
    const qsizetype before = m_undone.size();
    for (qsizetype at = before - 1; at >= 0; --at) {
        const auto &other = m_undone[at].other;
        if (mineNow(m_undone[at]) != m_undone[at].mine
            || (other && (tree().isPresent(*other) || !tree().isAttached(*other))))
            continue;
        SaveConflict conflict = m_undone.takeAt(at);
        conflict.theirs = theirsNow(conflict);
        conflict.choice = ConflictChoice::Open;
        conflict.sum = conflictSum(conflict, target().table());
        if (conflict.mine != conflict.theirs)
            m_conflicts.append(conflict);
    }
    return m_undone.size() != before;
}

void SaveDocument::choose(qsizetype conflict, ConflictChoice choice)
{
    if (conflict < 0 || conflict >= m_conflicts.size())
        return;
    SaveConflict &chosen = m_conflicts[conflict];
    if ((choice == ConflictChoice::Sum && !chosen.sum)
        || (choice == ConflictChoice::Own && !chosen.own))
        return;
    chosen.choice = choice;
    const bool open = std::any_of(m_conflicts.cbegin(), m_conflicts.cend(), [](const auto &one) {
        return one.choice == ConflictChoice::Open;
    });
    if (!open)
        applyChoices();
    emit conflictsChanged();
}

Result<void> SaveDocument::chooseOwn(qsizetype conflict, const QString &value)
{
    if (conflict < 0 || conflict >= m_conflicts.size())
        return {};
    SaveConflict &chosen = m_conflicts[conflict];
    if (chosen.column.isEmpty()) {
        const auto typed = SaveEditor::typedValue(JsonText(value.toUtf8()));
        if (!typed)
            return typed.error();
        chosen.own = QString::fromUtf8((*typed)->arena->text());
    } else {
        const SaveColumn *column = findSaveColumn(target().table(), chosen.column);
        const auto checked = checkColumnText(*column, value);
        if (!checked)
            return checked.error();
        chosen.own = *checked;
    }
    choose(conflict, ConflictChoice::Own);
    return {};
}

/// Mine is what stands there already; all else is one undoable step.
void SaveDocument::applyChoices()
{
    const QList<SaveConflict> conflicts = std::exchange(m_conflicts, {});
    m_state = State::Dirty;
    SaveEditor editor(m_content);
    bool isTheirs = true;
    for (const SaveConflict &conflict : conflicts) {
        settle(editor, conflict);
        isTheirs = isTheirs
            && (conflict.choice == ConflictChoice::Theirs
                || conflict.choice == ConflictChoice::Mine);
    }
    static_cast<void>(commitSteps(editor, isTheirs ? tr("Take theirs") : tr("Settle conflicts")));
    for (const SaveConflict &conflict : conflicts)
        noteSum(conflict);
    updateChanges();
    m_state = isDirty() ? State::Dirty : State::Clean;
    emit stateChanged();
}

void SaveDocument::settle(SaveEditor &editor, const SaveConflict &conflict)
{
    switch (conflict.choice) {
    case ConflictChoice::Open:
    case ConflictChoice::Mine:
        return;
    case ConflictChoice::Theirs:
        if (!conflict.column.isEmpty()) {
            editor.setColumn(conflict.column, m_content.baseColumn(conflict.column));
            return;
        }
        editor.revert(conflict.node);
        if (conflict.other)
            editor.revert(*conflict.other);
        return;
    case ConflictChoice::Sum:
        put(editor, conflict, *conflict.sum);
        return;
    case ConflictChoice::Own:
        put(editor, conflict, *conflict.own);
        return;
    }
}

void SaveDocument::put(SaveEditor &editor, const SaveConflict &conflict, const QString &value)
{
    const JsonText json(value.toUtf8());
    if (!conflict.column.isEmpty()) {
        editor.setColumn(conflict.column, value);
    } else if (conflict.node == SaveTree::Root) {
        static_cast<void>(editor.setDocument(json));
    } else if (tree().isAttached(conflict.node)) {
        if (!tree().isPresent(conflict.node))
            editor.revert(conflict.node); // mine was to take it away
        if (const auto typed = SaveEditor::typedValue(json))
            editor.become(conflict.node, (*typed)->arena, JsonArena::Root);
    }
}

/// So that it stays a sum, whatever theirs becomes.
void SaveDocument::noteSum(const SaveConflict &conflict)
{
    const auto delta = conflictDelta(conflict);
    if (conflict.choice != ConflictChoice::Sum || !delta)
        return;
    if (!conflict.column.isEmpty()) {
        m_additions.noteColumn(conflict.column, *conflict.theirs, *delta, *conflict.sum);
    } else if (tree().isAttached(conflict.node) && tree().isPresent(conflict.node)) {
        m_additions.forget(conflict.node);
        m_additions.note(tree(), conflict.node, JsonText(conflict.theirs->toUtf8()), *delta);
    }
}

void SaveDocument::setAdditions(const QList<PendingAddition> &additions)
{
    m_additions.clear();
    for (const PendingAddition &one : additions)
        m_additions.noteAgain(m_content, one);
}

/// Of a place that one side took away, the row is among those that are gone.
std::optional<SaveNodeId> SaveDocument::rowShownAt(const JsonPointer &path) const
{
    if (const auto there = tree().find(path))
        return there;
    const auto container = path.isRoot() ? std::nullopt : tree().find(path.parent());
    if (!container || !tree().isContainer(*container))
        return std::nullopt;
    for (const SaveNodeId child : tree().children(*container)) {
        if (!tree().isPresent(child) && tree().token(child) == path.lastToken())
            return child;
    }
    return std::nullopt;
}

std::optional<QString> SaveDocument::theirsNow(const SaveConflict &conflict) const
{
    if (!conflict.column.isEmpty())
        return m_content.baseColumn(conflict.column);
    if (conflict.node == SaveTree::Root)
        return tree().base() ? std::optional(QString::fromUtf8(tree().base()->text()))
                             : std::nullopt;
    const SaveNodeId node = conflict.other.value_or(conflict.node);
    const auto text = tree().isAttached(node) ? tree().baseText(node) : std::optional<JsonText>();
    return text ? std::optional(text->toString()) : std::nullopt;
}

std::optional<SaveConflict> SaveDocument::conflictAgain(const OpenConflict &open) const
{
    const auto textOf = [](const std::optional<JsonText> &text) {
        return text ? std::optional(text->toString()) : std::nullopt;
    };
    SaveConflict made;
    made.column = open.column;
    made.base = open.base;
    if (!open.column.isEmpty()) {
        made.mine = m_content.column(open.column);
        made.theirs = m_content.baseColumn(open.column);
        return made;
    }
    const auto node = rowShownAt(open.path);
    if (!node)
        return std::nullopt;
    made.path = open.path;
    made.node = *node;
    const SaveNode &row = tree().node(*node);
    if (*node == SaveTree::Root) {
        made.mine = textOf(tree().documentText());
        made.theirs = tree().base() ? std::optional(QString::fromUtf8(tree().base()->text()))
                                    : std::nullopt;
        return made;
    }
    if (row.present)
        made.mine = tree().text(*node).toString();
    if (row.inBase && row.key != row.baseKey) // renamed to a key that they had made meanwhile
        made.other = rowTakenAway(tree().parent(*node), row.key);
    made.theirs = textOf(tree().baseText(made.other.value_or(*node)));
    return made;
}

std::optional<SaveNodeId> SaveDocument::rowTakenAway(SaveNodeId object, const QString &key) const
{
    for (const SaveNodeId member : tree().children(object)) {
        if (tree().node(member).inBase && !tree().isPresent(member)
            && tree().node(member).baseKey == key)
            return member;
    }
    return std::nullopt;
}

void SaveDocument::askAgain(const QList<OpenConflict> &conflicts)
{
    for (const OpenConflict &open : conflicts) {
        auto made = conflictAgain(open);
        if (!made || made->mine == made->theirs)
            continue;
        made->sum = conflictSum(*made, target().table());
        m_conflicts.append(*made);
    }
    if (m_conflicts.isEmpty())
        return;
    setState(State::Conflict);
    emit conflictsChanged();
}

} // namespace waymark
