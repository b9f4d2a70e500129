#include "views/common/accessiblerole.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace waymark {
namespace {

constexpr auto RoleProperty = "waymarkAccessibleRole";

QAccessibleInterface *makeWithRole(const QString & /*className*/, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(RoleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, QAccessible::Role(role.toInt()))
                          : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    QAccessible::removeFactory(makeWithRole);
    QAccessible::installFactory(makeWithRole);
    widget->setProperty(RoleProperty, int(role));
    renewAccessible(widget);
}

void renewAccessible(QWidget *widget)
{
    if (auto *made = QAccessible::queryAccessibleInterface(widget))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(made));
}

} // namespace waymark
