#include "app/logging.h"

#include <QLoggingCategory>

#include <cstring>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QtMessageHandler previousHandler = nullptr;

/// Qt's own remarks have no category; ours have, and what is critical always comes through.
void handleSilently(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isRemark = (type == QtWarningMsg || type == QtInfoMsg || type == QtDebugMsg)
        && (!context.category || std::strcmp(context.category, "default") == 0);
    if (!isRemark)
        previousHandler(type, context, message);
}

} // namespace

void setUpLogging()
{
    qSetMessagePattern(u"waymark: %{if-category}%{category}: %{endif}%{message}"_s);
}

void silenceRemarks()
{
    previousHandler = qInstallMessageHandler(handleSilently);
}

} // namespace waymark
