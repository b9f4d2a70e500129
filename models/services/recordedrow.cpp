#include "models/services/recordedrow.h"

#include "models/domain/errortext.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonpatcher.h"
#include "models/services/editplaces.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = JsonPatchOperation::Kind;

/// A column as its record tells it: null, a string, or a number by its text.
Result<ColumnText> columnText(const JsonText &value)
{
    const auto arena = JsonArena::parseTrusted(value.utf8());
    if (!arena)
        return arena.error();
    switch (arena->type(JsonArena::Root)) {
    case JsonType::Null:
        return ColumnText();
    case JsonType::String:
        return ColumnText(arena->string(JsonArena::Root));
    default:
        return ColumnText(value.toString());
    }
}

QByteArray canonical(const JsonText &text)
{
    const auto arena = JsonArena::parseTrusted(text.utf8());
    return arena ? canonicalJson(*arena) : text.utf8();
}

JsonPointer withoutFirst(const JsonPointer &path)
{
    return JsonPointer(path.tokens().mid(1));
}

} // namespace

RecordedRow::RecordedRow(const SaveRow &row)
    : m_jsonColumn(row.target.jsonColumn())
    , m_json(row.json)
    , m_columns(row.columns)
{
}

Result<void> RecordedRow::apply(const QList<JsonPatchOperation> &operations, const QString &column)
{
    JsonPatch pending; // on a document that is there they are carried out together
    const auto flush = [&]() -> Result<void> {
        if (pending.isEmpty())
            return {};
        const auto patched = applyPatch(*m_json, std::exchange(pending, {}));
        if (!patched)
            return patched.error();
        m_json = patched->document;
        return {};
    };
    for (const JsonPatchOperation &operation : operations) {
        if (!column.isEmpty() && m_json && !operation.path.isRoot()) {
            pending.append(operation);
            continue;
        }
        if (auto flushed = flush(); !flushed)
            return flushed;
        auto done = column.isEmpty() ? applyToRow(operation) : applyToJson(operation);
        if (!done)
            return done;
    }
    return flush();
}

Result<void> RecordedRow::applyToRow(const JsonPatchOperation &operation)
{
    const QString name = operation.path.tokens().value(0);
    if (name == m_jsonColumn) {
        JsonPatchOperation inside = operation;
        inside.path = withoutFirst(operation.path);
        inside.from = withoutFirst(operation.from);
        return applyToJson(inside);
    }
    if (!m_columns.contains(name) || operation.kind != Kind::Replace)
        return conflictAt(operation.path,
                          ErrorText::tr("The row has no column %1 any more.").arg(name));
    const auto text = columnText(operation.value);
    if (!text)
        return text.error();
    m_columns.insert(name, *text);
    return {};
}

Result<void> RecordedRow::applyToJson(const JsonPatchOperation &operation)
{
    if (operation.path.isRoot() && operation.kind == Kind::Remove) {
        m_json.reset();
        return {};
    }
    if (operation.path.isRoot()
        && (operation.kind == Kind::Add || operation.kind == Kind::Replace)) {
        m_json = operation.value;
        return {};
    }
    if (!m_json)
        return conflictAt(operation.path,
                          ErrorText::tr("The column %1 is SQL NULL by now.").arg(m_jsonColumn));
    const auto patched = applyPatch(*m_json, JsonPatch({operation}));
    if (!patched)
        return patched.error();
    m_json = patched->document;
    return {};
}

std::optional<JsonText> RecordedRow::arrayAt(const JsonPointer &path) const
{
    const auto arena = m_json ? JsonArena::parseTrusted(m_json->utf8()) : JsonArena();
    const JsonArena::NodeId node = arena ? arena->find(path) : JsonArena::NoNode;
    if (node == JsonArena::NoNode || arena->type(node) != JsonType::Array)
        return std::nullopt;
    return JsonText(canonicalJson(*arena, node));
}

Result<void> RecordedRow::put(const JsonPointer &path, const JsonText &value)
{
    return applyToJson(JsonPatchOperation::replace(path, value));
}

bool operator==(const RecordedRow &a, const RecordedRow &b)
{
    if (a.m_columns != b.m_columns || a.m_json.has_value() != b.m_json.has_value())
        return false;
    return !a.m_json || *a.m_json == *b.m_json || canonical(*a.m_json) == canonical(*b.m_json);
}

} // namespace waymark
