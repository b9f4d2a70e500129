#include "views/shell/helpdialogs.h"

#include "models/ports/databasefacts.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"
#include "views/shell/connection.h"
#include "views/shell/windowmenus.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

/// A dialog that goes when it is closed.
QDialog *makeDialog(const QString &title, const QString &objectName, QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(objectName);
    dialog->setWindowTitle(title);
    dialog->setAccessibleName(title);
    new QVBoxLayout(dialog);
    return dialog;
}

void finish(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(buttons);
    dialog->show();
}

QString yesOrNo(bool yes)
{
    return yes ? HelpText::tr("yes") : HelpText::tr("no");
}

struct KeyLine
{
    QString keys;
    QString what;
};

QString native(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

QString eitherKey(const QString &one, const QString &other)
{
    return HelpText::tr("%1 or %2", "two keys").arg(one, other);
}

/// Those of the timeline and the map while they have the focus.
QList<KeyLine> pictureKeys()
{
    return {
        {eitherKey(u"W"_s, u"+"_s), HelpText::tr("Timeline: zoom in")},
        {eitherKey(u"S"_s, u"−"_s), HelpText::tr("Timeline: zoom out")},
        {u"A"_s, HelpText::tr("Timeline: earlier")},
        {u"D"_s, HelpText::tr("Timeline: later")},
        {eitherKey(u"←"_s, u"→"_s), HelpText::tr("Timeline: the event before or after")},
        {eitherKey(u"↑"_s, u"↓"_s),
         HelpText::tr("Timeline: the nearest event of the lane above or below")},
        {HelpText::tr("Ctrl and wheel"), HelpText::tr("Timeline: zoom at the pointer")},
        {HelpText::tr("Shift and wheel or drag"), HelpText::tr("Timeline: move in time")},
        {eitherKey(u"+"_s, u"−"_s), HelpText::tr("Map: zoom in or out")},
        {u"← → ↑ ↓"_s, HelpText::tr("Map: move")},
        {HelpText::tr("Home"), HelpText::tr("Map: fit all events")},
        {u"L"_s, HelpText::tr("Map: show or hide the legend")},
        {HelpText::tr("Shift and drag"), HelpText::tr("Map: choose an area")},
        {u"F"_s, HelpText::tr("Timeline and map: centre the event, once more: fit all")},
        {u"."_s, HelpText::tr("Timeline and map: next event")},
        {u","_s, HelpText::tr("Timeline and map: previous event")},
        {HelpText::tr("Esc"),
         HelpText::tr("Timeline and map: give up the drag, the range or area, then the event")},
    };
}

/// Those of the Save tree while it has the focus, beside those of its actions.
QList<KeyLine> treeKeys()
{
    const auto either = [](const QKeySequence &one, const QKeySequence &other) {
        return eitherKey(native(one), native(other));
    };
    const QString asterisk = native(Qt::Key_Asterisk);
    return {
        {native(Qt::Key_F2), HelpText::tr("Save: edit the value")},
        {native(Qt::Key_Return), HelpText::tr("Save: edit the value, or open and close the row")},
        {native(Qt::Key_Space), HelpText::tr("Save: open and close the row")},
        {eitherKey(u"→"_s, u"←"_s), HelpText::tr("Save: go in or out")},
        {either(Qt::Key_Home, Qt::Key_End), HelpText::tr("Save: the first or last row")},
        {native(Qt::CTRL | Qt::Key_Up), HelpText::tr("Save: go to what holds the value")},
        {native(Qt::CTRL | Qt::Key_Down), HelpText::tr("Save: go to the last one inside")},
        {either(Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down),
         HelpText::tr("Save: the row before or after, on the same level")},
        {either(Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::Key_PageDown),
         HelpText::tr("Save: the same place in the element before or after")},
        {either(Qt::CTRL | Qt::Key_Left, Qt::CTRL | Qt::Key_Right),
         HelpText::tr("Save: the cell before or after")},
        {asterisk, HelpText::tr("Save: open all rows on the same level")},
        {HelpText::tr("Ctrl and %1").arg(asterisk), HelpText::tr("Save: open all that is inside")},
        {HelpText::tr("%1 to %2", "two keys")
             .arg(native(Qt::CTRL | Qt::Key_1), native(Qt::CTRL | Qt::Key_9)),
         HelpText::tr("Save: expand to this level")},
        {HelpText::tr("Esc"), HelpText::tr("Save: give up the edit, the search, the selection")},
        {native(QKeySequence::FindNext), HelpText::tr("Save: next match")},
        {native(QKeySequence::FindPrevious), HelpText::tr("Save: previous match")},
    };
}

QList<KeyLine> shortcutLines(const WindowMenus &menus)
{
    QList<KeyLine> lines{
        {native(Qt::CTRL | Qt::Key_L), HelpText::tr("Search players")},
        {native(Qt::Key_F6), HelpText::tr("Next panel")},
        {native(Qt::SHIFT | Qt::Key_F6), HelpText::tr("Previous panel")},
        {native(Qt::ALT | Qt::Key_PageDown), HelpText::tr("Next player")},
        {native(Qt::ALT | Qt::Key_PageUp), HelpText::tr("Previous player")},
        {native(Qt::Key_F8), HelpText::tr("Changes")},
        {eitherKey(native(Qt::Key_Menu), native(Qt::SHIFT | Qt::Key_F10)),
         HelpText::tr("What can be done here")},
    };
    lines += treeKeys();
    lines += pictureKeys();
    for (const PaletteCommand &command : menus.commands())
        if (command.group.isEmpty() && !command.action->shortcut().isEmpty())
            lines.append({native(command.action->shortcut()), command.action->text()});
    return lines;
}

} // namespace

void showKeyboardShortcuts(const WindowMenus &menus, QWidget *window)
{
    QDialog *dialog
        = makeDialog(HelpText::tr("Keyboard Shortcuts"), u"keyboardShortcuts"_s, window);
    dialog->resize(600, 620);
    const QList<KeyLine> lines = shortcutLines(menus);
    auto *table = new QTableWidget(int(lines.size()), 2, dialog);
    table->setAccessibleName(HelpText::tr("Keyboard Shortcuts"));
    table->setHorizontalHeaderLabels({HelpText::tr("Keys"), HelpText::tr("What they do")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // none is cut
    table->horizontalHeader()->setStretchLastSection(true);
    for (int row = 0; row < lines.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(lines[row].keys));
        table->setItem(row, 1, new QTableWidgetItem(lines[row].what));
    }
    table->resizeColumnToContents(0);
    dialog->layout()->addWidget(table);
    finish(dialog);
}

void showDatabase(const ConnectionInfo &connection, const DatabaseFacts &facts, QWidget *window)
{
    QDialog *dialog = makeDialog(HelpText::tr("This Database"), u"thisDatabase"_s, window);
    dialog->setMinimumWidth(520);
    auto *form = new QFormLayout;
    const auto add = [&](const QString &name, const QString &value) {
        QLabel *label = plainLabel(value.isEmpty() ? u"–"_s : value, dialog);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
        form->addRow(plainLabel(name, dialog), label);
    };
    add(HelpText::tr("Connection"), connection.name);
    add(HelpText::tr("Server"), HelpText::tr("PostgreSQL %1").arg(facts.serverVersion));
    add(HelpText::tr("Host"), facts.host.isEmpty() ? HelpText::tr("this machine") : facts.host);
    add(HelpText::tr("Database"), facts.database);
    add(HelpText::tr("User"), facts.user);
    add(HelpText::tr("Time zone"), facts.timeZone);
    add(HelpText::tr("Read only"), yesOrNo(facts.readOnly));
    add(HelpText::tr("Edits are audited"), yesOrNo(facts.audited));
    add(HelpText::tr("Saves may be changed"), yesOrNo(facts.canWriteSaves));
    add(HelpText::tr("Events may be appended"), yesOrNo(facts.canAppendEvents));
    add(HelpText::tr("Players may be created"), yesOrNo(facts.canCreatePlayers));
    add(HelpText::tr("Players are named by"), facts.labelColumn);
    if (!facts.newerMigrations.isEmpty())
        add(HelpText::tr("Migrated by a newer Waymark"), facts.newerMigrations.join(u'\n'));
    qobject_cast<QVBoxLayout *>(dialog->layout())->addLayout(form);
    QLabel *title = plainLabel(HelpText::tr("Differences from the specification"), dialog);
    title->setFont(headerFont(title->font()));
    dialog->layout()->addWidget(title);
    QLabel *differences = plainLabel(facts.differences.isEmpty() ? HelpText::tr("There are none.")
                                                                 : facts.differences.join(u'\n'),
                                     dialog);
    differences->setObjectName(u"differences"_s);
    differences->setWordWrap(true);
    differences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    dialog->layout()->addWidget(differences);
    finish(dialog);
}

void showAbout(QWidget *window)
{
    QDialog *dialog = makeDialog(HelpText::tr("About"), u"about"_s, window);
    QLabel *name = plainLabel(
        HelpText::tr("Waymark %1").arg(QCoreApplication::applicationVersion()), dialog);
    name->setFont(headerFont(name->font()));
    dialog->layout()->addWidget(name);
    for (const QString &line :
         {HelpText::tr("An inspector and editor for player saves in PostgreSQL."),
          HelpText::tr("Free software under the GNU General Public License, version 3 or later."),
          HelpText::tr("Built with Qt %1. Icons from Lucide (ISC). Map from Natural Earth.")
              .arg(QLatin1StringView(qVersion()))})
        dialog->layout()->addWidget(dimLabel(line, dialog));
    finish(dialog);
}

} // namespace waymark
