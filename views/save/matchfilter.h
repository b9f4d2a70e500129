#pragma once

#include "models/items/matchnotes.h"

#include <QObject>
#include <QPersistentModelIndex>

#include <atomic>

class QComboBox;

namespace waymark {

class MatchListModel;
class SaveTreeModel;
class SaveTreeView;

/// Which rows of the tree a search leaves in view: all, all with a mark on the matches, the matches
/// with what leads to them, or also with what is inside them. Only rows of open containers are
/// looked at. Without a filter all is open again that was, and nothing else.
class MatchFilter final : public QObject
{
    Q_OBJECT
public:
    enum class Kind
    {
        All,
        Marked,
        Matches,
        MatchesAndInside
    };

    MatchFilter(SaveTreeView &tree, SaveTreeModel &model, const MatchListModel &matches,
                QObject *parent);

    [[nodiscard]] QComboBox *makeBox(QWidget *parent);
    void setKind(Kind kind);
    void setDocument(SaveDocument *document);
    /// Shows all rows, open as they were before.
    void leave();
    /// A row that is to be seen ends a filter that hides it.
    void makeVisible(SaveNodeId node);

private:
    void find();
    void apply(const std::shared_ptr<const MatchPaths> &found);
    void openWays();
    void hideRows(const QModelIndex &parent);
    void showAllRows();
    [[nodiscard]] bool hides() const
    {
        return m_kind == Kind::Matches || m_kind == Kind::MatchesAndInside;
    }

    SaveTreeView &m_tree;
    SaveTreeModel &m_model;
    const MatchListModel &m_matches;
    MatchNotes m_notes;
    QPointer<QComboBox> m_box;
    Kind m_kind = Kind::All;
    int m_generation = 0;
    std::shared_ptr<std::atomic_bool> m_running; ///< shared with the search for paths
    std::shared_ptr<const MatchPaths> m_found; ///< shared with m_notes
    QList<QPersistentModelIndex> m_parents; ///< whose rows may be hidden
};

} // namespace waymark
