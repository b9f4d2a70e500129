#pragma once

#include "models/domain/result.h"

#include <QDialog>
#include <QFuture>
#include <QStringList>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace waymark {

/// One thing to give, mark, set or add to: typed, or picked from values that other saves have.
class PickerDialog final : public QDialog
{
    Q_OBJECT
public:
    using Values = std::function<QFuture<Result<QStringList>>(const QString &prefix)>;
    /// Takes what was picked, and what was said about it; an error stays in the dialog.
    using Take = std::function<Result<void>(const QString &picked, const QString &with)>;

    PickerDialog(const QString &title, const QString &prompt, Values values, Take take,
                 QWidget *parent);

    /// A second question: a choice (true, false) or, without choices, a text to type.
    void askWith(const QString &label, const QStringList &choices, const QString &preset);

private:
    void ask();
    void showValues(const QStringList &values);
    void accept() override;

    Values m_values;
    Take m_take;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QLabel *m_withLabel;
    QComboBox *m_with;
    QLabel *m_trouble;
    quint64 m_asked = 0;
};

} // namespace waymark
