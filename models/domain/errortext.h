#pragma once

#include <QCoreApplication>

namespace waymark {

/// The context for the words of errors below the verbs and the window; both show them.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ErrorText)
};

} // namespace waymark
