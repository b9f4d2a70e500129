#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace waymark {

/// Two pixels that move while something loads. Its place is kept while it rests, so that nothing
/// jumps.
class LoadingBar final : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingBar(QWidget *parent);

    void setRunning(bool running);
    [[nodiscard]] bool isRunning() const { return m_running; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_running = false;
    QVariantAnimation m_movement;
};

} // namespace waymark
