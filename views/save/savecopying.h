#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QWidget;

namespace waymark {

class SaveDocument;
class SaveTreeView;

/// Copies what the current row is called and says: Copy Path As in the dialects that other programs
/// read, Copy Key, Copy Value in one line or in many.
class SaveCopying final : public QObject
{
    Q_OBJECT
public:
    SaveCopying(SaveTreeView &tree, QWidget *page);

    void setDocument(SaveDocument *document) { m_document = document; }
    /// For menus, in order; the first opens Copy Path As.
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    [[nodiscard]] QMenu *pathMenu() const { return m_pathMenu; }
    [[nodiscard]] QAction *copyKey() const { return m_copyKey; }
    [[nodiscard]] QAction *copyValue() const { return m_copyValue; }
    [[nodiscard]] QAction *copyIndented() const { return m_copyIndented; }
    /// Of the row that is current now.
    void update();

private:
    enum class Dialect
    {
        Pointer,
        Fragment,
        Dots,
        Jq,
        PostgresArray,
        PostgresExpression
    };

    void addDialect(const QString &text, Dialect dialect);
    [[nodiscard]] QString path(Dialect dialect) const;
    void copyText(bool indented);

    SaveTreeView &m_tree;
    QPointer<SaveDocument> m_document;
    QMenu *m_pathMenu;
    QAction *m_copyKey;
    QAction *m_copyValue;
    QAction *m_copyIndented;
    QList<QAction *> m_actions;
};

} // namespace waymark
