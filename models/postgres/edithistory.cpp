#include "models/postgres/edithistory.h"

#include "models/domain/errortext.h"
#include "models/postgres/editrows.h"
#include "models/postgres/factscache.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/undolinks.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

SqlStatement editsStatement(PlayerId player, const std::optional<SaveTarget> &target,
                            const std::optional<EditId> &before, int limit)
{
    SqlStatement statement(editSelect() + " WHERE ");
    if (target) {
        const QString row = target->row().toString(QUuid::WithoutBraces);
        statement.append("target->>'id' = ").append(statement.bind(row));
        statement.append(" AND target->>'table' = ")
            .append(statement.bind(QString(target->tableName())));
    } else {
        statement.append("target->>'player' = ").append(statement.bind(player.toString()));
    }
    if (before)
        statement.append(" AND id < ").append(statement.bind(*before));
    statement.append(" ORDER BY id DESC LIMIT ").append(statement.bind(limit));
    return statement;
}

Error notFound(const QString &what)
{
    return {Error::Kind::NotFound, what, {}, {}};
}

} // namespace

EditHistory::EditHistory(PostgresConnection &reads, FactsCache &facts)
    : m_reads(reads)
    , m_facts(facts)
    , m_outside(reads.options().recorder, facts)
{
}

QFuture<Result<QList<Edit>>> EditHistory::edits(PlayerId player,
                                                const std::optional<SaveTarget> &target,
                                                const std::optional<EditId> &before, int limit)
{
    return m_reads.submit<QList<Edit>>([this, page = Page{player, target, before, limit}](
                                           SqlSession &session) { return read(session, page); });
}

Result<QList<Edit>> EditHistory::readInside(SqlSession &session, const Page &page)
{
    const Result<DatabaseFacts> facts = m_facts.get(session);
    if (!facts)
        return facts.error();
    if (!facts->hasHistory || page.before.value_or(1) < 0)
        return QList<Edit>();
    const Result<SqlResult> rows
        = session.run(editsStatement(page.player, page.target, page.before, page.limit));
    return rows ? Result<QList<Edit>>(editsFrom(*rows)) : rows.error();
}

Result<QList<Edit>> EditHistory::read(SqlSession &session, const Page &page)
{
    const Result<QList<Edit>> edits = readPage(session, page);
    return edits ? marked(session, *edits) : edits;
}

/// Those of the database are newer than those from before it had a record.
Result<QList<Edit>> EditHistory::marked(SqlSession &session, QList<Edit> edits)
{
    const Result<DatabaseFacts> facts = m_facts.get(session);
    if (!facts)
        return facts.error();
    QList<UndoLink> links;
    QSet<QUuid> outside;
    for (const Edit &edit : std::as_const(edits)) {
        if (edit.id < 0)
            outside.insert(edit.target.row());
    }
    if (facts->hasHistory) {
        const auto inside = readUndoLinks(session, rowsOf(edits));
        if (!inside)
            return inside.error();
        links += *inside;
    }
    for (const Edit &edit : std::as_const(edits)) {
        if (!outside.remove(edit.target.row()))
            continue;
        const auto any = *PlayerId::fromUuid(edit.target.row()); // with a target none is asked for
        const auto kept = m_outside.edits(session, any, edit.target);
        if (!kept)
            return kept.error();
        links += undoLinksOf(*kept);
    }
    markTakenBack(edits, links);
    return edits;
}

/// Those of the database come in pages that begin behind one of them; those from outside are few
/// and come between, by their time. So a page ends with one of the database until there are no
/// more, and may be longer than was asked for.
Result<QList<Edit>> EditHistory::readPage(SqlSession &session, const Page &page)
{
    Result<QList<Edit>> inside = readInside(session, page);
    if (!inside)
        return inside;
    Result<QList<Edit>> outside = m_outside.edits(session, page.player, page.target);
    if (!outside)
        return outside;
    if (outside->isEmpty())
        return inside;
    if (page.before && *page.before < 0) {
        outside->removeIf([&](const Edit &edit) { return edit.id <= *page.before; });
    } else if (page.before) {
        const Result<Edit> last = readOne(session, *page.before);
        if (!last)
            return last.error();
        outside->removeIf([&](const Edit &edit) { return edit.at >= last->at; });
    }
    const bool hasMoreInside = inside->size() >= page.limit;
    if (hasMoreInside)
        outside->removeIf([&](const Edit &edit) { return edit.at < inside->constLast().at; });
    QList<Edit> all;
    std::merge(inside->cbegin(), inside->cend(), outside->cbegin(), outside->cend(),
               std::back_inserter(all), [](const Edit &a, const Edit &b) { return a.at > b.at; });
    if (hasMoreInside && all.constLast().id < 0) { // of the same moment
        const Edit last = inside->constLast();
        all.removeIf([&](const Edit &edit) { return edit.id == last.id; });
        all.append(last);
    }
    const auto isInside = [](const Edit &edit) { return edit.id > 0; };
    const auto behindInside = std::find_if(all.crbegin(), all.crend(), isInside).base();
    const qsizetype wanted = std::max<qsizetype>(page.limit, behindInside - all.cbegin());
    return all.mid(0, wanted);
}

QFuture<Result<Edit>> EditHistory::edit(EditId id)
{
    return m_reads.submit<Edit>([this, id](SqlSession &session) -> Result<Edit> {
        const Result<Edit> one = readOne(session, id);
        if (!one)
            return one;
        const Result<QList<Edit>> said = marked(session, {*one});
        return said ? Result<Edit>(said->constFirst()) : Result<Edit>(said.error());
    });
}

Result<Edit> EditHistory::readOne(SqlSession &session, EditId id)
{
    const Result<DatabaseFacts> facts = m_facts.get(session);
    if (!facts)
        return facts.error();
    if (id < 0) {
        const auto outside = m_outside.edit(session, id);
        if (!outside)
            return outside.error();
        if (*outside)
            return **outside;
        return notFound(
            ErrorText::tr("There is no edit %1 among those recorded on this machine.").arg(id));
    }
    if (!facts->hasHistory)
        return notFound(
            ErrorText::tr(
                "There is no edit %1: this database records no edits; waymark migrate adds "
                "that.")
                .arg(id));
    SqlStatement statement(editSelect() + " WHERE ");
    statement.append("id = ").append(statement.bind(id));
    const Result<SqlResult> rows = session.run(statement);
    if (!rows)
        return rows.error();
    const auto edit = rows->isEmpty() ? std::nullopt : editFrom(rows->row(0));
    return edit ? Result<Edit>(*edit)
                : Result<Edit>(notFound(ErrorText::tr("There is no edit %1.").arg(id)));
}

} // namespace waymark
