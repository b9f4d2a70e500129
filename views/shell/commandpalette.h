#pragma once

#include "views/shell/windowmenus.h"

#include <QDialog>
#include <QList>

class QLineEdit;
class QListWidget;

namespace waymark {

/// Every command of the window by a few letters of its name.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(const QList<PaletteCommand> &commands, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void run();

    QList<PaletteCommand> m_commands;
    QLineEdit *m_edit;
    QListWidget *m_list;
};

} // namespace waymark
