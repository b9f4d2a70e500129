#include "models/services/undoedit.h"

#include "models/document/arrayrecord.h"
#include "models/domain/errortext.h"
#include "models/json/jsonformat.h"
#include "models/services/movedon.h"
#include "models/services/recordedarray.h"
#include "models/services/recordedplace.h"
#include "models/services/recordedrow.h"
#include "models/services/valuewithout.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = JsonPatchOperation::Kind;

/// One operation of the edit and the one that takes it back.
struct Step
{
    qsizetype index = 0; ///< in the edit
    JsonPatchOperation forward;
    JsonPatchOperation backward;
};

/// What an operation depends on: of an array the whole array, because indexes shift.
JsonPointer scopeOf(const JsonPointer &path)
{
    const QString last = path.lastToken();
    return last == "-"_L1 || parseArrayIndex(last) ? path.parent() : path;
}

QList<JsonPointer> scopesOf(const Step &step)
{
    QList<JsonPointer> scopes = {scopeOf(step.forward.path), scopeOf(step.backward.path)};
    if (step.forward.kind == Kind::Move)
        scopes += scopeOf(step.forward.from);
    return scopes;
}

bool areConnected(const Step &a, const Step &b)
{
    const auto others = scopesOf(b);
    for (const JsonPointer &one : scopesOf(a)) {
        const bool meets = std::any_of(others.begin(), others.end(), [&](const JsonPointer &other) {
            return one.contains(other) || other.contains(one);
        });
        if (meets)
            return true;
    }
    return false;
}

/// The steps in the order of the edit. An append is told by the index that it took.
Result<std::vector<Step>> stepsOf(const Edit &past)
{
    const auto patch = JsonPatch::parse(past.patch.utf8());
    if (!patch)
        return patch.error();
    const auto inverse = JsonPatch::parse(past.inverse.utf8());
    if (!inverse)
        return inverse.error();
    const qsizetype count = patch->operations().size();
    if (inverse->operations().size() != count) {
        return Error{Error::Kind::Failed,
                     ErrorText::tr("The record of edit %1 does not fit its inverse.").arg(past.id),
                     {},
                     {}};
    }
    std::vector<Step> steps;
    for (qsizetype i = 0; i < count; ++i) {
        Step step{i, patch->operations().at(i), inverse->operations().at(count - 1 - i)};
        if (step.forward.path.lastToken() == "-"_L1 && step.backward.kind == Kind::Remove)
            step.forward.path = step.backward.path;
        steps.push_back(step);
    }
    return steps;
}

/// Steps that speak of the same places, together; each group can be taken back without the others.
std::vector<std::vector<Step>> groupsOf(const std::vector<Step> &steps)
{
    std::vector<std::vector<Step>> groups;
    for (const Step &step : steps) {
        std::vector<Step> joined;
        for (auto group = groups.begin(); group != groups.end();) {
            const bool meets = std::any_of(group->begin(), group->end(), [&](const Step &other) {
                return areConnected(step, other);
            });
            if (meets) {
                joined.insert(joined.end(), group->begin(), group->end());
                group = groups.erase(group);
            } else {
                ++group;
            }
        }
        joined.push_back(step);
        std::sort(joined.begin(), joined.end(),
                  [](const Step &a, const Step &b) { return a.index < b.index; });
        groups.push_back(std::move(joined));
    }
    return groups;
}

/// An edit as it is taken back.
struct Past
{
    QString column;
    QList<RecordedArray> arrays;
    bool isAddition = false;
};

QList<JsonPointer> pathsOf(const Step &step)
{
    QList<JsonPointer> paths = {step.forward.path, step.backward.path};
    if (step.forward.kind == Kind::Move || step.forward.kind == Kind::Copy)
        paths += step.forward.from;
    return paths;
}

JsonPointer insideJson(const Past &past, const JsonPointer &path)
{
    return past.column.isEmpty() ? JsonPointer(path.tokens().mid(1)) : path;
}

QList<RecordedArray> arraysAround(const std::vector<Step> &steps, const Past &past)
{
    QList<RecordedArray> around = past.arrays;
    around.removeIf([&](const RecordedArray &array) {
        return std::none_of(steps.begin(), steps.end(), [&](const Step &step) {
            const auto paths = pathsOf(step);
            return std::any_of(paths.begin(), paths.end(), [&](const JsonPointer &path) {
                const JsonPointer inside = insideJson(past, path);
                return array.path.contains(inside) || inside.contains(array.path);
            });
        });
    });
    return around;
}

/// The array that path leads through first.
JsonArena::NodeId arrayOnTheWay(const JsonArena &arena, const JsonPointer &path)
{
    JsonArena::NodeId node = JsonArena::Root;
    for (const QString &token : path.tokens()) {
        if (node == JsonArena::NoNode || arena.type(node) == JsonType::Array)
            return node;
        node = arena.step(node, token);
    }
    return JsonArena::NoNode;
}

/// Whether the array has this value, once, and at this index.
bool hasAlone(const JsonArena &arena, JsonArena::NodeId array, qsizetype index,
              const JsonText &value)
{
    const auto parsed = JsonArena::parseTrusted(value.utf8());
    if (!parsed)
        return false;
    const QByteArray text = canonicalJson(*parsed);
    QList<qsizetype> rows;
    for (quint32 row = 0; row < arena.childCount(array); ++row) {
        if (arena.valueText(arena.child(array, row)) == text)
            rows.append(row);
    }
    return rows == QList<qsizetype>{index};
}

/// Where nothing is known of an array, an index is proven only by the value that was put there
/// itself.
bool isProvenByValue(const JsonArena &now, const Step &step, const Past &past)
{
    for (const JsonPointer &path : pathsOf(step)) {
        const JsonPointer inside = insideJson(past, path);
        const JsonArena::NodeId array = arrayOnTheWay(now, inside);
        if (array == JsonArena::NoNode)
            continue;
        const JsonPointer place = now.pointer(array);
        const bool isKnown
            = std::any_of(past.arrays.begin(), past.arrays.end(),
                          [&](const RecordedArray &known) { return known.path == place; });
        if (isKnown)
            continue;
        const bool putsElement
            = (step.forward.kind == Kind::Add || step.forward.kind == Kind::Replace)
            && place == inside.parent();
        const auto index = parseArrayIndex(inside.lastToken());
        if (!putsElement || !index || !hasAlone(now, array, *index, step.forward.value))
            return false;
    }
    return true;
}

bool areProven(const RecordedRow &now, const std::vector<Step> &steps, const Past &past)
{
    const auto arena = JsonArena::parseTrusted(now.json() ? now.json()->utf8() : "null");
    return arena && std::all_of(steps.begin(), steps.end(), [&](const Step &step) {
               return isProvenByValue(*arena, step, past);
           });
}

/// The row as it is, with the arrays as the edit left them; nothing where that cannot be known.
std::optional<RecordedRow> withArrays(const RecordedRow &now, const QList<RecordedArray> &arrays)
{
    RecordedRow then = now;
    for (const RecordedArray &array : arrays) {
        const auto there = now.arrayAt(array.path);
        if (!there || (!array.text && '"' + arrayHash(*there) + '"' != array.hash))
            return std::nullopt;
        if (array.text && !then.put(array.path, *array.text))
            return std::nullopt;
    }
    return then;
}

/// Takes out of the arrays as they are what is taken out of them as the edit left them.
bool mergeArrays(const RecordedRow &now, const RecordedRow &then, RecordedRow &before,
                 const QList<RecordedArray> &arrays)
{
    for (const RecordedArray &array : arrays) {
        const auto is = now.arrayAt(array.path);
        const auto left = then.arrayAt(array.path);
        const auto was = before.arrayAt(array.path);
        if (is == left)
            continue;
        const auto without = is && left && was ? valueWithout(*left, *was, *is) : std::nullopt;
        if (!without || !before.put(array.path, *without))
            return false;
    }
    return true;
}

/// The row without the steps; nothing where something of what they wrote has moved on.
std::optional<RecordedRow> takenBack(const RecordedRow &now, const std::vector<Step> &steps,
                                     const Past &past)
{
    QList<JsonPatchOperation> forward;
    QList<JsonPatchOperation> backward;
    for (const Step &step : steps) {
        forward.append(step.forward);
        backward.prepend(step.backward);
    }
    const QList<RecordedArray> arrays = arraysAround(steps, past);
    if (!areProven(now, steps, past))
        return std::nullopt;
    auto then = withArrays(now, arrays);
    // What the server made of a sum stands in the operation, and nowhere else.
    const bool isSum = past.isAddition && !arrays.isEmpty();
    if (!then || (isSum && !then->apply(forward, past.column)))
        return std::nullopt;
    RecordedRow before = *then;
    const auto taken = before.apply(backward, past.column);
    RecordedRow again = before;
    const auto redone = taken ? again.apply(forward, past.column) : taken;
    if (redone && again == *then && mergeArrays(now, *then, before, arrays))
        return before;
    return std::nullopt;
}

/// Which places of the steps have moved on, so that they cannot be taken back.
QStringList movedPaths(const RecordedRow &now, const std::vector<Step> &steps, const Past &past)
{
    QStringList moved;
    QStringList all;
    for (const auto &group : groupsOf(steps)) {
        QStringList paths;
        for (const Step &step : group)
            paths += step.backward.path.toString();
        all += paths;
        if (!takenBack(now, group, past))
            moved += paths;
    }
    return moved.isEmpty() ? all : moved;
}

/// What takes back an edit that added to a number: its own record says how much.
std::optional<NumberAddition> additionBack(const Edit &past)
{
    const auto inverse = JsonArena::parseTrusted(past.inverse.utf8());
    if (!inverse || past.column.isEmpty() || inverse->type(JsonArena::Root) != JsonType::Array
        || inverse->childCount(JsonArena::Root) != 1)
        return std::nullopt;
    const JsonArena::NodeId line = inverse->child(JsonArena::Root, 0);
    const JsonArena::NodeId added = inverse->member(line, u"added");
    const JsonArena::NodeId path = inverse->member(line, u"path");
    if (added == JsonArena::NoNode || inverse->type(added) != JsonType::Number
        || path == JsonArena::NoNode || inverse->type(path) != JsonType::String)
        return std::nullopt;
    const auto pointer = JsonPointer::parse(inverse->string(path));
    if (!pointer)
        return std::nullopt;
    return NumberAddition{*pointer, inverse->valueText(added).toByteArray()};
}

Past toTakeBack(const Edit &past)
{
    return {past.column, recordedArrays(past), additionBack(past).has_value()};
}

/// Inside an array another element may stand at the index by now.
bool leadsThroughAnArray(const SaveRow &row, const JsonPointer &path)
{
    const auto arena = JsonArena::parseTrusted(row.json ? row.json->utf8() : "null");
    JsonArena::NodeId node = arena ? arena->find(path) : JsonArena::NoNode;
    while (node != JsonArena::NoNode && node != JsonArena::Root) {
        node = arena->parent(node);
        if (arena->type(node) == JsonType::Array)
            return true;
    }
    return false;
}

/// An addition whose number has moved on is taken back by adding the opposite to what it is now;
/// moved is why it cannot be taken back otherwise.
Result<SaveProposal> addedBack(const SaveRow &row, const Edit &past, const QList<Edit> &later,
                               const Error &moved)
{
    const auto back = additionBack(past);
    if (!back || leadsThroughAnArray(row, back->path))
        return moved;
    const bool isAnotherNumber = std::any_of(
        later.begin(), later.end(), [&](const Edit &edit) { return writesAnew(edit, back->path); });
    if (isAnotherNumber)
        return moved;
    return addNumberEdit(back->path, back->number)(row);
}

/// What takes an addition back is one again, so that others are taken back around it.
SaveProposal proposalOf(const RecordedRow &row, const Edit &past)
{
    return {row.json(), row.columns(), {}, {}, additionBack(past)};
}

} // namespace

SaveEdit undoEdit(const Edit &past, const QList<Edit> &later)
{
    return [past, later](const SaveRow &row) -> Result<SaveProposal> {
        const auto steps = stepsOf(past);
        if (!steps)
            return steps.error();
        const RecordedRow now(row);
        const Past what = toTakeBack(past);
        const auto before = takenBack(now, *steps, what);
        if (!before)
            return addedBack(row, past, later, movedOn(past, row, movedPaths(now, *steps, what)));
        return proposalOf(*before, past);
    };
}

SaveEdit undoUnmovedEdit(const Edit &past, const QList<Edit> &later)
{
    return [past, later](const SaveRow &row) -> Result<SaveProposal> {
        const auto steps = stepsOf(past);
        if (!steps)
            return steps.error();
        RecordedRow now(row);
        const Past what = toTakeBack(past);
        QStringList moved;
        bool anyTaken = false;
        for (const auto &group : groupsOf(*steps)) {
            if (const auto before = takenBack(now, group, what)) {
                now = *before;
                anyTaken = true;
            } else {
                moved += movedPaths(now, group, what);
            }
        }
        if (!anyTaken && !moved.isEmpty())
            return addedBack(row, past, later, movedOn(past, row, moved));
        return proposalOf(now, past);
    };
}

void makeUndo(GuardedEdit &made, const Edit &past)
{
    made.onlyThatVersion = !made.version.isEmpty();
    if (past.id != 0)
        made.undone = past.id;
}

Error alreadyTakenBack(EditId edit, EditId by)
{
    return {Error::Kind::Conflict,
            ErrorText::tr("Edit %1 was already taken back by edit %2.").arg(edit).arg(by),
            {},
            {}};
}

} // namespace waymark
