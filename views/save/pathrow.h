#pragma once

#include "models/items/savesearch.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace waymark {

class SaveDocument;

/// Path and Search save over the tree: where the person is, and what holds a text. Matches are
/// walked one at a time, and only the way to the one shown is opened.
class PathRow final : public QWidget
{
    Q_OBJECT
public:
    explicit PathRow(QWidget *parent);

    void setDocument(SaveDocument *document);
    void showPath(const JsonPointer &path);
    void focusPath();
    [[nodiscard]] QLineEdit *searchEdit() const { return m_search; }
    void showMatch(int step);

signals:
    void wanted(waymark::SaveNodeId node, bool byPath);
    void refused(const waymark::Error &error);
    void left(); ///< Esc: back to the tree

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void goToPath();
    void search();
    void tellMatches(const QString &text);
    void takeMatches(const SaveMatches &matches);

    QPointer<SaveDocument> m_document;
    QLineEdit *m_path;
    QLineEdit *m_search;
    QLabel *m_matchesLabel;
    SaveMatches m_matches;
    qsizetype m_match = -1;
};

} // namespace waymark
