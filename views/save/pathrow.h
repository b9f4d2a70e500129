#pragma once

#include "models/document/savenode.h"
#include "models/domain/error.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace waymark {

class AnnouncedLabel;
class PathCrumbs;
class SaveDocument;

/// Path and Search save over the tree: where the person is, and what to look for.
class PathRow final : public QWidget
{
    Q_OBJECT
public:
    explicit PathRow(QWidget *parent);

    void setDocument(SaveDocument *document);
    void showNode(std::optional<SaveNodeId> node);
    void focusPath();
    [[nodiscard]] QLineEdit *searchEdit() const { return m_search; }
    /// "2 of 41 matches"; empty: nothing is looked for. What is not final is shown and not spoken.
    void tellMatches(const QString &text, bool isFinal = true);

signals:
    void wanted(waymark::SaveNodeId node); ///< by its path
    void searchTyped(const QString &text);
    void searchEntered(); ///< the same text again, with Return
    void refused(const waymark::Error &error);
    void left(); ///< Esc: back to the tree

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(QObject *watched, const QKeyEvent &event);
    void goToPath();

    QPointer<SaveDocument> m_document;
    QLineEdit *m_path;
    PathCrumbs *m_crumbs;
    QLineEdit *m_search;
    AnnouncedLabel *m_matchesLabel;
    QString m_toldLast; ///< of what was spoken
    QTimer m_pause; ///< in typing
};

} // namespace waymark
