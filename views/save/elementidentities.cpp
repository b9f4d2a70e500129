#include "views/save/elementidentities.h"

#include "models/items/savetreemodel.h"
#include "models/json/identitycandidates.h"
#include "views/common/disabledreason.h"
#include "views/save/identitydialog.h"
#include "views/save/keptidentities.h"
#include "views/tree/saveactions.h"
#include "views/tree/savetreeview.h"

using namespace Qt::StringLiterals;

namespace waymark {

ElementIdentities::ElementIdentities(SaveTreeModel &model, SaveTreeView &tree, SaveActions &actions,
                                     QWidget *page)
    : QObject(page)
    , m_tree(tree)
    , m_actions(actions)
    , m_page(page)
{
    model.addNotes(m_notes);
    actions.connectTo(SaveAction::TellElementsApart, this, &ElementIdentities::ask);
}

void ElementIdentities::setSettings(QSettings &settings)
{
    m_settings = &settings;
    m_choices.clear();
}

IdentityChoices &ElementIdentities::choices(const QString &experience)
{
    const auto known = m_choices.find(experience);
    if (known != m_choices.end())
        return *known;
    return *m_choices.insert(
        experience, m_settings ? keptIdentities(*m_settings, experience) : IdentityChoices());
}

void ElementIdentities::give(SaveDocument &document, const QString &experience)
{
    document.setIdentityChoices(choices(experience));
}

void ElementIdentities::setDocument(SaveDocument *document, const QString &experience)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_experience = experience;
    m_notes.setDocument(document);
    if (document)
        connect(document, &SaveDocument::identitiesLost, this, &ElementIdentities::tellLost);
}

void ElementIdentities::updateAction()
{
    QAction *action = m_actions.get(SaveAction::TellElementsApart);
    const bool isLoaded = m_document && m_document->isLoaded();
    const auto node = isLoaded ? m_tree.currentNode() : std::nullopt;
    action->setEnabled(node && IdentityNotes::arrayAt(m_document->tree(), *node));
    sayWhyDisabled(*action,
                   isLoaded ? tr("Choose an array of objects first.") : tr("No player is open."));
}

void ElementIdentities::ask()
{
    const auto node = m_document ? m_tree.currentNode() : std::nullopt;
    const auto array = node ? IdentityNotes::arrayAt(m_document->tree(), *node) : std::nullopt;
    if (!array)
        return;
    const auto &base = m_document->tree().base();
    const QString path = foldedPath(*base, *array);
    auto *dialog = new IdentityDialog(base, *array, choices(m_experience).at(path), m_page);
    connect(dialog, &IdentityDialog::chosen, this,
            [this, path, document = m_document,
             experience = m_experience](const std::optional<ElementIdentity> &identity) {
                if (document && document == m_document && experience == m_experience)
                    take(path, identity);
            });
    dialog->open();
}

void ElementIdentities::take(const QString &path, const std::optional<ElementIdentity> &identity)
{
    IdentityChoices &chosen = choices(m_experience);
    chosen.set(path, identity);
    if (m_settings)
        keepIdentities(*m_settings, m_experience, chosen);
    give(*m_document, m_experience);
}

/// The rows say what it is instead.
void ElementIdentities::tellLost(const QStringList &arrays)
{
    const SaveTree &tree = m_document->tree();
    for (const QString &path : arrays) {
        const auto node = tree.find(*JsonPointer::parse(path));
        const auto array = node ? IdentityNotes::arrayAt(tree, *node) : std::nullopt;
        const auto choice = array ? tree.identityChoices().of(*tree.base(), *array) : std::nullopt;
        if (choice)
            emit noted(tr("In %1 the member %2 no longer tells the elements apart: %3.")
                           .arg(path, oneLine(choice->key),
                                IdentityNotes::trouble(
                                    identityCandidate(*tree.base(), *array, choice->key))));
    }
}

} // namespace waymark
