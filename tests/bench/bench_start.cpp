// From the start of the process to the first players on the screen, on a local workspace whose
// server runs, against an empty window that runs the same query.
#include "app/environment.h"
#include "app/logging.h"
#include "app/translators.h"
#include "app/windowprogram.h"
#include "models/postgres/playerpagesql.h"
#include "models/postgres/privateserver.h"
#include "tests/bench/bareline.h"
#include "tests/bench/measure.h"
#include "tests/bench/paintwatch.h"

#include <QApplication>
#include <QMainWindow>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int Runs = 9;

int tellPainted()
{
    std::puts("painted");
    std::fflush(stdout);
    return 0;
}

/// As main() of the program does, up to the first rows.
int ours(int argc, char **argv, const QString &workspace)
{
    setUpLogging();
    silenceRemarks();
    const QApplication application(argc, argv);
    nameApplication();
    installTranslators({});
    GlobalOptions options;
    options.workspace = workspace;
    WindowProgram program(options);
    const auto session = program.openFirst();
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().detail));
    PlayerTableModel &players = (*session)->players();
    bench::PaintWatch paints;
    paints.expect((*session)->window().findChild<QTableView *>(u"players"_s)->viewport(),
                  [&players] { return players.rowCount() > 0; });
    paints.wait();
    return tellPainted();
}

int emptyWindow(int argc, char **argv, const QString &conninfo)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    bench::PaintWatch paints;
    paints.expect(&window, [] { return true; });
    window.show();
    bench::BareLine line(conninfo);
    line.run(
        PlayerPageSql(
            {{}, {PlayerSort::LastPlayed, Qt::DescendingOrder}, {}, PlayerTableModel::PageSize},
            u"email"_s, Timestamp::now())
            .statement(PlayerPageSql::Way::Walk));
    paints.wait();
    return tellPainted();
}

void run(const QString &kind, const QString &where)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {kind, where});
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(60'000))
            qFatal("%s did not paint", qUtf8Printable(kind));
    }
    const QByteArray line = process.readLine();
    if (line != "painted\n")
        qFatal("%s said %s", qUtf8Printable(kind), line.constData());
    process.kill();
    process.waitForFinished();
}

int compare()
{
    QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    const QTemporaryDir folder(QDir::tempPath() + u"/waymark-bench-XXXXXX"_s);
    QFile(folder.path())
        .setPermissions(QFile(folder.path()).permissions() | QFile::ExeGroup | QFile::ExeOther);
    PrivateServer server({folder.path()});
    if (const Result<void> started = server.start(); !started)
        qFatal("%s", qUtf8Printable(started.error().detail));
    run(u"ours"_s, folder.path()); // fills the new workspace with the demo world
    bench::compare({.name = u"start to first players painted, to an empty window's query"_s,
                    .aim = 3,
                    .runs = Runs,
                    .rival = [&] { run(u"empty"_s, server.conninfo()); },
                    .ours = [&] { run(u"ours"_s, folder.path()); }});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    prepareEnvironment();
    if (argc > 2 && qstrcmp(argv[1], "ours") == 0)
        return ours(argc, argv, QString::fromLocal8Bit(argv[2]));
    if (argc > 2 && qstrcmp(argv[1], "empty") == 0)
        return emptyWindow(argc, argv, QString::fromLocal8Bit(argv[2]));
    const QCoreApplication application(argc, argv);
    return compare();
}
