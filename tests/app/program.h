#pragma once

#include <QByteArray>
#include <QFile>
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

/// Starts the program in the "C" locale and without a display, but for a platform that needs none.
inline void startProgram(QProcess &process, const QStringList &words, const QString &platform = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    if (!platform.isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WAYMARK_PROGRAM), words);
}

/// Whether the process has got so far that it decides itself what a signal does.
inline bool catchesSignal(const QProcess &process, int signal)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1) != 0;
    }
    return false;
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
