#include "models/document/puttingon.h"

#include "models/document/savedocument.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonpatch.h"

#include <algorithm>

namespace waymark {
namespace {

Result<void> makeAgain(const UnsavedEdits &edits, SaveDocument &document)
{
    const auto patch = JsonPatch::parse(edits.patch.isEmpty() ? "[]" : edits.patch.utf8());
    if (!patch)
        return patch.error();
    if (auto done = document.apply(*patch, SaveDocument::tr("Edits of before")); !done)
        return done;
    if (edits.toSqlNull) {
        if (auto done = document.setDocument(std::nullopt); !done)
            return done;
    }
    for (auto column = edits.columns.cbegin(); column != edits.columns.cend(); ++column) {
        if (auto done = document.setColumn(column.key(), column.value()); !done)
            return done;
    }
    return {};
}

/// Members that were added stand last here, and in their order on the server.
bool isIn(const SaveDocument &document, const SaveRow &row)
{
    const auto mine = document.tree().documentText();
    if (mine.has_value() != row.json.has_value())
        return false;
    const auto columns = saveColumns(row.target.table());
    const bool sameColumns
        = std::all_of(columns.begin(), columns.end(), [&](const SaveColumn &column) {
              return document.content().column(column.nameText())
                  == row.columns.value(column.nameText());
          });
    if (!sameColumns || !mine || *mine == *row.json)
        return sameColumns;
    const auto canonical = canonicalText(mine->utf8());
    return canonical && *canonical == *row.json;
}

/// Of an addition the server records what the sum became.
bool addsTheSame(const Edit &recorded, const GuardedEdit &made)
{
    if (made.operations.size() != 1
        || made.operations.first().kind != JsonOperation::Kind::AddNumber)
        return false;
    const auto patch = JsonArena::parseTrusted(recorded.patch.utf8());
    if (!patch || patch->type(JsonArena::Root) != JsonType::Array
        || patch->childCount(JsonArena::Root) != 1)
        return false;
    const JsonArena::NodeId line = patch->child(JsonArena::Root, 0);
    const auto path = patch->member(line, u"path");
    const auto added = patch->member(line, u"added");
    return path != JsonArena::NoNode && added != JsonArena::NoNode
        && patch->type(path) == JsonType::String
        && patch->string(path) == made.operations.first().path.toString()
        && patch->value(added) == made.operations.first().value;
}

/// Others may have written on top of what was saved.
bool isRecorded(const SaveDocument &document, const EditsToPutOn &edits)
{
    if (!edits.edits.wasSent || edits.recorded.isEmpty())
        return false;
    const GuardedEdit made = document.pendingEdit({});
    return std::any_of(edits.recorded.cbegin(), edits.recorded.cend(), [&](const Edit &edit) {
        return edit.at > edits.edits.base.updatedAt.value_or(edit.at)
            && edit.column == made.recordColumn
            && ((edit.patch == made.patch && edit.inverse == made.inverse)
                || addsTheSame(edit, made));
    });
}

} // namespace

SaveRow serverRow(const SaveDocument &document)
{
    SaveRow row{document.target(), document.version(), {}, {}, document.updatedAt()};
    for (const SaveColumn &column : saveColumns(row.target.table())) {
        if (document.content().hasColumn(column.nameText()))
            row.columns.insert(column.nameText(), document.content().baseColumn(column.nameText()));
    }
    if (const auto &base = document.tree().base())
        row.json = JsonText(base->text());
    return row;
}

UnsavedEdits unsavedEdits(const SaveDocument &document)
{
    UnsavedEdits edits{serverRow(document), false, {}, {}, 0, {}, false, {}, false,
                       document.additions()};
    edits.toSqlNull = edits.base.json && !document.tree().type(SaveTree::Root);
    if (!edits.toSqlNull)
        edits.patch = document.patch();
    for (auto column = edits.base.columns.cbegin(); column != edits.base.columns.cend(); ++column) {
        if (const ColumnText now = document.content().column(column.key()); now != column.value())
            edits.columns.insert(column.key(), now);
    }
    edits.changes = int(document.changes().size());
    edits.at = Timestamp::now();
    edits.wasSent = document.state() == SaveDocument::State::Saving;
    for (const SaveConflict &conflict : document.conflicts())
        edits.conflicts.append({conflict.column, conflict.path, conflict.base});
    return edits;
}

Result<EditsToPutOn> readEditsToPutOn(const UnsavedEdits &edits, const SaveRow &now)
{
    auto base = readSave(edits.base);
    if (!base)
        return base.error();
    auto there = readSave(now, base->base.arena);
    if (!there)
        return there.error();
    return EditsToPutOn{edits, *std::move(base), *std::move(there), {}};
}

Result<void> putOn(const EditsToPutOn &edits, SaveDocument &document)
{
    document.load(Result<ReadSave>(edits.base));
    const auto done = makeAgain(edits.edits, document);
    if (done) {
        document.setAdditions(edits.edits.additions);
        document.askAgain(edits.edits.conflicts);
    }
    if (!done || isIn(document, edits.now.row) || isRecorded(document, edits)) {
        document.load(Result<ReadSave>(edits.now));
        return done;
    }
    if (edits.edits.wasSent) // it may be in theirs, unrecorded: nothing is added twice unasked
        document.setAdditions({});
    document.refresh(edits.now);
    return done;
}

} // namespace waymark
