#pragma once

#include "models/domain/jsontext.h"
#include "models/domain/result.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPlainTextEdit;

namespace waymark {

/// A part of the save as JSON text. It is taken when it can be stored; until then the reason stands
/// under it, with line and column.
class SaveTextDialog final : public QDialog
{
    Q_OBJECT
public:
    using Take = std::function<Result<void>(const JsonText &text)>;

    SaveTextDialog(const QString &path, const JsonText &text, Take take, QWidget *parent);

private:
    void check();
    void accept() override;

    Take m_take;
    QPlainTextEdit *m_text;
    QLabel *m_trouble;
};

} // namespace waymark
