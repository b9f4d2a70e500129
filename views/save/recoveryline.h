#pragma once

#include "models/domain/savetarget.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace waymark {

class EditJournal;
class ViewZone;

/// What was typed into the save in front and not saved when a program before this one ended.
class RecoveryLine final : public QWidget
{
    Q_OBJECT
public:
    RecoveryLine(EditJournal &journal, ViewZone &zone, QWidget *parent);

    void setTarget(const std::optional<SaveTarget> &target);
    /// Why the edits cannot be made again just now; empty: they can.
    void setRefusal(const QString &why);

private:
    void update();

    EditJournal &m_journal;
    ViewZone &m_zone;
    std::optional<SaveTarget> m_target;
    QLabel *m_text;
    QPushButton *m_restore;
    QPushButton *m_discard;
};

} // namespace waymark
