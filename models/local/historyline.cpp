#include "models/local/historyline.h"

#include "models/json/jsonstring.h"
#include "models/local/objectreader.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = HistoryLine::Kind;

// It stands behind all that is short, so that a line can be told without reading it to its end.
// Inside a string its quotes would be escaped.
constexpr auto PatchKey = ",\"patch\":";

QByteArray quoted(const QString &text)
{
    return quoteJsonString(text);
}

/// A line break in JSON is only ever space between its parts.
QByteArray inOneLine(const JsonText &json)
{
    QByteArray text = json.isEmpty() ? QByteArray("[]") : json.utf8();
    return text.replace('\n', ' ').replace('\r', ' ');
}

QByteArray patches(const Edit &edit)
{
    return PatchKey + inOneLine(edit.patch) + ",\"inverse\":" + inOneLine(edit.inverse);
}

QByteArray opened(EditId id, const char *state)
{
    return "{\"id\":" + QByteArray::number(id) + ",\"state\":\"" + state + '"';
}

/// A line as far as its patch.
QByteArray shortOf(QByteArrayView line)
{
    QByteArray text = line.toByteArray();
    if (const qsizetype patch = text.indexOf(PatchKey); patch >= 0 && text.endsWith('}'))
        text = text.left(patch) + '}';
    return text;
}

/// patch and inverse of a line, where both are there.
bool takePatches(const QByteArray &line, Edit &edit)
{
    const ObjectReader reader(line);
    if (!reader.has("patch") || !reader.has("inverse"))
        return false;
    edit.patch = reader.json("patch");
    edit.inverse = reader.json("inverse");
    return true;
}

} // namespace

QByteArray headLine(const QString &database, qint64 forgotten)
{
    return "{\"waymark\":\"history\",\"version\":" + QByteArray::number(HistoryVersion)
        + ",\"database\":" + quoted(database) + ",\"forgotten\":" + QByteArray::number(forgotten)
        + "}\n";
}

QByteArray begunLine(const Edit &edit)
{
    return opened(edit.id, "begun") + ",\"at\":" + quoted(edit.at.toIsoUtc())
        + ",\"actor\":" + quoted(edit.actor) + ",\"reason\":" + quoted(edit.reason)
        + ",\"table\":" + quoted(edit.target.tableName())
        + ",\"row\":" + quoted(edit.target.row().toString(QUuid::WithoutBraces))
        + ",\"column\":" + quoted(edit.column)
        + (edit.undone ? ",\"undone\":" + QByteArray::number(*edit.undone) : QByteArray())
        + patches(edit) + "}\n";
}

QByteArray savedLine(const Edit &edit)
{
    return opened(edit.id, "saved") + ",\"at\":" + quoted(edit.at.toIsoUtc())
        + (edit.patch.isEmpty() ? QByteArray() : patches(edit)) + "}\n";
}

QByteArray droppedLine(EditId id)
{
    return opened(id, "dropped") + "}\n";
}

std::optional<HistoryLine> readHistoryLine(QByteArrayView line)
{
    if (!line.endsWith('}'))
        return std::nullopt;
    const ObjectReader reader(shortOf(line));
    HistoryLine read;
    if (reader.has("waymark")) {
        read.kind = Kind::Head;
        read.version = int(reader.number("version"));
        read.forgotten = reader.number("forgotten");
        return read;
    }
    read.id = reader.number("id");
    const QString state = reader.text("state");
    if (state == "begun"_L1) {
        read.kind = Kind::Begun;
        read.target = reader.target();
    } else if (state == "saved"_L1) {
        read.kind = Kind::Saved;
    } else if (state == "dropped"_L1) {
        read.kind = Kind::Dropped;
    } else {
        return std::nullopt;
    }
    const bool isWhole = read.id < 0 && (read.kind != Kind::Begun || read.target);
    return isWhole ? std::optional(read) : std::nullopt;
}

std::optional<Edit> readEdit(const QByteArray &begun, const QByteArray &saved)
{
    const ObjectReader reader(shortOf(begun));
    const auto target = reader.target();
    const auto at = reader.time("at");
    if (!target || !at)
        return std::nullopt;
    Edit edit{reader.number("id"),
              *at,
              reader.text("actor"),
              reader.text("reason"),
              *target,
              reader.text("column"),
              {},
              {}};
    if (reader.has("undone"))
        edit.undone = reader.number("undone");
    if (!takePatches(begun, edit))
        return std::nullopt;
    if (!saved.isEmpty()) {
        edit.at = ObjectReader(shortOf(saved)).time("at").value_or(edit.at);
        takePatches(saved, edit);
    }
    return edit;
}

} // namespace waymark
