#include "views/shell/leftedits.h"

#include "models/domain/whendone.h"
#include "models/items/selection.h"
#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "models/ports/playersource.h"
#include "models/ports/savestore.h"
#include "models/saves/editjournal.h"
#include "views/common/announcedlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype MostNamed = 5; ///< in the line; the menu has all
constexpr qsizetype MostAskedFor = 50; ///< beyond, a save is its id

} // namespace

LeftEdits::LeftEdits(const Sources &sources, QWidget *parent)
    : QWidget(parent)
    , m_from(sources)
    , m_text(new AnnouncedLabel(u"leftEditsText"_s, this))
    , m_open(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName(u"leftEdits"_s);
    m_text->setWordWrap(true);
    m_open->setObjectName(u"openLeftEdits"_s);
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Opens the save, which offers to restore these edits."));
    m_open->setFocusPolicy(Qt::TabFocus);
    m_open->setPopupMode(QToolButton::InstantPopup);
    auto *later = new QToolButton(this);
    later->setObjectName(u"leftEditsLater"_s);
    later->setText(tr("Later"));
    later->setToolTip(tr("The saves themselves still offer these edits."));
    later->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 14, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    row->addWidget(later);
    connect(later, &QToolButton::clicked, this, [this] {
        m_isLater = true;
        tell();
    });
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (const auto left = elsewhere(); !left.isEmpty())
            emit openWanted(left.first().base.target);
    });
    connect(&m_from.journal, &EditJournal::leftChanged, this, &LeftEdits::tell);
    connect(&m_from.selection, &Selection::saveChanged, this, &LeftEdits::tell);
    connect(&m_from.zone, &ViewZone::zoneChanged, this, &LeftEdits::tell);
    LeftEdits::tell();
}

/// The newest of each save that is not in front.
QList<UnsavedEdits> LeftEdits::elsewhere() const
{
    QList<UnsavedEdits> found;
    for (const UnsavedEdits &edits : m_from.journal.left()) {
        const SaveTarget &save = edits.base.target;
        const bool isListed
            = std::any_of(found.cbegin(), found.cend(),
                          [&](const UnsavedEdits &one) { return one.base.target == save; });
        if (!isListed && m_from.selection.save() != save)
            found.append(edits);
    }
    return found;
}

void LeftEdits::tell()
{
    const QList<UnsavedEdits> left = m_isLater ? QList<UnsavedEdits>() : elsewhere();
    setVisible(!left.isEmpty());
    if (left.isEmpty())
        return;
    for (const UnsavedEdits &edits : left.first(std::min(left.size(), MostAskedFor))) {
        if (!m_names.contains(edits.base.target))
            askFor(edits.base.target);
    }
    QStringList sentences;
    if (const QString lost = listed(left, false); !lost.isEmpty())
        sentences.append(tr("Edits that were not saved when Waymark ended: %1.").arg(lost));
    if (const QString kept = listed(left, true); !kept.isEmpty())
        sentences.append(tr("Edits kept for next time: %1.").arg(kept));
    if (const QString text = sentences.join(u' '); text != m_text->text())
        m_text->say(text);
    offer(left);
}

QString LeftEdits::listed(const QList<UnsavedEdits> &edits, bool forNextTime) const
{
    QStringList names;
    for (const UnsavedEdits &one : edits) {
        if (one.isForNextTime == forNextTime)
            names.append(nameOf(one.base.target));
    }
    const int more = int(names.size() - MostNamed);
    if (more > 0) {
        names = names.first(MostNamed);
        names.append(tr("and %Ln more", "saves", more));
    }
    return names.join("; "_L1);
}

void LeftEdits::offer(const QList<UnsavedEdits> &edits)
{
    m_menu->clear();
    for (const UnsavedEdits &one : edits) {
        const SaveTarget save = one.base.target;
        const QString text = tr("%1: %Ln edits of %2", "a save, a time", one.changes)
                                 .arg(nameOf(save), exactTimeText(one.at, m_from.zone.zone()));
        m_menu->addAction(QString(text).replace(u'&', "&&"_L1), this,
                          [this, save] { emit openWanted(save); });
    }
    m_open->setMenu(edits.size() > 1 ? m_menu : nullptr);
}

QString LeftEdits::nameOf(const SaveTarget &save) const
{
    const QString known = m_names.value(save);
    return known.isEmpty() ? save.row().toString(QUuid::WithoutBraces) : known;
}

void LeftEdits::askFor(const SaveTarget &save)
{
    m_names.insert(save, {});
    if (const auto player = save.profile()) {
        askFor(save, *player);
        return;
    }
    whenDone(m_from.players.findRow(save.row()), this, [this, save](const Result<NamedRow> &row) {
        if (row)
            askFor(save, row->player);
    });
}

void LeftEdits::askFor(const SaveTarget &save, const PlayerId &player)
{
    whenDone(m_from.saves.openPlayer(player, StatesWanted::None), this,
             [this, save](const Result<OpenedPlayer> &opened) {
                 if (!opened)
                     return; // it is told by its id
                 const QString label = opened->profile.labelOrId();
                 QString name = tr("%1, Profile").arg(label);
                 for (const ExperienceProgress &one : opened->experiences) {
                     if (save == one.id)
                         name = tr("%1, %2", "player, experience").arg(label, one.experienceId);
                 }
                 m_names.insert(save, name);
                 tell();
             });
}

} // namespace waymark
