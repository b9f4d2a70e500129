#pragma once

#include "models/ports/eventsource.h"

#include <QObject>
#include <QString>

namespace waymark {

class Session;

/// Where there is no display: waits until the window shows a player with events, paints it into a
/// PNG, tells what is in the database and how to go on from here, and ends the program.
class FirstLook final : public QObject
{
    Q_OBJECT
public:
    FirstLook(Session &session, const QString &file);

private:
    void openFirstPlayer();
    void paintWhenComplete();
    void paint();
    void tell(qint64 players, const QList<EventCount> &counts);

    Session &m_session;
    const QString m_file;
    bool m_isPainted = false;
};

} // namespace waymark
