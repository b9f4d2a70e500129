#pragma once

#include "app/cli/commandline.h"
#include "models/postgres/postgresgateway.h"

#include <memory>

namespace waymark {

/// One database in use: the way to it as the options name it, and the gateway to it.
class Connection
{
public:
    /// Does not connect yet; the gateway does so when it is first asked for something.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> make(const GlobalOptions &options);

    [[nodiscard]] PostgresGateway &gateway() { return m_gateway; }

private:
    explicit Connection(PostgresOptions options)
        : m_gateway(std::move(options))
    {
    }

    PostgresGateway m_gateway;
};

} // namespace waymark
