#include "app/cli/context.h"
#include "app/cli/cell.h"
#include "app/cli/clitext.h"
#include "app/connection.h"
#include "models/postgres/postgresgateway.h"
#include "models/postgres/schemacheck.h"

#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype ReadSize = 64 * 1024;

/// The system has no words in the user's language for the two that a slip of the hand makes.
QString whyUnread(const QString &fileOrDash, int failure)
{
    if (failure == EISDIR)
        return CliText::tr("%1 is a folder; name a file.").arg(fileOrDash);
    if (fileOrDash == "-"_L1 && failure == EBADF)
        return CliText::tr("Standard input (-) is closed; name a file, or pipe the text in.");
    return CliText::tr("%1 cannot be read: %2.").arg(fileOrDash, qt_error_string(failure));
}

} // namespace

CliContext::CliContext(GlobalOptions options, Workspace::WhenNew whenNew)
    : m_options(std::move(options))
    , m_whenNew(whenNew)
{
    if (!m_output.openStdout())
        qFatal("No standard output");
}

CliContext::~CliContext() = default;

Result<PostgresGateway *> CliContext::gateway()
{
    if (!m_connection) {
        auto connection = Connection::make(m_options);
        if (!connection)
            return connection.error();
        if (Workspace *workspace = (*connection)->workspace()) {
            const auto prepared = workspace->prepare(m_whenNew, [this] {
                note(CliText::tr("Preparing a new workspace with the demo world."));
            });
            if (!prepared)
                return prepared.error();
        }
        const auto facts = await((*connection)->gateway().open());
        if (!facts)
            return facts.error();
        m_connection = std::move(*connection);
        QObject::connect(&m_interrupt, &Interrupt::interrupted, &m_connection->gateway(),
                         &PostgresGateway::interrupt);
    }
    return &m_connection->gateway();
}

Result<PostgresGateway *> CliContext::writableGateway()
{
    const auto opened = gateway();
    if (!opened)
        return opened.error();
    const auto facts = (*opened)->facts();
    if (!facts || !facts->readOnly)
        return opened;
    return Error{Error::Kind::Refused,
                 CliText::tr("This connection is read-only; nothing was written."),
                 {},
                 {}};
}

Result<OutputFormat> CliContext::format(const Arguments &arguments)
{
    const auto name = arguments.value(u"format"_s);
    if (!name)
        return ::isatty(STDOUT_FILENO) == 1 ? OutputFormat::Table : OutputFormat::Json;
    if (*name == "json"_L1)
        return OutputFormat::Json;
    if (*name == "jsonl"_L1)
        return OutputFormat::JsonLines;
    if (*name == "csv"_L1)
        return OutputFormat::Csv;
    if (*name == "table"_L1)
        return OutputFormat::Table;
    return usageError(
        CliText::tr("There is no format “%1”; there are json, jsonl, csv and table.").arg(*name));
}

std::optional<QString> CliContext::outputFile(const Arguments &arguments)
{
    const auto path = arguments.value(u"output"_s);
    return path == u"-"_s ? std::nullopt : path;
}

Result<void> CliContext::printRows(const Arguments &arguments, const QStringList &columns,
                                   const QList<Row> &rows)
{
    const auto wanted = format(arguments);
    if (!wanted)
        return wanted.error();
    RowWriter writer(m_output, *wanted, columns, m_options.zone);
    for (const Row &row : rows) {
        if (!writer.write(row))
            break;
    }
    return writer.finish();
}

Result<void> CliContext::print(const QByteArray &bytes)
{
    if (m_output.write(bytes) == bytes.size() && m_output.flush())
        return {};
    const QString reason
        = CliText::tr("The output cannot be written: %1.").arg(m_output.errorString());
    return Error{Error::Kind::Failed,
                 m_hasWritten ? CliText::tr("What you asked for was done. %1").arg(reason) : reason,
                 {},
                 {}};
}

QStringList CliContext::lackOfTables()
{
    if (!m_connection)
        return {};
    const auto schema = await(m_connection->gateway().reads().submit<SchemaState>(checkSchema));
    return schema ? schema->breakingSentences() : QStringList();
}

void CliContext::note(const QString &line)
{
    if (m_options.quiet)
        return;
    for (const QString &one : line.split(u'\n'))
        std::fprintf(stderr, "%s\n", qUtf8Printable(harmlessText(one)));
}

void CliContext::noteTroubles()
{
    if (!m_connection)
        return;
    for (const LocalHistory::Trouble &trouble : m_connection->history().takeTroubles()) {
        const QString line = trouble.details.isEmpty()
            ? trouble.text
            : trouble.text + u" ("_s + trouble.details + u')';
        std::fprintf(stderr, "waymark: %s\n", qUtf8Printable(line));
    }
}

Result<QByteArray> CliContext::readInput(const QString &fileOrDash)
{
    const bool isStandardInput = fileOrDash == "-"_L1;
    const int file = isStandardInput
        ? STDIN_FILENO
        : ::open(QFile::encodeName(fileOrDash).constData(), O_RDONLY | O_CLOEXEC);
    const auto close = qScopeGuard([&] {
        if (file >= 0 && !isStandardInput)
            ::close(file);
    });
    QByteArray bytes;
    ssize_t count = file < 0 ? -1 : 1;
    while (count > 0) {
        if (!Interrupt::waitToRead(file))
            return interruptedError();
        const qsizetype before = bytes.size();
        bytes.resize(before + ReadSize);
        do
            count = ::read(file, bytes.data() + before, std::size_t(ReadSize));
        while (count < 0 && errno == EINTR && !Interrupt::isSet());
        bytes.resize(before + std::max<qsizetype>(count, 0));
    }
    const int failure = errno;
    if (count == 0)
        return bytes;
    if (Interrupt::isSet())
        return interruptedError();
    return Error{Error::Kind::Failed, whyUnread(fileOrDash, failure), {}, {}};
}

Error CliContext::interruptedError()
{
    return Error{Error::Kind::Cancelled, CliText::tr("Stopped; nothing was written."), {}, {}};
}

} // namespace waymark
