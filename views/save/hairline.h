#pragma once

#include <QWidget>

namespace waymark {

/// One pixel between two parts of a page, in the colour of lines.
class Hairline final : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace waymark
