#pragma once

#include "models/items/learnedwarnings.h"

class QAction;
class QModelIndex;
class QTableView;

namespace waymark {

class SaveTreeModel;
class SaveTreeView;
class ViewZone;
class WarningLine;

/// What other saves of the experience have, put to use in the Save tree: warnings on the rows and
/// what can be done about them, offers in the editors, and how old it is.
class SaveLearning final : public QObject
{
    Q_OBJECT
public:
    SaveLearning(GameKnowledge &knowledge, const ViewZone &zone, SaveTreeModel &model,
                 SaveTreeView &tree, WarningLine &line, QObject *parent);

    void setDocument(SaveDocument *document, const QString &experience);
    void setNames(const GameDictionary &names) { m_warnings.setNames(names); }
    /// The list of changes gets the same actions, about its current line.
    void serveChanges(QTableView &changes);
    [[nodiscard]] const RowNotes &notes() const { return m_warnings.notes(); }
    /// Their names are the menu's; they say from how many saves was learned, and when.
    [[nodiscard]] QAction *learnAgain() const { return m_learnAgain; }
    [[nodiscard]] QAction *forget() const { return m_forget; }
    /// About the row in hand.
    [[nodiscard]] QAction *useSuggestion() const { return m_use; }
    [[nodiscard]] QAction *countInAll() const { return m_count; }

signals:
    void noted(const QString &text);
    void refused(const waymark::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a person wants to be counted, and of which row.
    struct Asked
    {
        SaveNodeId node;
        SaveCountRequest request;
    };

    void connectActions();
    void update();
    void workIn(const QObject *list);
    void updateRow();
    void use();
    void count();
    void tellCount(const SaveCountRequest &request, const SaveCount &count);
    [[nodiscard]] std::optional<SaveNodeId> nodeInHand() const;
    [[nodiscard]] QList<LearnedOffer> offersAt(const QModelIndex &index) const;
    [[nodiscard]] QString known() const;

    GameKnowledge &m_knowledge;
    const ViewZone &m_zone;
    SaveTreeView &m_tree;
    WarningLine &m_line;
    LearnedWarnings m_warnings;
    QTableView *m_changes = nullptr;
    bool m_isInChanges = false;
    QAction *m_learnAgain;
    QAction *m_forget;
    QAction *m_use;
    QAction *m_count;
    QPointer<SaveDocument> m_document;
    std::optional<QString> m_asked; ///< the experience that a person wants to be learned
    std::optional<Asked> m_counted;
    std::optional<SaveNodeId> m_shown; ///< the row that the line is about
};

} // namespace waymark
