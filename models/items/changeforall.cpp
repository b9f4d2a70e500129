#include "models/items/changeforall.h"

#include "models/domain/errortext.h"
#include "models/json/jsonnumber.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error notForAll(const QString &detail)
{
    return {Error::Kind::Invalid, detail, {}, {}};
}

bool isArray(const SaveTree &tree, const JsonPointer &path)
{
    const auto node = tree.find(path);
    return node && tree.type(*node) == JsonType::Array;
}

/// The innermost array that the path leads through.
std::optional<JsonPointer> arrayOnTheWay(const SaveTree &tree, const JsonPointer &path)
{
    for (JsonPointer at = path; !at.isRoot();) {
        at = at.parent();
        if (isArray(tree, at))
            return at;
    }
    return std::nullopt;
}

JsonText jsonOf(const std::optional<ChangedText> &text)
{
    return text ? text->json() : JsonText("null");
}

/// A name that is new in a list: the others get it, too, unless they have it.
Result<ChangeForAll> appended(const SaveTree &tree, const SaveChange &change)
{
    const JsonPointer list = change.path.parent();
    const auto value = JsonArena::parseTrusted(jsonOf(change.now).utf8());
    if (!value)
        return value.error();
    const bool isName = value->type(JsonArena::Root) == JsonType::String;
    if (!isName || arrayOnTheWay(tree, list))
        return notForAll(ErrorText::tr("Only texts can be added to an array of all players found, "
                                       "since of other elements nobody can say whether they are "
                                       "there already."));
    ChangeForAll all;
    all.patch.append(JsonPatchOperation::add(list.child(u"-"_s), jsonOf(change.now)));
    all.edit = giveEdit(list, {value->string(JsonArena::Root)});
    return all;
}

bool isNumber(const std::optional<ChangedText> &text)
{
    const auto arena = JsonArena::parseTrusted(jsonOf(text).utf8());
    return arena && arena->type(JsonArena::Root) == JsonType::Number;
}

/// Between two numbers, whether it was added or typed.
std::optional<NumberAddition> additionOf(const SaveChange &change,
                                         const std::optional<QByteArray> &added)
{
    if (!isNumber(change.was) || !isNumber(change.now))
        return std::nullopt;
    if (added)
        return NumberAddition{change.path, *added};
    const auto difference
        = addJsonNumbers(change.now->utf8(), negatedJsonNumber(change.was->utf8()));
    return difference ? std::optional(NumberAddition{change.path, *difference}) : std::nullopt;
}

} // namespace

Result<ChangeForAll> changeForAll(const SaveTree &tree, const SaveChange &change,
                                  const std::optional<QByteArray> &added)
{
    if (!change.column.isEmpty())
        return notForAll(ErrorText::tr("Only values of the save can be applied to all players "
                                       "found, not its columns."));
    if (change.path.isRoot())
        return notForAll(ErrorText::tr("A whole save is not applied to all players found."));
    if (change.kind == SaveMark::Added && isArray(tree, change.path.parent()))
        return appended(tree, change);
    for (const JsonPointer &path : {change.path, change.from}) {
        if (const auto array = arrayOnTheWay(tree, path))
            return notForAll(ErrorText::tr("%1 is inside the array %2: in another save another "
                                           "thing may stand at that index.")
                                 .arg(path.toString(), array->toString()));
    }
    ChangeForAll all;
    const JsonPointer &place = change.kind == SaveMark::Moved ? change.from : change.path;
    switch (change.kind) {
    case SaveMark::Changed:
        all.patch.append(JsonPatchOperation::replace(place, jsonOf(change.now)));
        all.addition = additionOf(change, added);
        all.isMeantToAdd = added.has_value();
        break;
    case SaveMark::Added:
        all.patch.append(JsonPatchOperation::add(place, jsonOf(change.now)));
        return all;
    case SaveMark::Removed:
        all.patch.append(JsonPatchOperation::remove(place));
        break;
    case SaveMark::Moved:
        all.patch.append(JsonPatchOperation::move(place, change.path));
        return all;
    case SaveMark::None:
        return notForAll(ErrorText::tr("Nothing is changed here."));
    }
    if (change.was) {
        JsonPatch tested = all.patch;
        tested.prepend(JsonPatchOperation::test(place, jsonOf(change.was)));
        all.whereItWas = tested;
    }
    return all;
}

} // namespace waymark
