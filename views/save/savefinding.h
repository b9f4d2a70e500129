#pragma once

#include "models/items/matchlistmodel.h"

#include <QObject>

class QAction;
class QKeyEvent;

namespace waymark {

class ExpandActions;
class MatchFilter;
class MatchList;
class PathRow;
class SaveCopying;
class SaveTreeModel;
class SaveTreeView;
class Selection;

/// Everything that leads to a place of the save in front: Path, Search save with its matches, Back
/// and Forward; and what is read there: its names in other dialects, its text as a whole. Each jump
/// is remembered, and only the way to its goal is opened.
class SaveFinding final : public QObject
{
    Q_OBJECT
public:
    SaveFinding(SaveTreeView &tree, SaveTreeModel &model, Selection &selection, PathRow &row,
                QWidget *page);

    [[nodiscard]] MatchList *list() const { return m_list; }
    [[nodiscard]] SaveCopying *copying() const { return m_copying; }
    [[nodiscard]] ExpandActions *expanding() const { return m_expanding; }
    [[nodiscard]] QAction *viewValueAction() const { return m_viewValue; }
    [[nodiscard]] QAction *showTableAction() const { return m_showTable; }
    void addToContextMenu();
    /// Before the model of the tree takes another document, and after.
    void leaveDocument();
    void setDocument(SaveDocument *document);
    /// Ids are found by these names too.
    void setNames(const GameDictionary &names);
    /// Of the tree.
    void showCurrent(std::optional<SaveNodeId> node);
    void showMatch(int step);
    /// Remembers where the person is, and goes there.
    void jumpTo(SaveNodeId node);

signals:
    void jumped(); ///< or searched anew: what was told before is over
    void refused(const waymark::Error &error);

protected:
    /// Of the tree: what is no text of one line has an editor of its own.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool wantsViewer() const;
    void viewValue();
    void showTable();
    void updateActions();
    void chooseMatch(int row);
    void selectMatches();
    void tellMatches();
    [[nodiscard]] QString matchesText() const;
    void want(const JsonPointer &path);
    void reach();

    SaveTreeView &m_tree;
    SaveTreeModel &m_model;
    Selection &m_selection;
    PathRow &m_row;
    MatchListModel m_matches;
    MatchList *m_list;
    MatchFilter *m_filter;
    SaveCopying *m_copying;
    ExpandActions *m_expanding;
    QAction *m_viewValue;
    QAction *m_showTable;
    QPointer<SaveDocument> m_document;
    int m_match = -1; ///< the row that was jumped to
    std::optional<SaveNodeId> m_matchNode; ///< of the same
    bool m_isRefused = false; ///< what was searched for
    bool m_wantsFirst = false; ///< Return was pressed before anything was found
    std::optional<JsonPointer> m_wanted; ///< of a save that is not here yet
};

} // namespace waymark
