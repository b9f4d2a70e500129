#pragma once

#include "models/domain/jsontext.h"
#include "models/domain/result.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace waymark {

/// A part of the save as JSON text. It is taken when it can be stored; until then the reason stands
/// under it, with line and column.
class SaveTextDialog final : public QDialog
{
    Q_OBJECT
public:
    using Take = std::function<Result<void>(const JsonText &text)>;
    /// Of the text as the database holds it. What is longer would be felt at every key.
    static constexpr qsizetype MostBytes = 2'000'000;

    SaveTextDialog(const QString &path, const JsonText &text, Take take, QWidget *parent);

private:
    void fill(const QString &text);
    void check();
    void accept() override;

    Take m_take;
    QPlainTextEdit *m_text;
    QLabel *m_trouble;
    QPushButton *m_ok;
    QTimer m_pause; ///< in the typing of a long text
    int m_asked = 0;
};

} // namespace waymark
