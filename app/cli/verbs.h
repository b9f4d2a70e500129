#pragma once

#include "app/cli/arguments.h"
#include "app/workspace.h"

#include <span>

namespace waymark {

class CliContext;

/// What the process exits with, or why it did not do what was asked.
using VerbResult = Result<int>;

/// One verb of the command line. Each has a file of its own; the table in verbs.cpp lists them in
/// the order of the help.
struct Verb
{
    const char *name; ///< "players", or two words as in "json patch"
    const char *usage; ///< what follows the name
    const char *summary; ///< one sentence, marked for translation
    std::span<const OptionSpec> options;
    int minimum; ///< words by position
    int maximum; ///< of them; -1: any number
    VerbResult (*run)(CliContext &context, const Arguments &arguments);
    Workspace::WhenNew whenNew = Workspace::WhenNew::Fill; ///< of the local workspace
    const char *details = nullptr; ///< what only the help of this verb says; marked likewise

    [[nodiscard]] bool hasFormats() const; ///< it has a --format of its own
};

[[nodiscard]] std::span<const Verb *const> allVerbs();
/// The names of the verbs of two words whose first is this.
[[nodiscard]] QStringList verbsBeginningWith(const QString &word);
[[nodiscard]] const Verb *findVerb(const QString &name);

} // namespace waymark
