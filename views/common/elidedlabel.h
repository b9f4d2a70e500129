#pragma once

#include <QLabel>

namespace waymark {

/// Plain text on one line: what there is no room for is cut with "…", and the tooltip has it whole.
/// It never asks for more width than there is.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent);
    ElidedLabel(const QString &text, QWidget *parent);

    [[nodiscard]] bool isCut() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect room() const; ///< for the text
};

} // namespace waymark
