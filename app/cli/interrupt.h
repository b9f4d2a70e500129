#pragma once

#include <QObject>

class QSocketNotifier;

namespace waymark {

/// SIGINT, SIGTERM and the end of the terminal (SIGHUP) as a signal of Qt. The second one ends the
/// process at once.
class Interrupt final : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

    [[nodiscard]] static bool isSet();
    /// Waits until there is something to read, or the end of it. False once interrupted.
    [[nodiscard]] static bool waitToRead(int file);

signals:
    void interrupted();

private:
    QSocketNotifier *m_notifier;
};

} // namespace waymark
