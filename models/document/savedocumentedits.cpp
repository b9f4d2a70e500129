#include "models/document/checkthere.h"
#include "models/document/convertedvalue.h"
#include "models/document/editcommand.h"
#include "models/document/editrecord.h"
#include "models/document/savedocument.h"
#include "models/document/saveeditor.h"
#include "models/document/treepatcher.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonpatcher.h"
#include "models/json/jsonstring.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error invalid(const QString &detail, const QStringList &paths = {})
{
    return {Error::Kind::Invalid, detail, paths, {}};
}

Result<SaveValuePtr> trustedValue(const JsonText &value)
{
    auto arena = JsonArena::parseTrusted(value.utf8());
    if (!arena)
        return arena.error();
    return SaveTree::makeValue(std::make_shared<const JsonArena>(*std::move(arena)),
                               JsonArena::Root);
}

} // namespace

Result<void> SaveDocument::checkEditable() const
{
    if (m_readOnly)
        return Error{Error::Kind::Refused, tr("This connection is read-only."), {}, {}};
    if (!m_loaded)
        return Error{Error::Kind::Refused, tr("The save is not loaded yet."), {}, {}};
    if (m_state == State::Saving && m_stack.index() < m_sentIndex)
        return Error{Error::Kind::Refused, tr("The save is just being written."), {}, {}};
    return {};
}

Result<void> SaveDocument::commitTyped(SaveEditor &editor, const QString &text)
{
    return push(editor, text, true);
}

Result<void> SaveDocument::commitSteps(SaveEditor &editor, const QString &text)
{
    return push(editor, text, false);
}

Result<void> SaveDocument::push(SaveEditor &editor, const QString &text, bool typed)
{
    if (editor.givesKeyTwice()) {
        editor.takeBack();
        updateChanges();
        return invalid(tr("There is another member of that name; rename or remove it first."));
    }
    if (editor.goesTooDeep()) {
        editor.takeBack();
        updateChanges();
        return invalid(tr("A save is at most 1024 levels deep."));
    }
    if (const auto lock = brokenLock()) {
        editor.takeBack();
        updateChanges();
        return Error{Error::Kind::Refused,
                     lock->isRoot() ? tr("This save is read-only.")
                                    : tr("%1 is read-only.").arg(lock->toString()),
                     {lock->toString()},
                     {}};
    }
    std::vector<SaveStep> steps = editor.takeSteps();
    if (!steps.empty())
        tree().keepGivenWay();
    if (!steps.empty())
        m_stack.push(new EditCommand(*this, text, std::move(steps),
                                     typed ? EditCommand::Kind::Typed : EditCommand::Kind::Single));
    updateChanges();
    if (!m_updating)
        emit columnsChanged();
    return {};
}

Result<void> SaveDocument::setValue(SaveNodeId node, const JsonText &value)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    if (auto there = checkThere(tree(), node); !there)
        return there;
    auto parsed = SaveEditor::typedValue(value);
    if (!parsed)
        return parsed.error();
    m_additions.forget(node);
    SaveEditor editor(m_content);
    editor.become(node, (*parsed)->arena, JsonArena::Root);
    return commitTyped(editor, tr("Set %1").arg(tree().path(node).toString()));
}

Result<void> SaveDocument::setKey(SaveNodeId node, const QString &key)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    if (auto there = checkThere(tree(), node); !there)
        return there;
    if (auto valid = checkKey(node, key); !valid)
        return valid;
    SaveEditor editor(m_content);
    const QString old = tree().node(node).key;
    editor.setKey(node, key);
    return commitSteps(editor, tr("Rename %1 to %2").arg(old, key));
}

Result<void> SaveDocument::checkKey(SaveNodeId node, const QString &key) const
{
    if (auto valid = checkJsonString(key); !valid)
        return valid;
    if (node == SaveTree::Root || tree().type(tree().parent(node)) != JsonType::Object)
        return invalid(tr("Only a member of an object has a key."));
    const auto taken = tree().member(tree().parent(node), key);
    if (taken && *taken != node) {
        return invalid(tr("There is a member “%1” already.").arg(key),
                       {tree().path(*taken).toString()});
    }
    return {};
}

Result<void> SaveDocument::changeType(SaveNodeId node, JsonType type)
{
    const auto from = tree().type(node);
    if (from == type)
        return {};
    if (!from)
        return setDocument(convertedValue(JsonText("null"), JsonType::Null, type));
    const JsonText now = tree().text(node);
    if (auto editable = checkEditable(); !editable)
        return editable;
    if (auto there = checkThere(tree(), node); !there)
        return there;
    const JsonText wanted = convertedValue(now, *from, type);
    // What was stored as JSON makes a string that can be stored, and it may be megabytes.
    const bool isSafe = isJsonContainer(*from) && wanted.utf8().size() <= MaximumJsonStringBytes;
    const auto parsed = isSafe ? trustedValue(wanted) : SaveEditor::typedValue(wanted);
    if (!parsed)
        return parsed.error();
    SaveEditor editor(m_content);
    editor.setValue(node, *parsed);
    return commitSteps(editor,
                       tr("Make %1 a %2").arg(tree().path(node).toString(), jsonTypeName(type)));
}

Result<SaveNodeId> SaveDocument::addMember(SaveNodeId object, const QString &key,
                                           const JsonText &value)
{
    if (auto editable = checkEditable(); !editable)
        return editable.error();
    if (auto valid = checkJsonString(key); !valid)
        return valid.error();
    if (auto there = checkThere(tree(), object); !there)
        return there.error();
    if (tree().type(object) != JsonType::Object)
        return invalid(tr("Only an object takes members."));
    if (tree().member(object, key))
        return invalid(tr("There is a member “%1” already.").arg(key));
    auto parsed = SaveEditor::typedValue(value);
    if (!parsed)
        return parsed.error();
    SaveEditor editor(m_content);
    const SaveNodeId made = editor.insert(object, editor.rowForKey(object, key), key, *parsed);
    auto added = commitSteps(editor, tr("Add %1").arg(tree().path(made).toString()));
    return added ? Result<SaveNodeId>(made) : added.error();
}

Result<SaveNodeId> SaveDocument::addElement(SaveNodeId array, int row, const JsonText &value)
{
    if (auto editable = checkEditable(); !editable)
        return editable.error();
    if (auto there = checkThere(tree(), array); !there)
        return there.error();
    if (tree().type(array) != JsonType::Array)
        return invalid(tr("Only an array takes elements."));
    auto parsed = SaveEditor::typedValue(value);
    if (!parsed)
        return parsed.error();
    SaveEditor editor(m_content);
    const SaveNodeId made
        = editor.insert(array, std::min(row, tree().childCount(array)), {}, *parsed);
    auto added = commitSteps(editor, tr("Add %1").arg(tree().path(made).toString()));
    return added ? Result<SaveNodeId>(made) : added.error();
}

QString SaveDocument::freeKey(SaveNodeId object, const QString &wish) const
{
    QString key = wish;
    for (int number = 2; tree().member(object, key); ++number)
        key = u"%1_%2"_s.arg(wish).arg(number);
    return key;
}

Result<SaveNodeId> SaveDocument::duplicate(SaveNodeId node)
{
    if (node == SaveTree::Root)
        return invalid(tr("The whole document cannot be duplicated."));
    if (auto editable = checkEditable(); !editable)
        return editable.error();
    const SaveNodeId container = tree().parent(node);
    if (auto there = checkThere(tree(), container); !there)
        return there.error();
    const auto value = SaveEditor::copiedValue(tree(), node);
    if (!value)
        return value.error();
    SaveEditor editor(m_content);
    const bool isArray = tree().type(container) == JsonType::Array;
    const QString key
        = isArray ? QString() : freeKey(container, tree().node(node).key + "_copy"_L1);
    const int row = isArray ? tree().row(node) + 1 : editor.rowForKey(container, key);
    const SaveNodeId made = editor.insert(container, row, key, *value);
    auto added = commitSteps(editor, tr("Add %1").arg(tree().path(made).toString()));
    return added ? Result<SaveNodeId>(made) : added.error();
}

Result<void> SaveDocument::remove(const QList<SaveNodeId> &nodes)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    if (nodes.contains(SaveTree::Root))
        return setDocument(std::nullopt);
    SaveEditor editor(m_content);
    QString first;
    for (const SaveNodeId node : nodes) {
        if (first.isEmpty())
            first = tree().path(node).toString();
        editor.setPresent(node, false);
    }
    return commitSteps(editor,
                       nodes.size() == 1 ? tr("Remove %1").arg(first)
                                         : tr("Remove %Ln values", nullptr, int(nodes.size())));
}

Result<void> SaveDocument::setDocument(const std::optional<JsonText> &json)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    if (json)
        return setValue(SaveTree::Root, *json);
    SaveEditor editor(m_content);
    static_cast<void>(editor.setDocument(std::nullopt));
    return commitSteps(editor, tr("Set to SQL NULL"));
}

Result<void> SaveDocument::setDocument(const SaveValuePtr &read, const QString &text)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    m_additions.forget(SaveTree::Root);
    return become(read, text);
}

Result<void> SaveDocument::setColumn(const QString &name, const ColumnText &text)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    const SaveColumn *column = findSaveColumn(target().table(), name);
    if (!column)
        return invalid(tr("There is no column %1.").arg(name));
    const auto checked = checkColumnText(*column, text);
    if (!checked)
        return checked.error();
    SaveEditor editor(m_content);
    editor.setColumn(name, *checked);
    return commitTyped(editor, tr("Set %1").arg(name));
}

Result<void> SaveDocument::revert(const SaveChange &change)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    SaveEditor editor(m_content);
    if (!change.column.isEmpty()) {
        editor.setColumn(change.column, m_content.baseColumn(change.column));
    } else {
        editor.revert(change.node);
        // Of a key taken away and made anew, the old one comes back.
        if (change.kind == SaveMark::Changed && change.node != SaveTree::Root
            && !tree().isPresent(change.node)) {
            for (const SaveNodeId sibling : tree().children(tree().parent(change.node))) {
                if (!tree().isPresent(sibling)
                    && tree().node(sibling).baseKey == tree().node(change.node).key) {
                    editor.revert(sibling);
                    break;
                }
            }
        }
    }
    return commitSteps(editor, tr("Revert %1").arg(change.place()));
}

Result<void> SaveDocument::revert(const QList<SaveNodeId> &nodes)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    if (nodes.isEmpty())
        return {};
    const QString first = tree().path(nodes.first()).toString();
    SaveEditor editor(m_content);
    for (const SaveNodeId node : nodes) {
        if (tree().isAttached(node))
            editor.revert(node);
    }
    return commitSteps(editor,
                       nodes.size() == 1 ? tr("Revert %1").arg(first)
                                         : tr("Revert %Ln values", nullptr, int(nodes.size())));
}

Result<void> SaveDocument::revertAll()
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    SaveEditor editor(m_content);
    for (const SaveColumn &column : saveColumns(target().table()))
        editor.setColumn(column.nameText(), m_content.baseColumn(column.nameText()));
    editor.revert(SaveTree::Root);
    return commitSteps(editor, tr("Revert all changes"));
}

/// Says at which place the way to path ends, and why.
Error SaveDocument::noObjectAt(SaveNodeId end, const JsonPointer &path) const
{
    const QString type = jsonTypeName(tree().type(end).value_or(JsonType::Null));
    const QString detail = end == SaveTree::Root
        ? tr("The root of the save is of the type %1; only an object can hold members.").arg(type)
        : tr("What stands at %1 is of the type %2; only an object can hold members.")
              .arg(tree().path(end).toString(), type);
    return Error{Error::Kind::Conflict, detail, {path.toString()}, {}};
}

/// The object at path, made with all that leads to it where it is missing.
Result<SaveNodeId> SaveDocument::objectAt(SaveEditor &editor, const JsonPointer &path)
{
    const auto empty = std::make_shared<const JsonArena>(*JsonArena::parseTrusted("{}"));
    if (!tree().type(SaveTree::Root))
        editor.setValue(SaveTree::Root, SaveTree::makeValue(empty, JsonArena::Root));
    SaveNodeId at = SaveTree::Root;
    for (const QString &token : path.tokens()) {
        const auto next = tree().type(at) == JsonType::Array
            ? tree().find(tree().path(at).child(token))
            : tree().member(at, token);
        if (!next && tree().type(at) != JsonType::Object)
            break;
        at = next ? *next
                  : editor.insert(at, editor.rowForKey(at, token), token,
                                  SaveTree::makeValue(empty, JsonArena::Root));
    }
    if (tree().type(at) != JsonType::Object || tree().path(at) != path)
        return noObjectAt(at, path);
    return at;
}

Result<void> SaveDocument::setAt(const JsonPointer &path, const JsonText &value)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    if (path.isRoot())
        return setDocument(value);
    if (const auto there = tree().find(path))
        return setValue(*there, value);
    auto parsed = SaveEditor::typedValue(value);
    if (!parsed)
        return parsed.error();
    SaveEditor editor(m_content);
    const auto object = objectAt(editor, path.parent());
    if (!object) {
        editor.takeBack();
        return object.error();
    }
    const QString key = path.lastToken();
    editor.insert(*object, editor.rowForKey(*object, key), key, *parsed);
    return commitSteps(editor, tr("Set %1").arg(path.toString()));
}

Result<int> SaveDocument::giveStrings(const JsonPointer &array, const QStringList &strings)
{
    if (auto editable = checkEditable(); !editable)
        return editable.error();
    QByteArrayList fresh;
    const auto there = tree().find(array);
    for (const QString &text : strings) {
        if (auto valid = checkJsonString(text); !valid)
            return valid.error();
        const QByteArray lexeme = quoteJsonString(text);
        bool known = fresh.contains(lexeme);
        if (there && tree().type(*there) == JsonType::Array) {
            for (const SaveNodeId element : tree().children(*there))
                known
                    = known || (tree().isPresent(element) && tree().text(element).utf8() == lexeme);
        }
        if (!known)
            fresh.append(lexeme);
    }
    if (there && tree().type(*there) != JsonType::Array) {
        return Error{Error::Kind::Conflict,
                     tr("%1 is not an array.").arg(array.toString()),
                     {array.toString()},
                     {}};
    }
    if (fresh.isEmpty())
        return 0;
    if (!there) {
        auto made = setAt(array, JsonText('[' + fresh.join(", ") + ']'));
        if (!made)
            return made.error();
        return int(fresh.size());
    }
    SaveEditor editor(m_content);
    for (const QByteArray &lexeme : std::as_const(fresh)) {
        auto parsed = SaveEditor::typedValue(JsonText(lexeme));
        if (!parsed)
            return parsed.error();
        editor.insert(*there, tree().childCount(*there), {}, *parsed);
    }
    if (auto given = commitSteps(editor, tr("Give to %1").arg(array.toString())); !given)
        return given.error();
    return int(fresh.size());
}

Result<void> SaveDocument::addNumber(const JsonPointer &path, const QByteArray &number)
{
    const auto there = tree().find(path);
    if (!there || tree().type(*there) != JsonType::Number) {
        return Error{Error::Kind::Conflict,
                     path.isRoot() ? tr("The root of the save is no number.")
                                   : tr("There is no number at %1.").arg(path.toString()),
                     {path.toString()},
                     {}};
    }
    const JsonText from = tree().text(*there);
    auto sum = addJsonNumbers(from.utf8(), number);
    if (!sum)
        return sum.error();
    const NumberAdditions additions = m_additions;
    auto done = setValue(*there, JsonText(*sum));
    m_additions = additions;
    if (done)
        m_additions.note(tree(), *there, from, number);
    return done;
}

Result<void> SaveDocument::apply(const JsonPatch &patch, const QString &text)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    if (const auto whole = tree().documentText(); whole && isLong(patch)) {
        const auto made = patched(*whole, patch);
        return made ? become(made->result, text) : Result<void>(made.error());
    }
    SaveEditor editor(m_content);
    const auto done = TreePatcher(tree(), editor).apply(patch);
    if (!done) {
        editor.takeBack();
        updateChanges();
        return done;
    }
    return commitSteps(editor, text);
}

Result<SaveValuePtr> SaveDocument::readValue(const JsonText &value)
{
    return SaveEditor::typedValue(value);
}

Result<SaveNodeId> SaveDocument::insert(SaveNodeId container, int row,
                                        const QList<ReadValue> &values, const QString &text)
{
    if (auto editable = checkEditable(); !editable)
        return editable.error();
    if (auto there = checkThere(tree(), container); !there)
        return there.error();
    if (!tree().isContainer(container) || values.isEmpty())
        return invalid(tr("Only an object or an array takes values."));
    const bool isArray = tree().type(container) == JsonType::Array;
    for (const ReadValue &one : values) {
        if (const auto valid = isArray ? Result<void>() : checkJsonString(one.key); !valid)
            return valid.error();
    }
    QSet<QString> taken;
    for (const SaveNodeId member : tree().children(container)) {
        if (!isArray && tree().isPresent(member))
            taken.insert(tree().node(member).key);
    }
    SaveEditor editor(m_content);
    int at = std::clamp(row, 0, tree().childCount(container));
    std::optional<SaveNodeId> first;
    for (const ReadValue &one : values) {
        QString key = isArray ? QString() : one.key;
        for (int number = 2; taken.contains(key); ++number)
            key = u"%1_%2"_s.arg(one.key).arg(number);
        if (!isArray)
            taken.insert(key);
        const SaveNodeId made = editor.insert(
            container, isArray ? at++ : editor.rowForKey(container, key), key, one.value);
        first = first.value_or(made);
    }
    const auto done = commitSteps(editor, text);
    return done ? Result<SaveNodeId>(*first) : done.error();
}

bool SaveDocument::isLong(const JsonPatch &patch)
{
    return size_t(patch.operations().size()) > SaveEditor::MostStepsInside;
}

Result<SaveDocument::Patched> SaveDocument::patched(const JsonText &was, const JsonPatch &patch)
{
    const auto patched = applyPatch(was, patch);
    if (!patched)
        return patched.error();
    const auto value = SaveEditor::typedValue(patched->document);
    if (!value)
        return value.error();
    return Patched{was, *value};
}

Result<void> SaveDocument::apply(const JsonPatch &patch, const Patched &made, const QString &text)
{
    if (auto editable = checkEditable(); !editable)
        return editable;
    // What others wrote since is not to be taken back.
    return tree().documentText() == made.was ? become(made.result, text) : apply(patch, text);
}

Result<void> SaveDocument::become(const SaveValuePtr &value, const QString &text)
{
    SaveEditor editor(m_content);
    editor.become(SaveTree::Root, value->arena, value->arenaNode);
    return commitSteps(editor, text);
}

} // namespace waymark
