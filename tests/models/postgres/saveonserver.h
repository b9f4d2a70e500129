#pragma once

#include "models/postgres/postgresgateway.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <memory>

namespace waymark::test {

inline QString said(const Result<SaveOutcome> &outcome)
{
    if (!outcome)
        return QStringLiteral("error: ") + outcome.error().detail;
    switch (outcome->kind) {
    case SaveOutcome::Kind::Saved:
        return QStringLiteral("saved");
    case SaveOutcome::Kind::Conflict:
        return QStringLiteral("conflict");
    case SaveOutcome::Kind::RowGone:
        return QStringLiteral("row gone");
    }
    return {};
}

/// For tests to derive from: a database to save in, through a gateway.
class SaveOnServer
{
protected:
    void connectToServer()
    {
        m_database = TestServer::instance().createDatabase();
        m_gateway = std::make_unique<PostgresGateway>(writableOptions(m_database));
        m_gateway->open().waitForFinished();
    }
    void removeRows() const
    {
        TestServer::execute(m_database, "DELETE FROM users; DELETE FROM waymark.edits");
    }
    [[nodiscard]] Result<SaveOutcome> save(const GuardedEdit &edit) const
    {
        return m_gateway->save(edit).result();
    }

    QString m_database;
    std::unique_ptr<PostgresGateway> m_gateway;
};

} // namespace waymark::test
