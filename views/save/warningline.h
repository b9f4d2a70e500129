#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace waymark {

class ElidedLabel;

/// How the current row of the tree is unlike other saves, and what can be done about it. It stands
/// under the tree, so that no row moves when it comes, and takes one line of the page.
class WarningLine final : public QWidget
{
    Q_OBJECT
public:
    explicit WarningLine(QWidget *parent);

    /// Its buttons trigger these.
    void setActions(QAction &use, QAction &count);
    /// An empty text hides it; an empty suggestion has no button. What is new of the same row is
    /// read out.
    void tell(const QString &text, const QString &suggestion, bool isSameRow);

private:
    static void follow(const QAction &action, QPushButton &button);

    ElidedLabel *m_text;
    QPushButton *m_use;
    QPushButton *m_count;
};

} // namespace waymark
