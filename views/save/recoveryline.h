#pragma once

#include "models/domain/savetarget.h"
#include "views/save/noticeline.h"

#include <optional>

namespace waymark {

class EditJournal;

/// What was typed into the save in front and not saved when a program before this one ended.
class RecoveryLine final : public NoticeLine
{
    Q_OBJECT
public:
    RecoveryLine(EditJournal &journal, ViewZone &zone, QWidget *parent);

    void setTarget(const std::optional<SaveTarget> &target);
    /// Why the edits cannot be made again just now; empty: they can.
    void setRefusal(const QString &why);

private:
    void tell() override;

    EditJournal &m_journal;
    std::optional<SaveTarget> m_target;
    QPushButton *m_restore;
};

} // namespace waymark
