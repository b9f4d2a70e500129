#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace waymark {

/// One numbered SQL file of migrations/, embedded in the program.
struct Migration
{
    int number = 0;
    QString name; ///< "audit" of 003_audit.sql
    QByteArray sql;
    QByteArray checksum; ///< SHA-256 of the file, in hexadecimal
    QString locks; ///< what it locks while it runs, for people

    [[nodiscard]] QString fileName() const;
};

/// In order of their numbers.
[[nodiscard]] const QList<Migration> &embeddedMigrations();
[[nodiscard]] int lastMigration();

} // namespace waymark
