#include "views/common/accessiblecombobox.h"

#include <QAccessibleWidget>
#include <QComboBox>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

class ComboBoxInterface final : public QAccessibleWidget
{
public:
    explicit ComboBoxInterface(QComboBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Value)
            return box()->currentText();
        const QString text = QAccessibleWidget::text(what);
        // The value does not arrive over AT-SPI, a description does.
        if (what == QAccessible::Description && text.isEmpty())
            return box()->currentText();
        return what == QAccessible::Name && text.isEmpty() ? box()->currentText() : text;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.hasPopup = true;
        state.editable = box()->isEditable();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList{showMenuAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &action) override
    {
        if (action == showMenuAction())
            box()->showPopup();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    [[nodiscard]] QComboBox *box() const { return qobject_cast<QComboBox *>(object()); }
};

QAccessibleInterface *makeComboBox(const QString &className, QObject *object)
{
    auto *box = className == "QComboBox"_L1 ? qobject_cast<QComboBox *>(object) : nullptr;
    return box ? new ComboBoxInterface(box) : nullptr;
}

} // namespace

void installAccessibleComboBoxes()
{
    static bool installed = false;
    if (!installed)
        QAccessible::installFactory(makeComboBox);
    installed = true;
}

} // namespace waymark
