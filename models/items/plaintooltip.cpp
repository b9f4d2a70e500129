#include "models/items/plaintooltip.h"

#include <QTextDocument>

namespace waymark {

using namespace Qt::StringLiterals;

QString plainToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return u"<span style=\"white-space:pre-wrap\">%1</span>"_s.arg(text.toHtmlEscaped());
}

} // namespace waymark
