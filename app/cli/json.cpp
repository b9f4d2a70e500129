#include "app/cli/clitext.h"
#include "app/cli/context.h"
#include "app/cli/exitcode.h"
#include "app/cli/verbtable.h"
#include "models/json/jsondiff.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonmerge.h"
#include "models/json/jsonpatcher.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonvalidator.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// The documents named by position, as bytes.
Result<QByteArrayList> readInputs(const Arguments &arguments)
{
    if (arguments.positional().count(u"-"_s) > 1)
        return usageError(CliText::tr("Standard input (-) can be read only once."));
    QByteArrayList documents;
    for (const QString &file : arguments.positional()) {
        const auto bytes = CliContext::readInput(file);
        if (!bytes)
            return bytes.error();
        documents += *bytes;
    }
    return documents;
}

/// Says which of several documents is meant.
Error inFile(const QString &file, Error error)
{
    error.detail = CliText::tr("%1: %2").arg(file, error.detail);
    return error;
}

Result<QList<JsonArena>> readArenas(const Arguments &arguments)
{
    const auto documents = readInputs(arguments);
    if (!documents)
        return documents.error();
    QList<JsonArena> arenas;
    for (qsizetype i = 0; i < documents->size(); ++i) {
        const auto arena = JsonArena::parseStrict(documents->at(i));
        if (!arena)
            return documents->size() > 1 ? inFile(arguments.at(i), arena.error()) : arena.error();
        arenas += *arena;
    }
    return arenas;
}

VerbResult printLine(CliContext &context, const QByteArray &text, ExitCode code = Done)
{
    const auto printed = context.print(text + '\n');
    if (!printed)
        return printed.error();
    return code;
}

/// Keys that stand twice are let through: jsonb takes the last of them, and so does --canonical.
VerbResult formatDocument(CliContext &context, const Arguments &arguments)
{
    const auto documents = readInputs(arguments);
    if (!documents)
        return documents.error();
    if (const auto valid = JsonValidator::checkText(documents->first()); !valid)
        return valid.error();
    const auto arena = JsonArena::parseTrusted(documents->first());
    if (!arena)
        return arena.error();
    if (!arguments.has(u"canonical"_s))
        return printLine(context, indentedJson(*arena));
    if (const auto fits = JsonValidator::checkSize(*arena); !fits)
        return fits.error();
    return printLine(context, canonicalJson(*arena));
}

VerbResult patchDocument(CliContext &context, const Arguments &arguments)
{
    const auto documents = readInputs(arguments);
    if (!documents)
        return documents.error();
    const auto document = JsonArena::parseStrict(documents->at(0));
    if (!document)
        return inFile(arguments.at(0), document.error());
    const auto patch = JsonPatch::parse(documents->at(1));
    if (!patch)
        return inFile(arguments.at(1), patch.error());
    const auto patched = applyPatch(*document, *patch);
    if (!patched)
        return patched.error();
    // What was deeper before, as a game may have written it, is nobody's fault here.
    const int depth = jsonDepth(patched->document.utf8());
    if (depth > JsonValidator::MaximumDepth && depth > jsonDepth(document->text()))
        return Error{Error::Kind::Invalid,
                     CliText::tr("Values would be nested more than %1 deep, the most that Waymark "
                                 "writes; flatten the document.")
                         .arg(JsonValidator::MaximumDepth),
                     {},
                     {}};
    return printLine(context, patched->document.utf8());
}

VerbResult diffDocuments(CliContext &context, const Arguments &arguments)
{
    const auto documents = readArenas(arguments);
    if (!documents)
        return documents.error();
    return printLine(context, diffJson(documents->at(0), documents->at(1)).toText().utf8());
}

/// A side that has nothing there is null, and named as absent, so that JSON null stays itself.
QByteArray conflictText(const JsonConflict &conflict)
{
    QByteArray text = R"({"path": )" + quoteJsonString(conflict.path.toString());
    QByteArrayList absent;
    const auto addSide = [&](const QByteArray &side, const std::optional<JsonText> &value) {
        text += ", " + side + ": " + (value ? value->utf8() : "null");
        if (!value)
            absent += side;
    };
    addSide(R"("base")", conflict.base);
    addSide(R"("mine")", conflict.mine);
    addSide(R"("theirs")", conflict.theirs);
    if (!absent.isEmpty())
        text += R"(, "absent": [)" + absent.join(", ") + ']';
    return text + '}';
}

VerbResult mergeDocuments(CliContext &context, const Arguments &arguments)
{
    const auto documents = readArenas(arguments);
    if (!documents)
        return documents.error();
    const JsonMerge merge = mergeJson(documents->at(0), documents->at(1), documents->at(2));
    if (merge.conflicts.isEmpty())
        return printLine(context, merge.document.utf8());

    QByteArrayList conflicts;
    Error error{Error::Kind::Conflict, {}, {}, {}};
    for (const JsonConflict &conflict : merge.conflicts) {
        conflicts += conflictText(conflict);
        error.paths += conflict.path.toString();
    }
    error.detail = CliText::tr("Both sides changed the same paths, %n in all.", nullptr,
                               int(merge.conflicts.size()));
    const auto printed = context.print(R"({"conflicts": [)" + conflicts.join(", ") + "]}\n");
    return printed ? error : printed.error();
}

VerbResult checkDocument(CliContext &, const Arguments &arguments)
{
    const auto documents = readArenas(arguments);
    if (!documents)
        return documents.error();
    return Done;
}

constexpr std::array FormatOptions{OptionSpec{"canonical"}};

} // namespace

constinit const Verb JsonFormatVerb
    = {"json format",
       "DOC [--canonical]",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Prints a document indented, or as PostgreSQL would store it."),
       FormatOptions,
       1,
       1,
       formatDocument};

constinit const Verb JsonPatchVerb
    = {"json patch",
       "DOC PATCH",
       QT_TRANSLATE_NOOP("waymark::CliText", "Applies an RFC 6902 patch to a document."),
       {},
       2,
       2,
       patchDocument};

constinit const Verb JsonDiffVerb
    = {"json diff",
       "A B",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Prints the RFC 6902 patch that makes B of A, both as PostgreSQL stores "
                         "them: 1e2 and 100 are the same there, 1.0 and 1 are not."),
       {},
       2,
       2,
       diffDocuments};

constinit const Verb JsonMergeVerb
    = {"json merge",
       "BASE MINE THEIRS",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Joins the changes of two documents that were made of one."),
       {},
       3,
       3,
       mergeDocuments,
       Workspace::WhenNew::Fill,
       QT_TRANSLATE_NOOP(
           "waymark::CliText",
           "Elements of arrays are matched by a key that all of them have, such as id. What both "
           "sides appended stands once, but twice in an array that repeats itself, as a log does.\n"
           "Where both changed one path, nothing is joined: exit 3, and on standard output "
           "{\"conflicts\":[{\"path\",\"base\",\"mine\",\"theirs\"}]}. A side that has nothing "
           "there is null and named in \"absent\", a list that only such conflicts have.")};

constinit const Verb JsonCheckVerb
    = {"json check",
       "DOC",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Says whether PostgreSQL can store a document, and if not why."),
       {},
       1,
       1,
       checkDocument};

} // namespace waymark
