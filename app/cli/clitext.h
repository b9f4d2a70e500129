#pragma once

#include <QCoreApplication>

namespace waymark {

/// The context of all texts of the command line: CliText::tr("…").
struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(waymark::CliText)
};

} // namespace waymark
