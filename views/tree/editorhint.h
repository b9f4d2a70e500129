#pragma once

#include "models/domain/result.h"

#include <QLabel>
#include <QPointer>

#include <functional>

class QLineEdit;

namespace waymark {

/// What stands under an open editor of the Save tree: why the text cannot be taken, or in which
/// form it will be stored. It goes with the editor.
class EditorHint final : public QLabel
{
    Q_OBJECT
public:
    /// A remark on text that can be taken, mostly empty; or why it cannot.
    using Check = std::function<Result<QString>(const QString &text)>;

    EditorHint(QLineEdit &edit, Check check);

    /// Of an editor that has one.
    [[nodiscard]] static Result<QString> check(const QLineEdit &edit);

private:
    void update();

    QPointer<QLineEdit> m_edit;
    Check m_check;
};

} // namespace waymark
