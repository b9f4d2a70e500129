#include "models/postgres/migration.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

static void initialiseMigrations()
{
    Q_INIT_RESOURCE(migrations); // of a static library; must stand outside of a namespace
}

namespace waymark {
namespace {

QString locksOf(int number)
{
    switch (number) {
    case 1:
        return u"nothing: makes the table users only where there is none"_s;
    case 2:
        return u"new tables only; users against writes for the moment its foreign key is made"_s;
    case 3:
        return u"nothing: new tables in the schema waymark"_s;
    default:
        return {};
    }
}

QList<Migration> readMigrations()
{
    initialiseMigrations();
    QList<Migration> migrations;
    const QDir folder(u":/migrations"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Migration migration;
        migration.number = name.left(3).toInt();
        migration.name = name.mid(4).chopped(4);
        migration.sql = file.readAll();
        migration.checksum
            = QCryptographicHash::hash(migration.sql, QCryptographicHash::Sha256).toHex();
        migration.locks = locksOf(migration.number);
        migrations += migration;
    }
    return migrations;
}

} // namespace

QString Migration::fileName() const
{
    return u"%1_%2.sql"_s.arg(number, 3, 10, QChar(u'0')).arg(name);
}

const QList<Migration> &embeddedMigrations()
{
    static const QList<Migration> migrations = readMigrations();
    return migrations;
}

int lastMigration()
{
    return embeddedMigrations().constLast().number;
}

} // namespace waymark
