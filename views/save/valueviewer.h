#pragma once

#include "models/domain/result.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPlainTextEdit;

namespace waymark {

/// A string of the save as a text of many lines: to be read whole, and to be written where the save
/// can be.
class ValueViewer final : public QDialog
{
    Q_OBJECT
public:
    using Take = std::function<Result<void>(const QString &text)>;

    /// Without take the text can only be read.
    ValueViewer(const QString &path, const QString &text, Take take, QWidget *parent);

private:
    void fill(const QString &text);
    void accept() override;

    Take m_take;
    QPlainTextEdit *m_text;
    QLabel *m_trouble;
    bool m_isFilled = false; ///< with all of the text
};

} // namespace waymark
