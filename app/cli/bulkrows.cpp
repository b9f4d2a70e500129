#include "app/cli/bulkrows.h"

#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using Line = ValueTally::Line;

QString nameOf(BulkLeft::Why why)
{
    switch (why) {
    case BulkLeft::Why::Lacks:
        return u"lack"_s;
    case BulkLeft::Why::Differs:
        return u"differ"_s;
    case BulkLeft::Why::Failed:
        break;
    }
    return u"fail"_s;
}

QByteArray member(const char *name, const QByteArray &json)
{
    return '"' + QByteArray(name) + "\":" + json;
}

QByteArray member(const char *name, qint64 number)
{
    return member(name, QByteArray::number(number));
}

QByteArray array(const QByteArrayList &elements)
{
    return '[' + elements.join(',') + ']';
}

QByteArray ownerJson(const BulkOwner &owner)
{
    return member("player", owner.player ? jsonString(owner.player->toString()) : "null") + ','
        + member("label", owner.label ? jsonString(*owner.label) : "null") + ','
        + member("experience", owner.experience.isEmpty() ? "null" : jsonString(owner.experience));
}

QByteArray linesJson(const QList<Line> &lines)
{
    QByteArrayList elements;
    for (const Line &line : lines) {
        QByteArray what;
        switch (line.kind) {
        case Line::Kind::Value:
            what = member("value", jsonString(line.text));
            break;
        case Line::Kind::Range:
            what = member("range", jsonString(line.text));
            break;
        case Line::Kind::Others:
            what = member("others", "true");
            break;
        case Line::Kind::Absent:
            what = member("absent", "true");
            break;
        }
        elements += '{' + what + ',' + member("count", line.count) + '}';
    }
    return array(elements);
}

QByteArray leftJson(const BulkLeft &left)
{
    QByteArrayList paths;
    for (const QString &path : left.error.paths)
        paths += jsonString(path);
    return '{' + ownerJson(left.owner) + ',' + member("why", jsonString(nameOf(left.why))) + ','
        + member("message", jsonString(left.error.detail)) + ',' + member("paths", array(paths))
        + '}';
}

QByteArray reportJson(const BulkReport &report, bool dryRun)
{
    const bool isProfile = report.table == SaveTarget::Table::Profile;
    QByteArrayList values;
    for (const BulkHistogram &histogram : report.histograms)
        values += '{' + member("path", jsonString(histogram.path.toString())) + ','
            + member("before", linesJson(histogram.before)) + ','
            + member("after", linesJson(histogram.after)) + '}';
    QByteArrayList samples;
    for (const BulkSample &sample : report.samples)
        samples += '{' + ownerJson(sample.owner) + ',' + member("patch", sample.patch.utf8()) + ','
            + member("inverse", sample.inverse.utf8()) + '}';
    QByteArrayList left;
    for (const BulkLeft &one : report.left)
        left += leftJson(one);
    QByteArrayList members
        = {member("edit", report.bulk ? QByteArray::number(*report.bulk) : "null"),
           member("table", isProfile ? R"("player_profiles")" : R"("experience_progress")"),
           member("column", isProfile ? R"("stats")" : R"("state")"),
           member("match", report.matched),
           member("change", report.changed),
           member("same", report.unchanged),
           member("lack", report.lacking),
           member("differ", report.differing),
           member("fail", report.failed),
           member("operations", report.operations)};
    if (report.unknown > 0)
        members += member("unknown", report.unknown);
    if (dryRun)
        members += {member("values", array(values)), member("samples", array(samples))};
    members += member("left", array(left));
    return '{' + members.join(',') + "}\n";
}

Row rowOf(const QString &what, const Cell &count, const Cell &path = {}, const Cell &value = {})
{
    return {what, count, Cell(), Cell(), path, value, Cell()};
}

Row rowOf(const QString &what, const BulkOwner &owner, const Cell &path, const QString &value,
          const Cell &inverse = {})
{
    const Cell experience = owner.experience.isEmpty() ? Cell() : Cell(owner.experience);
    return {what, Cell(), owner.labelOrId(), experience, path, value, inverse};
}

void appendLines(QList<Row> &rows, const QString &what, const QString &path,
                 const QList<Line> &lines)
{
    for (const Line &line : lines) {
        const bool isText = line.kind == Line::Kind::Value || line.kind == Line::Kind::Range;
        const QString text = isText           ? line.text
            : line.kind == Line::Kind::Others ? u"(others)"_s
                                              : u"(absent)"_s;
        rows.append(rowOf(what, line.count, path, text));
    }
}

QList<Row> reportRows(const BulkReport &report)
{
    const bool isProfile = report.table == SaveTarget::Table::Profile;
    const QString column = isProfile ? u"player_profiles.stats"_s : u"experience_progress.state"_s;
    QList<Row> rows = {rowOf(u"match"_s, report.matched, {}, column),
                       rowOf(u"change"_s, report.changed),
                       rowOf(u"same"_s, report.unchanged),
                       rowOf(u"lack"_s, report.lacking),
                       rowOf(u"differ"_s, report.differing),
                       rowOf(u"fail"_s, report.failed)};
    if (report.bulk)
        rows.prepend(rowOf(u"edit"_s, Cell(qint64(*report.bulk))));
    for (const BulkHistogram &histogram : report.histograms) {
        appendLines(rows, u"before"_s, histogram.path.toString(), histogram.before);
        appendLines(rows, u"after"_s, histogram.path.toString(), histogram.after);
    }
    for (const BulkSample &sample : report.samples)
        rows.append(rowOf(u"sample"_s, sample.owner, Cell(), sample.patch.toString(),
                          sample.inverse.toString()));
    for (const BulkLeft &left : report.left)
        rows.append(
            rowOf(nameOf(left.why), left.owner, left.error.paths.join(", "_L1), left.error.detail));
    return rows;
}

/// What it would say of any one save that was left, as long as nothing is written: whoever reads 3
/// may rely on that.
Error::Kind kindOfLeft(const BulkReport &report)
{
    if (report.changed + report.unknown > 0)
        return Error::Kind::Failed;
    const bool isOtherwise
        = std::any_of(report.left.begin(), report.left.end(), [](const BulkLeft &left) {
              return left.error.kind != Error::Kind::Conflict
                  && left.error.kind != Error::Kind::NotFound;
          });
    return isOtherwise ? Error::Kind::Failed : Error::Kind::Conflict;
}

/// What ended it, with what has been written by then.
Error stoppedAfter(const BulkReport &report)
{
    Error error = *report.stopped;
    if (!report.bulk)
        return error.kind == Error::Kind::Cancelled
            ? Error{error.kind, CliText::tr("Stopped; nothing was written."), {}, {}}
            : error;
    const QString written = report.undone
        ? CliText::tr("%n save(s) had been taken back by then; waymark undo %1 goes on with the "
                      "rest.",
                      nullptr, int(report.changed))
              .arg(*report.undone)
        : CliText::tr("%n save(s) had been written by then; waymark undo %1 takes them back.",
                      nullptr, int(report.changed))
              .arg(*report.bulk);
    error.detail = error.kind == Error::Kind::Cancelled ? CliText::tr("Stopped: %1").arg(written)
                                                        : u"%1 %2"_s.arg(error.detail, written);
    if (report.unknown > 0)
        error.detail += u' '
            + CliText::tr("Nobody knows of %n save(s) more, which it takes back if they were "
                          "written.",
                          nullptr, int(report.unknown));
    return error;
}

} // namespace

Result<void> printBulk(CliContext &context, const Arguments &arguments, const BulkReport &report)
{
    // The JSON is one object, asked for by name or not.
    const auto format = CliContext::format(arguments);
    if (!format)
        return format.error();
    if (*format == OutputFormat::Json)
        return context.print(reportJson(report, arguments.has(u"dry-run"_s)));
    return context.printRows(
        arguments,
        {u"what"_s, u"count"_s, u"player"_s, u"experience"_s, u"path"_s, u"value"_s, u"inverse"_s},
        reportRows(report));
}

Result<int> finishBulk(CliContext &context, const Arguments &arguments, const BulkReport &report,
                       const QString &left)
{
    if (report.stopped && !report.bulk)
        return stoppedAfter(report);
    if (const auto printed = printBulk(context, arguments, report); !printed)
        return printed.error();
    const qsizetype listed = report.left.size();
    if (const qint64 all = report.lacking + report.differing + report.failed; all > listed)
        context.note(CliText::tr("%1 of %2 saves that were left are listed.").arg(listed).arg(all));
    if (report.stopped)
        return stoppedAfter(report);
    if (left.isEmpty()) {
        if (report.matched == 0)
            context.note(CliText::tr("The search finds no saves."));
        else if (!report.bulk && !arguments.has(u"dry-run"_s))
            context.note(CliText::tr("Nothing was changed, and no edit is recorded."));
        return Done;
    }
    QStringList paths;
    for (const BulkLeft &one : report.left)
        paths += one.error.paths;
    paths.removeDuplicates();
    return Error{kindOfLeft(report), left, paths, {}};
}

} // namespace waymark
