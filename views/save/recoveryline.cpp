#include "views/save/recoveryline.h"

#include "models/items/viewzone.h"
#include "models/saves/editjournal.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

RecoveryLine::RecoveryLine(EditJournal &journal, ViewZone &zone, QWidget *parent)
    : NoticeLine(u"recovery"_s, zone, parent)
    , m_journal(journal)
    , m_restore(addButton(tr("Restore"), u"restoreEdits"_s))
{
    auto *discard = addButton(tr("Discard"), u"discardEdits"_s);
    discard->setToolTip(tr("Forgets these edits. The save stays as it is."));
    connect(m_restore, &QPushButton::clicked, this, [this] { m_journal.putOn(*m_target); });
    connect(discard, &QPushButton::clicked, this, [this] { m_journal.discard(*m_target); });
    connect(&journal, &EditJournal::leftChanged, this, &RecoveryLine::tell);
    setRefusal({});
    RecoveryLine::tell();
}

void RecoveryLine::setTarget(const std::optional<SaveTarget> &target)
{
    m_target = target;
    tell();
}

void RecoveryLine::setRefusal(const QString &why)
{
    m_restore->setEnabled(why.isEmpty());
    m_restore->setToolTip(why.isEmpty() ? tr("Makes these edits again, on the save as it is now.")
                                        : why);
}

void RecoveryLine::tell()
{
    const auto left = m_target ? m_journal.left(*m_target) : std::nullopt;
    setVisible(left.has_value());
    if (!left)
        return;
    const QString time = left->at.toDateTime(m_zone.zone()).toString(u"yyyy-MM-dd HH:mm:ss t"_s);
    const QString text = left->isForNextTime
        ? tr("%Ln edits of %1 were kept for next time.", nullptr, left->changes)
        : tr("%Ln edits of %1 were not saved when Waymark ended.", nullptr, left->changes);
    setText(text.arg(time));
}

} // namespace waymark
