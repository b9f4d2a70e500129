#pragma once

#include <QAccessible>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

namespace waymark {

/// One numbered part of a widget that paints its parts itself, such as a row or a lane. A subclass
/// asks the widget each time, so it is never out of date.
class AccessiblePart : public QAccessibleInterface
{
public:
    [[nodiscard]] int number() const { return m_number; }

    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_widget);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }

protected:
    AccessiblePart(QWidget *widget, int number)
        : m_widget(widget)
        , m_number(number)
    {
    }

private:
    QPointer<QWidget> m_widget;
    int m_number;
};

/// The parts of a widget, made when they are asked for and kept as long as its interface.
class AccessibleParts
{
public:
    explicit AccessibleParts(std::function<AccessiblePart *(int number)> make);
    ~AccessibleParts();
    AccessibleParts(const AccessibleParts &) = delete;
    AccessibleParts &operator=(const AccessibleParts &) = delete;

    /// Of a widget that has count of them; nothing for a number beyond.
    [[nodiscard]] QAccessibleInterface *part(int number, int count);
    /// The number of a part; -1 for anything else.
    [[nodiscard]] static int numberOf(const QAccessibleInterface *part);

private:
    std::function<AccessiblePart *(int)> m_make;
    std::vector<QAccessible::Id> m_parts;
};

} // namespace waymark
