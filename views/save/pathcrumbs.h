#pragma once

#include "models/document/savenode.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QMenu;

namespace waymark {

class SaveDocument;

/// The current path over its edit, a button for each step: a click goes there, its menu has the
/// siblings. It gives way while the edit has the focus, which keeps the path as text.
class PathCrumbs final : public QWidget
{
    Q_OBJECT
public:
    explicit PathCrumbs(QLineEdit *edit);

    void showNode(SaveDocument *document, std::optional<SaveNodeId> node);
    /// The siblings of the last step, for a key.
    void openMenu();

signals:
    void chosen(waymark::SaveNodeId node);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void makeSteps();
    void fillMenu(QMenu *menu, SaveNodeId node);

    QLineEdit *m_edit;
    QPointer<SaveDocument> m_document;
    QList<SaveNodeId> m_nodes; ///< from the top down
    QList<QWidget *> m_steps;
    QWidget *m_more; ///< for those that have no room
};

} // namespace waymark
