#pragma once

#include "models/document/savenode.h"
#include "models/domain/error.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTreeView>

namespace waymark {

class SaveActions;
class SaveDocument;
class SaveTreeModel;

/// The Save tree with its keys. What is expanded is remembered for each document.
class SaveTreeView final : public QTreeView
{
    Q_OBJECT
public:
    explicit SaveTreeView(SaveTreeModel &model, QWidget *parent = nullptr);

    void setActions(SaveActions *actions) { m_actions = actions; }
    /// Before and after the model takes another document.
    void keepExpansion();
    void restoreExpansion();
    /// At the first sight of a document its small containers are open.
    void expandSmall();

    [[nodiscard]] std::optional<SaveNodeId> currentNode() const; ///< of a range, its container
    [[nodiscard]] bool isOnRange() const;
    [[nodiscard]] QList<SaveNodeId> selectedNodes() const; ///< in the order of the rows
    void goTo(SaveNodeId node);
    void editValue();
    void editKey();
    void editType();
    void expandToLevel(int level);

signals:
    void refused(const waymark::Error &error);

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool takeEditingKey(const QKeyEvent &event);
    bool takeMovingKey(const QKeyEvent &event);
    void makeCurrent(const QModelIndex &index);
    void fitColumns();
    void expandSiblings();
    void expandSubtree();
    void toggle();
    [[nodiscard]] QModelIndex lastVisible() const;

    SaveTreeModel &m_model;
    SaveActions *m_actions = nullptr;
    QHash<SaveDocument *, QSet<quint64>> m_expanded; ///< by SaveTreeModel::rowId()
    QSet<SaveDocument *> m_seen;
    bool m_columnsChosen = false; ///< their widths, by a person
    bool m_fitsColumns = false;
};

} // namespace waymark
