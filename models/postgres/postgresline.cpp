#include "models/postgres/postgresline.h"

#include "models/domain/errortext.h"
#include "models/postgres/conninfo.h"
#include "models/postgres/sqlerror.h"

#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <atomic>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Q_LOGGING_CATEGORY(postgresLog, "waymark.postgres", QtWarningMsg)

QString uniqueName()
{
    static std::atomic<int> lines = 0;
    return u"waymark-%1"_s.arg(++lines);
}

PGconn *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    // Which of its two names the type has depends on how the driver was compiled.
    if (qstrcmp(handle.typeName(), "PGconn*") != 0 && qstrcmp(handle.typeName(), "pg_conn*") != 0)
        return nullptr;
    return *static_cast<PGconn *const *>(handle.constData());
}

/// Without it libpq writes the server's notices to the terminal.
void logNotice(void *, const char *message)
{
    qCDebug(postgresLog, "%s", QByteArray(message).trimmed().constData());
}

void setDefault(Conninfo &conninfo, QLatin1StringView keyword, const QString &value)
{
    if (conninfo.value(keyword).isEmpty())
        conninfo.set(keyword, value);
}

} // namespace

void usePostgresInUtc()
{
    qputenv("PGTZ", "UTC");
}

PostgresLine::PostgresLine(PostgresOptions options)
    : m_options(std::move(options))
    , m_name(uniqueName())
{
}

PostgresLine::~PostgresLine()
{
    close();
}

Result<void> PostgresLine::open()
{
    close();
    if (m_options.beforeConnect) {
        if (const Result<void> ready = m_options.beforeConnect(); !ready)
            return ready;
    }
    Result<void> opened = connectOnce(m_options.readOnly && !m_refusesOptions);
    if (!opened && m_options.readOnly && !m_refusesOptions
        && opened.error().detail.contains("unsupported startup parameter"_L1)) {
        m_refusesOptions = true; // BEGIN READ ONLY alone holds the session then
        opened = connectOnce(false);
    }
    return opened;
}

Result<void> PostgresLine::connectOnce(bool withServerReadOnly)
{
    Result<Conninfo> conninfo = Conninfo::parse(m_options.conninfo);
    if (!conninfo)
        return conninfo.error();
    setDefault(*conninfo, "application_name"_L1, u"waymark"_s);
    setDefault(*conninfo, "connect_timeout"_L1, u"10"_s);
    // A write waits without a timer of ours; these end it when the other side is gone for good.
    setDefault(*conninfo, "keepalives_idle"_L1, u"30"_s);
    setDefault(*conninfo, "keepalives_interval"_L1, u"10"_s);
    setDefault(*conninfo, "keepalives_count"_L1, u"3"_s);
    setDefault(*conninfo, "tcp_user_timeout"_L1, u"60000"_s);
    if (withServerReadOnly) {
        const QString given = conninfo->value("options"_L1);
        conninfo->set("options"_L1, given + u" -c default_transaction_read_only=on"_s);
    }
    const Result<QString> options = conninfo->connectOptions();
    if (!options)
        return options.error();

    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    if (!database.isValid())
        return lineError(
            ErrorText::tr("Qt's PostgreSQL driver is not installed (libqt6sql6-psql)"));
    database.setDatabaseName(conninfo->value("dbname"_L1));
    database.setUserName(conninfo->value("user"_L1));
    database.setPassword(conninfo->value("password"_L1));
    database.setConnectOptions(*options);
    const bool isOpen = database.open();
    m_handle = isOpen ? handleOf(database) : nullptr;
    if (m_handle) {
        PQsetNoticeProcessor(m_handle, logNotice, nullptr);
        return {};
    }
    const Error failure
        = lineError(isOpen ? ErrorText::tr("Qt's PostgreSQL driver hides its connection")
                           : database.lastError().databaseText());
    database = QSqlDatabase();
    close();
    return failure;
}

void PostgresLine::close()
{
    m_handle = nullptr;
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

} // namespace waymark
