#include "views/save/recoveryline.h"

#include "models/items/editjournal.h"
#include "models/items/viewzone.h"
#include "views/common/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

RecoveryLine::RecoveryLine(EditJournal &journal, ViewZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_zone(zone)
    , m_text(plainLabel({}, this))
    , m_restore(new QPushButton(tr("Restore"), this))
    , m_discard(new QPushButton(tr("Discard"), this))
{
    setObjectName(u"recovery"_s);
    m_text->setWordWrap(true);
    m_restore->setObjectName(u"restoreEdits"_s);
    m_discard->setObjectName(u"discardEdits"_s);
    m_discard->setToolTip(tr("Forgets these edits. The save stays as it is."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 14, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_restore);
    row->addWidget(m_discard);
    connect(m_restore, &QPushButton::clicked, this, [this] { m_journal.putOn(*m_target); });
    connect(m_discard, &QPushButton::clicked, this, [this] { m_journal.discard(*m_target); });
    connect(&journal, &EditJournal::leftChanged, this, &RecoveryLine::update);
    connect(&zone, &ViewZone::zoneChanged, this, &RecoveryLine::update);
    setRefusal({});
    update();
}

void RecoveryLine::setTarget(const std::optional<SaveTarget> &target)
{
    m_target = target;
    update();
}

void RecoveryLine::setRefusal(const QString &why)
{
    m_restore->setEnabled(why.isEmpty());
    m_restore->setToolTip(why.isEmpty() ? tr("Makes these edits again, on the save as it is now.")
                                        : why);
}

void RecoveryLine::update()
{
    const auto left = m_target ? m_journal.left(*m_target) : std::nullopt;
    setVisible(left.has_value());
    if (!left)
        return;
    const QString time = left->at.toDateTime(m_zone.zone()).toString(u"yyyy-MM-dd HH:mm:ss t"_s);
    m_text->setText(
        tr("%n edits of %1 were not saved when Waymark ended.", nullptr, left->changes).arg(time));
}

} // namespace waymark
