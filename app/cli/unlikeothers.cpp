#include "app/cli/unlikeothers.h"

#include "app/cli/clitext.h"
#include "models/checks/schemawarnings.h"
#include "models/items/learnedwords.h"
#include "models/items/savetreemodel.h"
#include "models/local/schemafiles.h"
#include "models/postgres/postgresgateway.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype MostTold = 20;
constexpr int LongestShown = 40;

std::optional<LearnedSchema> keptSchema(CliContext &context, const QString &experience)
{
    if (context.options().quiet || !QFileInfo::exists(SchemaFiles::defaultFolder()))
        return std::nullopt;
    const auto gateway = context.gateway();
    const auto database = gateway ? context.await((*gateway)->identity()) : gateway.error();
    if (!database)
        return std::nullopt;
    SchemaFiles files(*database);
    return files.kept(experience).result();
}

/// The element that a token names. One that stands elsewhere by now is as good as any other: to a
/// schema all elements are one place.
JsonArena::NodeId elementAt(const JsonArena &document, JsonArena::NodeId array,
                            const QString &token)
{
    const quint32 count = document.childCount(array);
    if (count == 0)
        return JsonArena::NoNode;
    const auto index = parseArrayIndex(token);
    return document.child(array,
                          index ? quint32(std::min<qsizetype>(*index, count - 1)) : count - 1);
}

struct Place
{
    QList<SchemaStep> steps;
    JsonArena::NodeId node = JsonArena::Root;
};

std::optional<Place> placeAt(const JsonArena &document, const JsonPointer &path)
{
    Place place;
    for (const QString &token : path.tokens()) {
        const bool isElement = document.type(place.node) == JsonType::Array;
        place.node = isElement ? elementAt(document, place.node, token)
                               : document.member(place.node, token);
        if (place.node == JsonArena::NoNode)
            return std::nullopt;
        place.steps.append(isElement ? SchemaStep() : SchemaStep(token));
    }
    return place;
}

/// What there is to say of one operation; of what goes there is nothing.
QStringList linesOf(const JsonPatchOperation &operation, const JsonArena &after,
                    const LearnedSchema &schema)
{
    using Kind = JsonPatchOperation::Kind;
    const auto place = placeAt(after, operation.path);
    if (!place || operation.kind == Kind::Remove || operation.kind == Kind::Test)
        return {};
    QStringList lines;
    if (operation.kind == Kind::Move) {
        if (const auto warning = keyWarning(schema, place->steps))
            lines += u"%1: %2"_s.arg(operation.path.toString(), warningWords(*warning, schema));
        return lines;
    }
    const bool isGiven = operation.kind != Kind::Copy;
    const auto value = JsonArena::parseTrusted(
        isGiven ? operation.value.utf8() : after.valueText(place->node).toByteArray());
    if (!value)
        return {};
    const SchemaWarnings found
        = schemaWarnings(schema, place->steps, *value,
                         operation.kind == Kind::Replace ? KeyCheck::Skip : KeyCheck::Check);
    for (const SchemaWarning &warning : found.warnings) {
        const QString path
            = JsonPointer(operation.path.tokens() + warning.path.tokens()).toString();
        const auto node = value->find(warning.path);
        const QString shown
            = warning.kind == SchemaWarning::Kind::NewKey || node == JsonArena::NoNode
            ? path
            : u"%1 %2"_s.arg(path,
                             oneLine(QString::fromUtf8(value->valueText(node)), LongestShown));
        lines += u"%1: %2"_s.arg(shown, warningWords(warning, schema));
    }
    return lines;
}

} // namespace

void noteUnlikeOthers(CliContext &context, const QString &experience, const JsonPatch &patch,
                      const JsonText &after)
{
    const auto schema = patch.isEmpty() ? std::nullopt : keptSchema(context, experience);
    const auto document = JsonArena::parseTrusted(after.utf8());
    if (!schema || !schema->saysSomething() || !document)
        return;
    QStringList lines;
    for (const JsonPatchOperation &operation : patch.operations())
        lines += linesOf(operation, *document, *schema);
    for (const QString &line : lines.mid(0, MostTold))
        context.note(CliText::tr("Unlike other saves: %1.").arg(line));
    if (lines.size() > MostTold)
        context.note(CliText::tr("%Ln more places are unlike other saves.", nullptr,
                                 int(lines.size() - MostTold)));
}

} // namespace waymark
