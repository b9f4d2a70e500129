#pragma once

#include <QString>
#include <QStringList>

namespace waymark {

/// What a connection found on the other side: shown in the header, the status bar and Help, and
/// asked before anything is offered that the database or the role does not allow.
struct DatabaseFacts
{
    QString serverVersion; ///< "15.8"
    QString database;
    QString user;
    QString host; ///< empty for a Unix socket
    QString timeZone; ///< the database's own; other than UTC the window says so
    bool readOnly = true; ///< the server itself refuses writes of our sessions
    bool audited = false; ///< migration 003 is there and may be written
    bool hasHistory = false; ///< migration 003 is there and may be read
    bool canWriteSaves = false; ///< UPDATE on both save tables
    /// What this role lacks to record its edits where the database keeps a record, as "INSERT on
    /// waymark.edits"; then it may not edit.
    QString unrecordable;
    bool canAppendEvents = false;
    bool canCreatePlayers = false;
    QString
        labelColumn; ///< of users: email, username, display_name or name; empty where there is none
    qint64 roundTripMicroseconds = 0;
    QStringList differences; ///< from the specification's schema, one sentence each
    QStringList newerMigrations; ///< brought in by a newer Waymark, unknown here: "009_coins.sql"
};

} // namespace waymark
