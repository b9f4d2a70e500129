#include "views/common/primarybutton.h"

#include <QAbstractButton>
#include <QVariant>

namespace waymark {
namespace {

constexpr auto PrimaryProperty = "waymarkPrimary";

} // namespace

void makePrimary(QAbstractButton *button)
{
    button->setProperty(PrimaryProperty, true);
    button->update();
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(PrimaryProperty).toBool();
}

} // namespace waymark
