#include "app/connection.h"

#include "app/cli/clitext.h"

namespace waymark {

Result<std::unique_ptr<Connection>> Connection::make(const GlobalOptions &options)
{
    PostgresOptions postgres;
    postgres.readOnly = options.readOnly;
    if (options.database) {
        postgres.conninfo = *options.database;
        return std::unique_ptr<Connection>(new Connection(std::move(postgres)));
    }
    return Error{Error::Kind::Connection, CliText::tr("Name a database with --db."), {}, {}};
}

} // namespace waymark
