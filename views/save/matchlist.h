#pragma once

#include "views/save/savelists.h"

namespace waymark {

class MatchListModel;

/// Matches: what Search save found, to be jumped to. Nothing in the tree opens before that.
class MatchList final : public SaveList
{
    Q_OBJECT
public:
    MatchList(MatchListModel &model, QWidget *parent);

    void setCurrentRow(int row);

signals:
    void chosen(int row);
    void allWanted(); ///< selected in the tree

protected:
    void fitColumns() override;

private:
    void update();
    [[nodiscard]] QString stateText() const;

    MatchListModel &m_model;
    QAction *m_listMore;
    QAction *m_selectAll;
    int m_rowsWished = 0;
};

} // namespace waymark
