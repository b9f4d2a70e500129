#include "models/services/saveedit.h"

#include "models/domain/errortext.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonpatcher.h"
#include "models/json/jsonstring.h"
#include "models/services/editplaces.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = JsonPatchOperation::Kind;

Result<JsonArena> arenaOf(const SaveRow &row)
{
    return JsonArena::parseTrusted(row.json->utf8());
}

/// A `test` that holds must still hold when the patch is written: what it saw of the document as it
/// was read is guarded by its text.
void guardTest(const JsonDraft &draft, const JsonPointer &path, QList<JsonGuard> &guards)
{
    const JsonDraft::NodeId node = draft.find(path);
    if (node >= draft.base().nodeCount())
        return; // put there by the patch itself
    guards.append(
        {JsonGuard::Kind::TextIs, draft.base().pointer(node), draft.base().value(node), 0});
}

Result<SaveProposal> patched(const JsonArena &base, const JsonPatch &patch)
{
    SaveProposal proposal;
    JsonDraft draft(base);
    JsonPatcher patcher(draft);
    for (const JsonPatchOperation &operation : patch.operations()) {
        if (const auto done = patcher.apply(operation); !done)
            return done.error();
        if (operation.kind == Kind::Test)
            guardTest(draft, operation.path, proposal.guards);
    }
    const auto stored = canonicalText(draft.text());
    if (!stored)
        return stored.error();
    proposal.json = *stored;
    return proposal;
}

/// Nothing is there to be changed; only a whole document can be put in.
Result<SaveProposal> patchedFromNull(const SaveRow &row, const JsonPatch &patch)
{
    if (patch.isEmpty())
        return SaveProposal{};
    QList<JsonPatchOperation> operations = patch.operations();
    const JsonPatchOperation first = operations.takeFirst();
    if (!first.path.isRoot() || (first.kind != Kind::Add && first.kind != Kind::Replace)) {
        return conflictAt(
            first.path,
            ErrorText::tr("The column %1 is SQL NULL: only add or replace of the whole "
                          "document can begin a patch.")
                .arg(row.target.jsonColumn()));
    }
    const auto base = JsonArena::parseStrict(first.value.utf8());
    if (!base)
        return base.error();
    auto proposal = patched(*base, JsonPatch(operations));
    if (proposal)
        proposal->guards.clear(); // they speak of the new document; the old one was none
    return proposal;
}

/// The array and its elements; NoNode where there is none yet, an Error where something else is.
Result<JsonArena::NodeId> arrayAt(const JsonArena &arena, const JsonPointer &path)
{
    const JsonArena::NodeId node = arena.find(path);
    if (node != JsonArena::NoNode && arena.type(node) != JsonType::Array)
        return conflictAt(path, ErrorText::tr("%1 is not an array.").arg(path.toString()));
    return node;
}

} // namespace

SaveEdit patchEdit(const JsonPatch &patch)
{
    return [patch](const SaveRow &row) -> Result<SaveProposal> {
        if (!row.json)
            return patchedFromNull(row, patch);
        const auto base = arenaOf(row);
        if (!base)
            return base.error();
        return patched(*base, patch);
    };
}

SaveEdit columnEdit(const QString &column, const ColumnText &text)
{
    return [column, text](const SaveRow &row) -> Result<SaveProposal> {
        const SaveColumn *found = findSaveColumn(row.target.table(), column);
        if (!found) {
            QStringList names;
            for (const SaveColumn &one : saveColumns(row.target.table()))
                names += one.nameText();
            return Error{Error::Kind::Invalid,
                         ErrorText::tr("There is no column %1 to set; there are %2.")
                             .arg(column, names.join(", "_L1)),
                         {},
                         {}};
        }
        const auto checked = checkColumnText(*found, text);
        if (!checked)
            return checked.error();
        return SaveProposal{row.json, {{column, *checked}}, {}};
    };
}

SaveEdit giveEdit(const JsonPointer &array, const QStringList &strings)
{
    return [array, strings](const SaveRow &row) -> Result<SaveProposal> {
        const auto base = JsonArena::parseTrusted(row.json ? row.json->utf8() : "{}");
        if (!base)
            return base.error();
        const auto node = arrayAt(*base, array);
        if (!node)
            return node.error();
        const bool isThere = *node != JsonArena::NoNode;
        QSet<QString> known;
        for (quint32 i = 0; isThere && i < base->childCount(*node); ++i) {
            const JsonArena::NodeId element = base->child(*node, i);
            if (base->type(element) == JsonType::String)
                known.insert(base->string(element));
        }
        JsonPatch patch;
        if (!isThere)
            patch.append(JsonPatchOperation::add(array, JsonText("[]")));
        for (const QString &text : strings) {
            if (const auto storable = checkJsonString(text); !storable)
                return storable.error();
            if (known.contains(text))
                continue;
            known.insert(text);
            patch.append(
                JsonPatchOperation::add(array.child(u"-"_s), JsonText(quoteJsonString(text))));
        }
        auto proposal = patched(*base, patch);
        // Somebody may give the same meanwhile: then this edit is asked again.
        if (proposal && isThere && !patch.isEmpty())
            proposal->guards.append({JsonGuard::Kind::TextIs, array, base->value(*node), 0});
        return proposal;
    };
}

SaveEdit takeEdit(const JsonPointer &array, const QStringList &strings)
{
    return [array, strings](const SaveRow &row) -> Result<SaveProposal> {
        if (!row.json)
            return SaveProposal{};
        const auto base = arenaOf(row);
        if (!base)
            return base.error();
        const auto node = arrayAt(*base, array);
        if (!node)
            return node.error();
        JsonPatch patch;
        for (quint32 i = *node == JsonArena::NoNode ? 0 : base->childCount(*node); i-- > 0;) {
            const JsonArena::NodeId element = base->child(*node, i);
            if (base->type(element) == JsonType::String && strings.contains(base->string(element)))
                patch.append(JsonPatchOperation::remove(array.child(qsizetype(i))));
        }
        return patched(*base, patch);
    };
}

SaveEdit addNumberEdit(const JsonPointer &path, const QByteArray &number)
{
    return [path, number](const SaveRow &row) -> Result<SaveProposal> {
        const auto base = JsonArena::parseTrusted(row.json ? row.json->utf8() : "null");
        if (!base)
            return base.error();
        const JsonArena::NodeId node = base->find(path);
        if (!row.json || node == JsonArena::NoNode || base->type(node) != JsonType::Number)
            return conflictAt(path,
                              ErrorText::tr("There is no number at “%1”.").arg(path.toString()));
        const auto sum = addJsonNumbers(base->valueText(node), number);
        if (!sum)
            return sum.error();
        auto proposal
            = patched(*base, JsonPatch({JsonPatchOperation::replace(path, JsonText(*sum))}));
        if (proposal)
            proposal->addition = NumberAddition{path, number};
        return proposal;
    };
}

JsonPointer inventoryPath(const SaveTarget &target)
{
    const bool isProfile = target.table() == SaveTarget::Table::Profile;
    return JsonPointer({isProfile ? u"global_inventory"_s : u"inventory"_s});
}

} // namespace waymark
