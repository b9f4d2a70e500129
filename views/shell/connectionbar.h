#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace waymark {

struct ConnectionInfo;

/// The lines above the toolbar: a red band with the name of a production connection, and a notice
/// while the line to the database is lost.
class ConnectionBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionBar(QWidget *parent);

    void setConnection(const ConnectionInfo &connection);
    /// unsavedEdits are kept and the notice says so.
    void showLost(int secondsToNextTry, bool hasUnsavedEdits);
    /// There was no line yet that could be lost.
    void showNotReached(int secondsToNextTry);
    void hideLost();

signals:
    void retryRequested();

private:
    QLabel *m_production;
    QWidget *m_lost;
    QLabel *m_lostText;
    QPushButton *m_retry;
};

} // namespace waymark
