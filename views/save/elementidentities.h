#pragma once

#include "models/items/identitynotes.h"

#include <QObject>

class QSettings;
class QWidget;

namespace waymark {

class SaveActions;
class SaveTreeModel;
class SaveTreeView;

/// Tell Elements Apart By…: what a person chose for the saves of an experience is kept in the
/// settings, given to the saves that are open, and said on the rows of the one in front.
class ElementIdentities final : public QObject
{
    Q_OBJECT
public:
    ElementIdentities(SaveTreeModel &model, SaveTreeView &tree, SaveActions &actions,
                      QWidget *page);

    /// Without them nothing is kept beyond this window.
    void setSettings(QSettings &settings);
    /// What was chosen for its experience; under an empty name for profiles.
    void give(SaveDocument &document, const QString &experience);
    /// The save in front.
    void setDocument(SaveDocument *document, const QString &experience);
    void updateAction();

signals:
    void noted(const QString &text);

private:
    void ask();
    void take(const QString &path, const std::optional<ElementIdentity> &identity);
    void tellLost(const QStringList &arrays);
    [[nodiscard]] IdentityChoices &choices(const QString &experience);

    SaveTreeView &m_tree;
    SaveActions &m_actions;
    QWidget *m_page;
    IdentityNotes m_notes;
    QSettings *m_settings = nullptr;
    QHash<QString, IdentityChoices> m_choices; ///< of the experiences that were asked for
    QPointer<SaveDocument> m_document;
    QString m_experience;
};

} // namespace waymark
