#include "models/local/historyline.h"

#include "models/json/jsonarena.h"
#include "models/json/jsonstring.h"

#include <QTimeZone>

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

/// A line as far as its patch, read.
class LineReader
{
public:
    explicit LineReader(QByteArrayView line)
    {
        QByteArray text = line.toByteArray();
        if (const qsizetype patch = text.indexOf(PatchKey); patch >= 0 && text.endsWith('}'))
            text = text.left(patch) + '}';
        if (auto arena = JsonArena::parseTrusted(text); arena)
            m_arena = *arena;
    }

    [[nodiscard]] bool has(const char *key) const { return find(key) != JsonArena::NoNode; }
    [[nodiscard]] QString text(const char *key) const
    {
        const auto node = find(key);
        const bool isText = node != JsonArena::NoNode && m_arena.type(node) == JsonType::String;
        return isText ? m_arena.string(node) : QString();
    }
    [[nodiscard]] qint64 number(const char *key) const
    {
        const auto node = find(key);
        return node == JsonArena::NoNode ? 0 : m_arena.valueText(node).toByteArray().toLongLong();
    }
    [[nodiscard]] std::optional<SaveTarget> target() const
    {
        const QString row = text("row");
        if (text("table") == "player_profiles"_L1) {
            const auto profile = PlayerId::parse(row);
            return profile ? std::optional<SaveTarget>(*profile) : std::nullopt;
        }
        const auto progress = ProgressId::parse(row);
        return progress ? std::optional<SaveTarget>(*progress) : std::nullopt;
    }
    [[nodiscard]] std::optional<Timestamp> time() const
    {
        return Timestamp::parse(text("at"), QTimeZone::utc());
    }

private:
    [[nodiscard]] JsonArena::NodeId find(const char *key) const
    {
        return m_arena.type(JsonArena::Root) == JsonType::Object
            ? m_arena.memberUtf8(JsonArena::Root, key)
            : JsonArena::NoNode;
    }

    JsonArena m_arena;
};

/// patch and inverse of a line, where both are there.
bool takePatches(const QByteArray &line, Edit &edit)
{
    const auto arena = JsonArena::parseTrusted(line);
    if (!arena || arena->type(JsonArena::Root) != JsonType::Object)
        return false;
    const auto patch = arena->member(JsonArena::Root, u"patch");
    const auto inverse = arena->member(JsonArena::Root, u"inverse");
    if (patch == JsonArena::NoNode || inverse == JsonArena::NoNode)
        return false;
    edit.patch = arena->value(patch);
    edit.inverse = arena->value(inverse);
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
        + ",\"column\":" + quoted(edit.column) + patches(edit) + "}\n";
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
    const LineReader reader(line);
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
    const LineReader reader(begun);
    const auto target = reader.target();
    const auto at = reader.time();
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
    if (!takePatches(begun, edit))
        return std::nullopt;
    if (!saved.isEmpty()) {
        edit.at = LineReader(saved).time().value_or(edit.at);
        takePatches(saved, edit);
    }
    return edit;
}

} // namespace waymark
