#include "models/postgres/undolinks.h"

#include "models/postgres/sqlrow.h"
#include "models/postgres/sqlsession.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

// Before the record named the edit that is taken back, only its reason did.
constexpr auto UndoReason = R"(^(?:Undo of|Take back) edit (-?[0-9]{1,18})$)";

std::optional<EditId> undoneBy(const Edit &edit)
{
    if (edit.undone)
        return edit.undone;
    static const QRegularExpression reason(QString::fromLatin1(UndoReason));
    const auto match = reason.match(edit.reason);
    return match.hasMatch() ? std::optional<EditId>(match.captured(1).toLongLong()) : std::nullopt;
}

} // namespace

Result<QList<UndoLink>> readUndoLinks(SqlSession &session, const QList<QUuid> &rows)
{
    QList<UndoLink> links;
    if (rows.isEmpty())
        return links;
    SqlStatement statement(
        "SELECT id, coalesce((target->>'undone')::bigint, substring(reason FROM ");
    const QByteArray reason = statement.bind(QString::fromLatin1(UndoReason)) + "::text";
    statement.append(reason + ")::bigint) FROM waymark.edits WHERE target->>'id' = ANY ((");
    statement.append(statement.bind(rows) + ")::text[]) AND (target->>'undone' IS NOT NULL OR (");
    statement.append("target->>'bulk' IS NULL AND reason ~ " + reason + ")) ORDER BY id DESC");
    const Result<SqlResult> found = session.run(statement);
    if (!found)
        return found.error();
    for (int row = 0; row < found->size(); ++row)
        links.append({found->row(row).integer(0), found->row(row).integer(1)});
    return links;
}

QList<UndoLink> undoLinksOf(const QList<Edit> &edits)
{
    QList<UndoLink> links;
    for (const Edit &edit : edits) {
        if (const auto undone = undoneBy(edit))
            links.append({edit.id, *undone});
    }
    return links;
}

void markTakenBack(QList<Edit> &edits, const QList<UndoLink> &links)
{
    QHash<EditId, EditId> takenBack; // an edit is taken back by later ones only
    for (const UndoLink &link : links) {
        if (!takenBack.contains(link.edit) && !takenBack.contains(link.undone))
            takenBack.insert(link.undone, link.edit);
    }
    for (Edit &edit : edits) {
        const auto by = takenBack.constFind(edit.id);
        edit.takenBackBy = by == takenBack.cend() ? std::nullopt : std::optional(*by);
    }
}

QList<QUuid> rowsOf(const QList<Edit> &edits)
{
    QList<QUuid> rows;
    for (const Edit &edit : edits) {
        if (!rows.contains(edit.target.row()))
            rows.append(edit.target.row());
    }
    return rows;
}

} // namespace waymark
