#pragma once

#include "tests/app/program.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

namespace waymark::test {

/// For tests of verbs to derive from: a database, and a data folder for what the program keeps
/// beside it.
class VerbDatabase
{
protected:
    /// Both, with nothing of the test before; rows are SQL.
    void begin(const QByteArray &rows, TestServer::Schema schema = TestServer::Schema::Audited)
    {
        m_database = TestServer::instance().createDatabase(schema);
        TestServer::execute(m_database, rows);
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data->path()));
    }

    [[nodiscard]] Outcome run(const QStringList &words, const QByteArray &input = {}) const
    {
        return runProgram(onDatabase(words), input);
    }
    void start(QProcess &process, const QStringList &words) const
    {
        startProgram(process, onDatabase(words));
    }
    /// Each must succeed.
    void runAtOnce(const QList<QStringList> &verbs) const
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (const QStringList &words : verbs) {
            processes.push_back(std::make_unique<QProcess>());
            start(*processes.back(), words);
        }
        for (const auto &process : processes) {
            const Outcome outcome = finishProgram(*process);
            QVERIFY2(outcome.exitCode == 0, outcome.error.constData());
        }
    }

    [[nodiscard]] QString value(const QByteArray &sql) const
    {
        return TestServer::value(m_database, SqlStatement(sql));
    }
    /// How many sessions of the database this is true of.
    [[nodiscard]] QString sessions(const QByteArray &condition) const
    {
        return value("SELECT count(*)::text FROM pg_stat_activity WHERE datname = "
                     "current_database() AND "
                     + condition);
    }
    /// Somebody does this in a transaction that stays open until release().
    void hold(const QByteArray &sql)
    {
        m_holder = std::make_unique<QProcess>();
        m_holder->start(QStringLiteral("psql"), {QStringLiteral("-Xd"), m_database});
        QVERIFY(m_holder->waitForStarted());
        m_holder->write("BEGIN; " + sql + ";\n");
        QTRY_COMPARE_WITH_TIMEOUT(sessions("state = 'idle in transaction'"), QStringLiteral("1"),
                                  20'000);
    }
    void release()
    {
        m_holder->closeWriteChannel();
        QVERIFY(m_holder->waitForFinished());
    }

    QString m_database;
    std::unique_ptr<QTemporaryDir> m_data;

private:
    [[nodiscard]] QStringList onDatabase(const QStringList &words) const
    {
        return QStringList{QStringLiteral("--db"), m_database} + words;
    }

    std::unique_ptr<QProcess> m_holder;
};

} // namespace waymark::test
