#pragma once

#include "models/domain/error.h"

#include <QLineEdit>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QCompleter;
class QLabel;
class QStandardItemModel;
class QTimer;

namespace waymark {

/// One line of the completion popup, and what the field holds once it is chosen.
struct SearchCompletion
{
    QString label;
    QString text; ///< the whole text of the field
    int cursor = 0; ///< where in text the cursor goes
};

/// A search: the edit with its clear button, a chip for each term in force, and a line for what is
/// wrong with the text. Searches after a pause in typing, or at once on Enter.
class SearchBox final : public QWidget
{
    Q_OBJECT
public:
    /// Answers later, in this thread; an answer to an older text is dropped by the field.
    using Answer = std::function<void(const QList<SearchCompletion> &)>;
    using Complete = std::function<void(const QString &text, int cursor, Answer answer)>;

    /// accessibleName names the edit ("Search players"), objectName likewise ("searchPlayers").
    SearchBox(const QString &accessibleName, const QString &objectName, QWidget *parent);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const { return m_edit->text(); }
    /// As if typed and searched.
    void setText(const QString &text);

    /// Nothing takes the line away. The detail of an error of the text names the column.
    void setError(const std::optional<Error> &error);
    [[nodiscard]] const std::optional<Error> &error() const { return m_why; }
    /// Searches once more where the server could not say what the text means.
    void searchUnanswered();
    void setChips(const QStringList &labels);
    void setCompletion(Complete complete) { m_complete = std::move(complete); }

signals:
    /// More came into the field at once than anybody types; searched() follows.
    void pasted();
    void searched(const QString &text);
    /// Enter, after the search of the text: what is found may be opened.
    void entered();
    void chipRemoved(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void takeEdit();
    void askForCompletion();
    void hideCompletions();
    void offerCompletions();
    void showCompletions(const QList<SearchCompletion> &completions);
    void take(const QModelIndex &completion);

    QLineEdit *m_edit;
    QWidget *m_chips;
    QLabel *m_error;
    std::optional<Error> m_why; ///< what m_error shows
    QTimer *m_pause;
    QCompleter *m_completer;
    QStandardItemModel *m_completions;
    Complete m_complete;
    quint64 m_asked = 0;
    QString m_searchedText;
    QString m_editedText; ///< before the next edit
};

} // namespace waymark
