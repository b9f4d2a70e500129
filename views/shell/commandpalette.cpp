#include "views/shell/commandpalette.h"

#include "models/items/plaintooltip.h"
#include "views/common/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

enum CommandRole
{
    NumberRole = Qt::UserRole,
    KeysRole
};

/// The letters of pattern in their order anywhere in text; 0 where text begins with it, and -1
/// where they are not there.
int distance(const QString &text, const QString &pattern)
{
    if (pattern.isEmpty())
        return 0;
    const qsizetype at = text.indexOf(pattern, 0, Qt::CaseInsensitive);
    if (at >= 0)
        return at == 0 ? 0 : 1;
    qsizetype from = 0;
    for (const QChar letter : pattern) {
        from = text.indexOf(letter, from, Qt::CaseInsensitive) + 1;
        if (from == 0)
            return -1;
    }
    return 2;
}

QString plainText(const QAction &action)
{
    return action.text().remove(u'&');
}

/// "Layout: Audit" for what stands in a submenu.
QString labelOf(const PaletteCommand &command)
{
    return command.group.isEmpty() ? plainText(*command.action)
                                   : CommandPalette::tr("%1: %2", "submenu, command")
                                         .arg(command.group, plainText(*command.action));
}

/// Draws the keys of a command at the right of its row.
class KeysDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(themeColor(ThemeRole::DimText, option.palette));
        painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(KeysRole).toString());
    }
};

} // namespace

CommandPalette::CommandPalette(const QList<PaletteCommand> &commands, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_commands(commands)
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Command Palette"));
    setAccessibleName(tr("Command Palette"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 360);
    m_edit->setAccessibleName(tr("Search commands"));
    m_edit->setPlaceholderText(tr("Search commands"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new KeysDelegate(m_list));
    m_edit->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    filter({});
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown
            || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::filter(const QString &text)
{
    m_list->clear();
    QList<std::pair<int, int>> found;
    for (int i = 0; i < m_commands.size(); ++i) {
        const int far = distance(labelOf(m_commands[i]), text.trimmed());
        if (far >= 0)
            found.append({far, i});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &match : found) {
        const PaletteCommand &command = m_commands[match.second];
        const QString keys = command.action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(labelOf(command), m_list);
        item->setData(NumberRole, match.second);
        item->setData(KeysRole, keys);
        item->setData(Qt::AccessibleTextRole,
                      keys.isEmpty() ? labelOf(command)
                                     : tr("%1, %2", "command, keys").arg(labelOf(command), keys));
        if (command.action->isEnabled())
            continue;
        item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
        const QString why = command.action->statusTip();
        if (why.isEmpty())
            continue;
        item->setToolTip(plainToolTip(why));
        item->setData(Qt::AccessibleDescriptionRole, why);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const QPointer<QAction> command = m_commands[item->data(NumberRole).toInt()].action;
    accept(); // first: the focus goes back to where the command works
    if (command)
        command->trigger();
}

} // namespace waymark
