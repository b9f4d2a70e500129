#include "views/common/plaintext.h"

namespace waymark {

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

} // namespace waymark
