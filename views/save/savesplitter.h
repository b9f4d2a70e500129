#pragma once

#include <QSplitter>

namespace waymark {

class SaveList;

/// The tree with the lists under it. A list takes what its rows want, never more than half of all
/// together, so that the tree stays what one works in, but for the rows that a list keeps; where
/// they have no room below each other the narrow ones stand side by side, without their buttons if
/// need be. A split that was dragged stays as it is until other lists come.
class SaveSplitter final : public QSplitter
{
    Q_OBJECT
public:
    SaveSplitter(QWidget *tree, const QList<SaveList *> &lists, QWidget *parent);

    struct Wish
    {
        int least = 0; ///< its head and one row
        int all = 0; ///< with every row
        int kept = 0; ///< with the rows for which the tree gives way; not less than least
    };
    /// The height of each list where the tree would like so much of the whole.
    [[nodiscard]] static QList<int> share(int height, int forTree, int leastTree,
                                          const QList<Wish> &wishes);

    /// Less than the lists below each other want: the narrow ones can stand side by side.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// No higher than that: a line of text that wraps makes the page ask for the height that all
    /// its parts would like, and what stands below would have to be scrolled to.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    [[nodiscard]] QList<Wish> wishes(bool together) const;
    [[nodiscard]] QList<int> heights(const QList<Wish> &wishes) const;
    void narrowLists(bool together);
    void fitLists();

    QSplitter *m_under; ///< holds the wide lists, and below them
    QSplitter *m_beside; ///< those that can stand side by side
    QList<SaveList *> m_lists; ///< the wide ones first
    QList<SaveList *> m_shown; ///< when it was dragged
    bool m_isDragged = false;
};

} // namespace waymark
