#include "views/common/accessibleparts.h"

namespace waymark {

AccessibleParts::AccessibleParts(std::function<AccessiblePart *(int)> make)
    : m_make(std::move(make))
{
}

AccessibleParts::~AccessibleParts()
{
    for (const QAccessible::Id id : m_parts)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *AccessibleParts::part(int number, int count)
{
    if (number < 0 || number >= count)
        return nullptr;
    while (static_cast<int>(m_parts.size()) <= number)
        m_parts.push_back(
            QAccessible::registerAccessibleInterface(m_make(static_cast<int>(m_parts.size()))));
    return QAccessible::accessibleInterface(m_parts[static_cast<std::size_t>(number)]);
}

int AccessibleParts::numberOf(const QAccessibleInterface *part)
{
    const auto *one = dynamic_cast<const AccessiblePart *>(part);
    return one ? one->number() : -1;
}

} // namespace waymark
