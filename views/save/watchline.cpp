#include "views/save/watchline.h"

#include "models/items/savetreemodel.h"
#include "models/items/viewzone.h"

#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

WatchLine::WatchLine(ViewZone &zone, QWidget *parent)
    : NoticeLine(u"watch"_s, zone, parent)
    , m_putBackOne(new QToolButton(this))
    , m_putBack(new QPushButton(tr("Put Back"), this))
{
    addButton(m_putBackOne);
    addButton(m_putBack);
    m_putBackOne->setText(tr("Put One Back"));
    m_putBackOne->setPopupMode(QToolButton::InstantPopup);
    m_putBackOne->setMenu(new QMenu(m_putBackOne));
    connect(m_putBack, &QPushButton::clicked, this, &WatchLine::putBackRequested);
    connect(m_putBackOne->menu(), &QMenu::aboutToShow, this, &WatchLine::offerPlaces);
}

void WatchLine::setWatch(SaveWatch *watch)
{
    if (m_watch)
        m_watch->disconnect(this);
    m_watch = watch;
    if (watch)
        connect(watch, &SaveWatch::stateChanged, this, &WatchLine::tell);
    tell();
}

void WatchLine::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &SaveDocument::stateChanged, this, &WatchLine::tell);
    tell();
}

QString WatchLine::placeText(const PutBackPlace &place) const
{
    constexpr int Longest = 60;
    const QString time = m_watch->seenAt().toDateTime(m_zone.zone()).toString(u"HH:mm:ss"_s);
    const QString where = place.saved.place();
    if (!place.now)
        return tr("%1 the game removed %2").arg(time, where);
    const QString value = oneLine(place.now->left(Longest + 1), Longest);
    return place.isOldValue ? tr("%1 the game put %2 back to %3").arg(time, where, value)
                            : tr("%1 the game set %2 to %3").arg(time, where, value);
}

QString WatchLine::text() const
{
    if (!m_watch || m_watch->state() == SaveWatch::State::Resting)
        return {};
    if (m_watch->state() == SaveWatch::State::AsSaved) {
        const QDateTime saved = m_watch->savedAt().toDateTime(m_zone.zone());
        return tr("Saved %1, still as you saved").arg(saved.toString(u"HH:mm:ss t"_s));
    }
    constexpr qsizetype Shown = 3;
    QStringList lines;
    for (const PutBackPlace &place :
         m_watch->places().first(std::min(Shown, m_watch->places().size())))
        lines.append(placeText(place));
    if (m_watch->places().size() > Shown)
        lines.append(tr("and %Ln more", nullptr, int(m_watch->places().size() - Shown)));
    return lines.join(u'\n');
}

void WatchLine::offerPlaces()
{
    constexpr qsizetype MostOffered = 100; // beyond, there is all or the tree
    QMenu *menu = m_putBackOne->menu();
    menu->clear();
    if (!m_watch)
        return;
    for (qsizetype i = 0; i < std::min(m_watch->places().size(), MostOffered); ++i) {
        const PutBackPlace &place = m_watch->places().at(i);
        QAction *one
            = menu->addAction(place.saved.place().replace(u'&', u"&&"_s), this,
                              [this, saved = place.saved] { emit onePutBackRequested(saved); });
        one->setEnabled(place.canBePutBack());
    }
}

void WatchLine::tell()
{
    const bool isInConflict = m_document && m_document->state() == SaveDocument::State::Conflict;
    const bool putBack = m_watch && m_watch->state() == SaveWatch::State::PutBack && !isInConflict;
    m_putBack->setVisible(putBack);
    m_putBack->setEnabled(
        putBack
        && std::any_of(m_watch->places().cbegin(), m_watch->places().cend(),
                       [](const PutBackPlace &place) { return place.canBePutBack(); }));
    m_putBack->setToolTip(putBack && !m_putBack->isEnabled()
                              ? tr("What your edits were in is not there any more.")
                              : QString());
    m_putBackOne->setVisible(putBack && m_watch->places().size() > 1);
    setVisible(putBack); // as long as all is well the status bar says so
    setText(putBack ? text() : QString());
}

} // namespace waymark
