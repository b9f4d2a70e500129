#pragma once

#include <QLineEdit>

namespace waymark {

/// A line to edit that, as long as nobody does, cuts what there is no room for with "…".
class ElidedEdit final : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    [[nodiscard]] bool isCut() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect textRect() const;
};

} // namespace waymark
