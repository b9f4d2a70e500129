#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

namespace waymark {

class SaveDocument;
class SaveTreeModel;
class SaveTreeView;
class ViewKeeper;

/// Leads the tree of a save back to how it was left when the program ran before, and has it kept
/// how it is left: a moment after each move, so that no end of the program is too sudden.
class ViewMemory final : public QObject
{
    Q_OBJECT
public:
    ViewMemory(SaveTreeView &tree, SaveTreeModel &model);

    void setKeeper(ViewKeeper &keeper) { m_keeper = &keeper; }
    /// The document in front has its rows. At its first sight the tree is led back, or opens what
    /// is small.
    void lead();
    /// How the tree is now, for the document in front.
    void keep();
    void forgetAll();

private:
    SaveTreeView &m_tree;
    SaveTreeModel &m_model;
    ViewKeeper *m_keeper = nullptr;
    QSet<SaveDocument *> m_seen;
    SaveDocument *m_asked = nullptr; ///< how it was left is not known yet
    QTimer m_pause; ///< in moving
};

} // namespace waymark
