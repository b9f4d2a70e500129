#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace waymark::test {

/// What the program did when it ran as a process of its own; exitCode is -1 when it crashed or did
/// not end.
struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray error;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(output); }
};

/// Starts the program without a display and in the "C" locale.
inline void startProgram(QProcess &process, const QStringList &words)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WAYMARK_PROGRAM), words);
}

inline Outcome finishProgram(QProcess &process)
{
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Outcome runProgram(const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    startProgram(process, words);
    process.write(input);
    process.closeWriteChannel();
    return finishProgram(process);
}

} // namespace waymark::test
