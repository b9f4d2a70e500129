#include "app/connection.h"

#include "app/cli/clitext.h"
#include "app/cli/commandline.h"
#include "models/local/savedconnections.h"
#include "models/postgres/conninfo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

Result<ConnectionProfile> savedConnection(const QString &name)
{
    const auto saved = SavedConnections().connections();
    const auto found = std::find_if(saved.begin(), saved.end(),
                                    [&](const ConnectionProfile &one) { return one.name == name; });
    if (found != saved.end())
        return *found;
    return Error{Error::Kind::Connection,
                 CliText::tr("There is no saved connection “%1”.").arg(name),
                 {},
                 {}};
}

} // namespace

Connection::Connection(const ConnectionProfile &profile, PostgresOptions options)
    : m_name(profile.name)
    , m_isProduction(profile.production)
    , m_isReadOnly(profile.readOnly)
{
    options.recorder = &m_history;
    m_gateway = std::make_unique<PostgresGateway>(std::move(options));
}

Result<std::unique_ptr<Connection>> Connection::make(const ConnectionProfile &profile,
                                                     const QString &password)
{
    auto conninfo = Conninfo::parse(profile.conninfo);
    if (!conninfo)
        return conninfo.error();
    if (!password.isEmpty())
        conninfo->set("password"_L1, password);
    PostgresOptions options;
    options.conninfo = conninfo->toText();
    options.readOnly = profile.readOnly;
    ConnectionProfile named = profile;
    if (named.name.isEmpty())
        named.name = conninfo->displayText();
    return std::unique_ptr<Connection>(new Connection(named, std::move(options)));
}

Result<std::unique_ptr<Connection>> Connection::make(const GlobalOptions &options)
{
    if (options.database)
        return make(ConnectionProfile{{}, *options.database, options.readOnly, false}, {});
    if (options.profile) {
        auto saved = savedConnection(*options.profile);
        if (!saved)
            return saved.error();
        saved->readOnly = saved->readOnly || options.readOnly;
        return make(*saved, {});
    }
    auto workspace = std::make_unique<Workspace>(options.workspace.value_or(QString()));
    if (const auto started = workspace->start(); !started)
        return started.error();
    PostgresOptions postgres = workspace->options();
    postgres.readOnly = options.readOnly;
    const ConnectionProfile named{CliText::tr("Local workspace"), {}, options.readOnly, false};
    std::unique_ptr<Connection> connection(new Connection(named, std::move(postgres)));
    connection->m_workspace = std::move(workspace);
    return connection;
}

} // namespace waymark
