#pragma once

#include "models/items/learnedwarnings.h"

class QAction;

namespace waymark {

class SaveTreeModel;
class SaveTreeView;
class ViewZone;

/// What other saves of the experience have, put to use in the Save tree: warnings on the rows,
/// offers in the editors, and how old it is.
class SaveLearning final : public QObject
{
    Q_OBJECT
public:
    SaveLearning(GameKnowledge &knowledge, const ViewZone &zone, SaveTreeModel &model,
                 SaveTreeView &tree, QObject *parent);

    void setDocument(SaveDocument *document, const QString &experience);
    [[nodiscard]] const RowNotes &notes() const { return m_warnings.notes(); }
    /// Their names are the menu's; they say from how many saves was learned, and when.
    [[nodiscard]] QAction *learnAgain() const { return m_learnAgain; }
    [[nodiscard]] QAction *forget() const { return m_forget; }

signals:
    void noted(const QString &text);

private:
    void update();
    [[nodiscard]] QString known() const;

    GameKnowledge &m_knowledge;
    const ViewZone &m_zone;
    LearnedWarnings m_warnings;
    QAction *m_learnAgain;
    QAction *m_forget;
    bool m_hasDocument = false;
    std::optional<QString> m_asked; ///< the experience that a person wants to be learned
};

} // namespace waymark
