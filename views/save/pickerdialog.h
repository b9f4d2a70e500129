#pragma once

#include "models/checks/idsearch.h"
#include "models/domain/result.h"

#include <QDialog>
#include <QFuture>
#include <QStringList>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace waymark {

/// One thing to give, mark, set or add to: typed, or picked from values that other saves have,
/// which are found by what people call them as well. What none of them has is told as new, and
/// never taken for a part of a value that is known.
class PickerDialog final : public QDialog
{
    Q_OBJECT
public:
    using Values = std::function<QFuture<Result<QStringList>>(const QString &prefix)>;
    /// Takes what was picked, and what was said about it; an error stays in the dialog.
    using Take = std::function<Result<void>(const QString &picked, const QString &with)>;

    /// How a value that no save has yet is told and taken.
    struct NewValue
    {
        QString note; ///< a sentence with %1 for what was typed
        QString button; ///< "Add New Flag"
        std::function<bool(const QString &typed)> isKnown; ///< to the save itself; may be empty
    };

    PickerDialog(const QString &title, const QString &prompt, Values values, Take take,
                 QWidget *parent);

    /// A second question: a choice (true, false) or, without choices, a text to type.
    void askWith(const QString &label, const QStringList &choices, const QString &preset);
    /// Without it, what is typed and not listed is taken as it is.
    void offerNew(const NewValue &words);

    /// Told beside values of the list, and searched; empty where there is none.
    void setNames(std::function<QString(const QString &value)> nameOf);

    void accept() override;

private:
    void makeButtons();
    void ask();
    void learn(const QStringList &values);
    void showValues();
    void updateNew();
    void pick(const QString &value);
    void take();
    [[nodiscard]] bool isKnown() const;

    Values m_values;
    Take m_take;
    std::function<QString(const QString &value)> m_nameOf;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QLabel *m_withLabel;
    QComboBox *m_with;
    QLabel *m_note;
    QLabel *m_trouble;
    QPushButton *m_ok = nullptr;
    QPushButton *m_new = nullptr;
    std::optional<NewValue> m_newValue;
    QList<NamedId> m_all; ///< that were known of anything typed so far
    QStringList m_known; ///< those that answer to what is typed
    bool m_isOnlyNear = false; ///< but for slips
    bool m_isAsking = false;
    bool m_isLookedUp = false;
    bool m_acceptsWhenAnswered = false;
    quint64 m_asked = 0;
};

} // namespace waymark
