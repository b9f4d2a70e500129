#pragma once

#include "models/postgres/postgresgateway.h"
#include "models/saves/opensaves.h"
#include "models/services/editservice.h"
#include "tests/support/testoptions.h"
#include "tests/support/testsave.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

namespace waymark::test {

/// For tests to derive from: one save at a time, open as the window opens it, over a gateway to a
/// real server.
class SaveSession
{
protected:
    using State = SaveDocument::State;

    void connectTo(const PostgresOptions &options)
    {
        leave();
        m_database = options.conninfo;
        m_gateway = std::make_unique<PostgresGateway>(options);
    }

    /// A new player's, in place of the one that was open.
    void openNew(const QByteArray &state)
    {
        leave();
        m_edits = std::make_unique<EditService>(*m_gateway);
        m_saves = std::make_unique<OpenSaves>(*m_gateway, *m_edits);
        m_save = addSave(m_database, state, newLabel());
        m_document = m_saves->open(SaveTarget(m_save->progress));
        QTRY_COMPARE(m_document->state(), State::Clean);
        QCOMPARE(shown(), server());
    }

    void saveNow()
    {
        QSignalSpy saved(m_saves.get(), &OpenSaves::saved);
        QSignalSpy failed(m_saves.get(), &OpenSaves::saveFailed);
        m_saves->save(m_document->target());
        QTRY_VERIFY(!saved.isEmpty() || !failed.isEmpty());
        QVERIFY2(failed.isEmpty(),
                 failed.isEmpty() ? "" : qPrintable(failed[0][1].value<Error>().detail));
        QCOMPARE(m_document->state(), State::Clean);
        QCOMPARE(shown(), server());
    }

    void leave()
    {
        m_saves.reset();
        m_edits.reset();
    }

    [[nodiscard]] QString newLabel()
    {
        return QStringLiteral("player%1@example.test").arg(++m_players);
    }
    [[nodiscard]] QByteArray server() const
    {
        return stateOf(m_database, m_save->progress).toUtf8();
    }
    [[nodiscard]] QByteArray shown() const
    {
        return m_document->tree().documentText().value_or(JsonText("(null)")).utf8();
    }

    QString m_database;
    std::unique_ptr<PostgresGateway> m_gateway;
    std::unique_ptr<EditService> m_edits;
    std::unique_ptr<OpenSaves> m_saves;
    std::optional<TestSave> m_save;
    SaveDocument *m_document = nullptr;

private:
    int m_players = 0;
};

} // namespace waymark::test
