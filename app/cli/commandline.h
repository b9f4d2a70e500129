#pragma once

#include "app/cli/arguments.h"

#include <QTimeZone>

namespace waymark {

/// What may stand before any verb, and after it where the verb has no such option of its own.
struct GlobalOptions
{
    std::optional<QString> database; ///< --db, a libpq URI or keywords; empty: libpq's environment
    std::optional<QString> profile; ///< --profile, a saved connection
    std::optional<QString> workspace; ///< --workspace, a folder
    std::optional<QString> render; ///< --render, paint the window into this file and leave
    std::optional<QString> language;
    QTimeZone zone = QTimeZone::utc();
    bool readOnly = false;
    bool quiet = false;
    bool help = false;
    bool version = false;
};

/// The whole command line, split into what every verb shares and the verb's own words.
struct CommandLine
{
    GlobalOptions global;
    QString verb; ///< empty: the window. Two words ("json patch") where the table has such a verb
    Arguments arguments;

    [[nodiscard]] static Result<CommandLine> parse(const QStringList &words);
    // Of words that may not be understood otherwise: how their error is to be told.
    [[nodiscard]] static bool asksForJson(const QStringList &words);
    [[nodiscard]] static std::optional<QString> languageOf(const QStringList &words);
};

} // namespace waymark
