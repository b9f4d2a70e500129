#pragma once

#include <QWidget>

#include <algorithm>

class QAction;
class QTableView;
class QToolButton;

namespace waymark {

class ChangesModel;
class ConflictsModel;
class HistoryModel;
class PanelHeader;
class SaveDocument;
struct Edit;

/// A titled table under the tree; gone while it has nothing to say.
class SaveList : public QWidget
{
    Q_OBJECT
public:
    SaveList(const QString &title, const QString &objectName, QWidget *parent);

    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] PanelHeader *header() const { return m_header; }

    /// As many rows as are worth showing at once.
    [[nodiscard]] int rowsWanted() const;
    /// It says nothing beside another one, for which it needs the whole width.
    [[nodiscard]] bool isWide() const { return m_isWide; }
    /// The buttons of the header give way; what they do is in the menu of the list as well.
    void setNarrow(bool isNarrow);
    [[nodiscard]] int widthWithButtons() const; ///< the least
    [[nodiscard]] int widthWithoutButtons() const;
    /// As many as are seen however little room there is.
    [[nodiscard]] int rowsKept() const { return std::min(m_rowsKept, rowsWanted()); }
    [[nodiscard]] int rowHeight() const;
    /// With the names of its columns, or beside another list, where it does without.
    [[nodiscard]] int heightFor(int rows, bool isBeside = false) const;
    void setBeside(bool isBeside);

    void focus(); ///< with a line selected
    [[nodiscard]] bool hasFocusInside() const;

signals:
    /// It goes away while the focus is in it.
    void focusLeft();
    /// Other rows, or shown or hidden.
    void wishChanged();

protected:
    void showOnly(bool when);
    void addButton(QAction *action);
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    virtual void fitColumns() { } ///< to another width

    PanelHeader *m_header;
    QTableView *m_table;
    bool m_isWide = false;
    bool m_hasHead = true; ///< names of columns
    int m_rowsKept = 1;

private:
    [[nodiscard]] int widthOfButtons() const;
    void showButtons();

    QList<QToolButton *> m_buttons;
    bool m_isNarrow = false;
};

/// Changes: pending edits with revert per line.
class ChangesList final : public SaveList
{
    Q_OBJECT
public:
    ChangesList(ChangesModel &model, QWidget *parent);

signals:
    void activated(int row); ///< show the place in the tree
    void copyPatchRequested();

protected:
    void fitColumns() override;

private:
    void update();
    void revert(int row);
    ChangesModel &m_model;
};

/// Conflicts: base, mine and theirs per path with a choice each.
class ConflictsList final : public SaveList
{
    Q_OBJECT
public:
    ConflictsList(ConflictsModel &model, QWidget *parent);

protected:
    void fitColumns() override;

private:
    static constexpr int OpenAtFirst = 40; ///< rows

    void update();
    void openInSight();
    void openChoices(int first, int last);
    ConflictsModel &m_model;
    int m_pathWidth = 0; ///< as it was fitted last; another one was dragged
};

/// History: edits already saved, each of which can be taken back.
class HistoryList final : public SaveList
{
    Q_OBJECT
public:
    HistoryList(HistoryModel &model, QWidget *parent);

    /// Why nothing can be taken back here; empty: it can.
    void setTakingBackRefused(const QString &reason);

signals:
    void takeBackRequested(const waymark::Edit &edit);

protected:
    void fitColumns() override;

private:
    void update();
    void updateTakeBack();
    HistoryModel &m_model;
    QAction *m_takeBack;
    QString m_refusal;
};

} // namespace waymark
