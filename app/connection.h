#pragma once

#include "app/workspace.h"
#include "models/local/localhistory.h"
#include "models/ports/connectionstore.h"
#include "models/postgres/postgresgateway.h"

#include <memory>

namespace waymark {

struct GlobalOptions;

/// One database in use: the way to it as the options name it, and the gateway to it.
class Connection
{
public:
    /// Does not connect yet; the gateway does so when it is first asked for something. A workspace
    /// is started, which takes a moment when it is new.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> make(const GlobalOptions &options);

    /// To a connection as a person named it; the password is kept in memory only.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> make(const ConnectionProfile &profile,
                                                                  const QString &password);

    [[nodiscard]] PostgresGateway &gateway() { return *m_gateway; }
    /// Where edits are recorded that the database keeps no record of.
    [[nodiscard]] LocalHistory &history() { return m_history; }
    [[nodiscard]] Workspace *workspace() { return m_workspace.get(); } ///< or none
    /// What to call it: the name of a saved connection, else the database as far as it is known.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool isProduction() const { return m_isProduction; }
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; } ///< as asked for

private:
    Connection(const ConnectionProfile &profile, PostgresOptions options);

    std::unique_ptr<Workspace> m_workspace; ///< outlives the gateway
    LocalHistory m_history; ///< likewise
    std::unique_ptr<PostgresGateway> m_gateway;
    QString m_name;
    bool m_isProduction;
    bool m_isReadOnly;
};

} // namespace waymark
