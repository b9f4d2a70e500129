#include "views/common/plaintext.h"

#include <QTextDocument>

namespace waymark {

using namespace Qt::StringLiterals;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *dimLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    // The theme's palette holds the dim colour here, so the label follows light and dark.
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString plainToolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return u"<span style=\"white-space:pre-wrap\">%1</span>"_s.arg(text.toHtmlEscaped());
}

} // namespace waymark
