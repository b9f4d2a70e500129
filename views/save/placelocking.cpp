#include "views/save/placelocking.h"

#include "views/common/disabledreason.h"
#include "views/save/readonlydialog.h"
#include "views/save/readonlypaths.h"
#include "views/save/savepage.h"
#include "views/tree/savetreeview.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace waymark {

PlaceLocking::PlaceLocking(QSettings &settings, SavePage &page)
    : QObject(&page)
    , m_settings(settings)
    , m_page(page)
    , m_lock(new QAction(tr("Make Read-Only Here"), this))
    , m_unlock(new QAction(tr("Allow Changes Here"), this))
    , m_list(new QAction(tr("Read-Only Places…"), this))
{
    m_lock->setObjectName(u"makeReadOnlyHere"_s);
    m_unlock->setObjectName(u"allowChangesHere"_s);
    m_list->setObjectName(u"showReadOnlyPlaces"_s);
    page.tree()->addGroup({m_lock, m_unlock});
    connect(m_lock, &QAction::triggered, this, [this] { setHere(true); });
    connect(m_unlock, &QAction::triggered, this, [this] { setHere(false); });
    connect(m_list, &QAction::triggered, this, &PlaceLocking::showList);
    connect(page.tree()->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PlaceLocking::update);
    connect(page.tree()->model(), &QAbstractItemModel::modelReset, this, &PlaceLocking::update);
    update();
}

std::optional<JsonPointer> PlaceLocking::place() const
{
    const SaveDocument *document = m_page.document();
    const auto node = document && document->isLoaded() && !m_page.tree()->isOnRange()
        ? m_page.tree()->currentNode()
        : std::nullopt;
    return node ? std::optional(document->tree().path(*node)) : std::nullopt;
}

void PlaceLocking::update()
{
    SaveDocument *document = m_page.document();
    if (m_document != document) {
        if (m_document)
            m_document->disconnect(this);
        m_document = document;
        if (document)
            connect(document, &SaveDocument::locksChanged, this, &PlaceLocking::update);
    }
    const auto at = place();
    const auto lock = at ? document->locks().lockOf(*at) : std::nullopt;
    m_lock->setEnabled(at && !lock);
    m_unlock->setEnabled(at && lock == at);
    const QString none = !document ? tr("No player is open.")
        : !at                      ? tr("Choose a row of the save first.")
                                   : QString();
    sayWhyDisabled(*m_lock, none.isEmpty() ? tr("It is read-only already.") : none);
    sayWhyDisabled(*m_unlock,
                   !none.isEmpty() ? none
                       : lock
                       ? tr("It is read-only with %1: allow changes there.").arg(lock->toString())
                       : tr("It is not read-only."));
    m_list->setEnabled(document && !document->locks().isEmpty());
    sayWhyDisabled(*m_list, document ? tr("Nothing is read-only here.") : tr("No player is open."));
}

void PlaceLocking::showList()
{
    SaveDocument *document = m_page.document();
    if (!document)
        return;
    auto *dialog = new ReadOnlyDialog(*document, m_page.window());
    connect(dialog, &ReadOnlyDialog::letGo, this,
            [this, experience = m_page.experience()](const JsonPointer &path) {
                set(experience, path, false);
            });
    dialog->open();
}

void PlaceLocking::setHere(bool isReadOnly)
{
    if (const auto at = place())
        set(m_page.experience(), *at, isReadOnly);
}

void PlaceLocking::set(const QString &experience, const JsonPointer &place, bool isReadOnly)
{
    ReadOnlyPaths::setReadOnly(m_settings, experience, place, isReadOnly);
    m_page.setLocks(ReadOnlyPaths::read(m_settings).byExperience);
    const QString name = place.isRoot() ? tr("The whole save") : place.toString();
    emit told(isReadOnly ? tr("%1 is read-only here from now on.").arg(name)
                         : tr("%1 may be changed again.").arg(name));
}

} // namespace waymark
