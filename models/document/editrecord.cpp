#include "models/document/editrecord.h"

#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = JsonOperation::Kind;

QByteArray line(const QByteArray &op, const JsonPointer &path, const std::optional<JsonText> &value)
{
    QByteArray text = "{\"op\": \"" + op + "\", \"path\": " + quoteJsonString(path.toString());
    if (value)
        text += ", \"value\": " + value->utf8();
    return text + '}';
}

QByteArray moveLine(const JsonPointer &from, const JsonPointer &to)
{
    return "{\"op\": \"move\", \"from\": " + quoteJsonString(from.toString())
        + ", \"path\": " + quoteJsonString(to.toString()) + '}';
}

JsonPointer below(const JsonPointer &root, const JsonPointer &path)
{
    return JsonPointer(root.tokens() + path.tokens());
}

/// The whole column: there is no value to replace where it was SQL NULL, and none to write where it
/// becomes so.
QByteArray rootLine(const JsonPointer &root, const std::optional<JsonText> &was,
                    const std::optional<JsonText> &now)
{
    if (!now)
        return line("remove", root, {});
    return line(was ? "replace" : "add", root, now);
}

QByteArray forward(const NetOperation &net, const JsonPointer &root)
{
    const JsonOperation &operation = net.operation;
    const JsonPointer path = below(root, operation.path);
    switch (operation.kind) {
    case Kind::SetRoot:
        return rootLine(root, net.was, operation.value);
    case Kind::Replace:
    case Kind::AddNumber:
        return line("replace", path, operation.value);
    case Kind::AddMember:
    case Kind::InsertElement:
        return line("add", path, operation.value);
    case Kind::AppendElement:
        return line("add", path.child(u"-"_s), operation.value);
    case Kind::Remove:
        return line("remove", path, {});
    case Kind::Move:
        return moveLine(below(root, operation.from), path);
    }
    return {};
}

QByteArray backward(const NetOperation &net, const JsonPointer &root)
{
    const JsonOperation &operation = net.operation;
    const JsonPointer path = below(root, operation.path);
    switch (operation.kind) {
    case Kind::SetRoot:
        return rootLine(root, operation.value, net.was);
    case Kind::Replace:
    case Kind::AddNumber:
        return line("replace", path, net.was);
    case Kind::AddMember:
    case Kind::InsertElement:
        return line("remove", path, {});
    case Kind::AppendElement:
        return line("remove", path.child(net.index), {});
    case Kind::Remove:
        return line("add", path, net.was);
    case Kind::Move:
        return moveLine(path, below(root, operation.from));
    }
    return {};
}

QByteArray columnValue(const SaveTarget &target, const QString &name, const ColumnText &text)
{
    if (!text)
        return "null";
    const SaveColumn *column = findSaveColumn(target.table(), name);
    const bool isNumber = column
        && (column->type == SaveColumn::Type::Integer || column->type == SaveColumn::Type::Double);
    // NaN and the infinities, which a DOUBLE column may hold, are strings in JSON.
    return isNumber && text->back().isDigit() ? text->toUtf8() : quoteJsonString(*text);
}

QByteArray patchOf(const QList<QByteArray> &lines)
{
    return '[' + lines.join(", ") + ']';
}

} // namespace

JsonText withAdded(const JsonText &patch, const QByteArray &number)
{
    return JsonText(patch.utf8().chopped(2) + ", \"added\": " + number + "}]");
}

JsonText patchText(const QList<NetOperation> &operations)
{
    QList<QByteArray> lines;
    for (const NetOperation &operation : operations)
        lines.append(forward(operation, {}));
    return JsonText(patchOf(lines));
}

void recordEdit(GuardedEdit &edit, const QList<NetOperation> &operations)
{
    JsonPointer root;
    const bool setsNull = !operations.isEmpty()
        && operations.first().operation.kind == Kind::SetRoot
        && (!operations.first().operation.value || !operations.first().was);
    // A document cannot say "no document": SQL NULL is told as a column of the row that is missing.
    if (edit.columns.isEmpty() && !setsNull)
        edit.recordColumn = edit.target.jsonColumn();
    else
        root = JsonPointer({edit.target.jsonColumn()});

    QList<QByteArray> lines;
    QList<QByteArray> inverse;
    for (const ColumnChange &change : edit.columns) {
        const JsonPointer path({change.column});
        lines.append(
            line("replace", path, JsonText(columnValue(edit.target, change.column, change.after))));
        inverse.prepend(line("replace", path,
                             JsonText(columnValue(edit.target, change.column, change.before))));
    }
    for (const NetOperation &operation : operations) {
        lines.append(forward(operation, root));
        inverse.prepend(backward(operation, root));
    }
    edit.patch = JsonText(patchOf(lines));
    edit.inverse = JsonText(patchOf(inverse));
}

void makeAddition(GuardedEdit &edit, const JsonPointer &path, const QByteArray &number)
{
    edit.guards.removeIf([&](const JsonGuard &guard) {
        return guard.path == path
            && (guard.kind == JsonGuard::Kind::TextIs || guard.kind == JsonGuard::Kind::RootTextIs);
    });
    edit.guards.append({JsonGuard::Kind::IsNumber, path, {}, 0});
    edit.operations = {{Kind::AddNumber, path, {}, JsonText(number)}};
    recordAddition(edit, number);
}

void recordAddition(GuardedEdit &edit, const QByteArray &number)
{
    edit.patch = withAdded(edit.patch, number);
    edit.inverse = withAdded(edit.inverse, negatedJsonNumber(number));
}

} // namespace waymark
