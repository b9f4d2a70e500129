#include "app/windowprogram.h"

#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/interrupt.h"
#include "app/cli/runverb.h"
#include "app/environment.h"
#include "app/firstlook.h"
#include "app/logging.h"
#include "app/translators.h"
#include "models/domain/whendone.h"
#include "models/postgres/conninfo.h"
#include "views/common/errorwords.h"

#include <QApplication>
#include <QMessageBox>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark {

WindowProgram::WindowProgram(GlobalOptions options)
    : m_options(std::move(options))
{
    restoreTheme();
}

WindowProgram::~WindowProgram() = default;

Result<Session *> WindowProgram::openFirst()
{
    auto connection = Connection::make(m_options);
    if (!connection)
        return connection.error();
    if (Workspace *workspace = (*connection)->workspace()) {
        const auto prepared = workspace->prepare(Workspace::WhenNew::Fill, [] {
            std::fputs(
                qPrintable(CliText::tr("Preparing a new workspace with the demo world.") + u'\n'),
                stderr);
        });
        if (!prepared)
            return prepared.error();
    }
    Session *session = addSession(std::move(*connection));
    session->zone().setZone(m_options.zone);
    return session;
}

/// Whoever started from a desktop sees no terminal; whoever has no screen reads it there.
void WindowProgram::showStartFailed(const Error &error) const
{
    if (QGuiApplication::platformName() == "offscreen"_L1
        || QGuiApplication::platformName() == "minimal"_L1)
        return;
    const bool isWorkspace = !m_options.database && !m_options.profile;
    QMessageBox box(QMessageBox::Critical, tr("Waymark cannot start"),
                    isWorkspace ? tr("The local workspace cannot be used.") : errorWords(error),
                    QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        tr("%1\n\nStart Waymark with --workspace and another folder, or with --db and a database.")
            .arg(error.detail));
    box.exec();
}

Session *WindowProgram::addSession(std::unique_ptr<Connection> connection)
{
    m_sessions.push_back(std::make_unique<Session>(std::move(connection), m_settings, m_theme));
    Session *session = m_sessions.back().get();
    connect(session, &Session::connectWanted, this,
            [this, session] { askForConnection(*session); });
    // Queued: the window is still in its own closing.
    connect(
        session, &Session::closed, this, [this, session] { removeSession(session); },
        Qt::QueuedConnection);
    session->open();
    session->window().show();
    return session;
}

void WindowProgram::removeSession(Session *session)
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [&](const auto &other) { return other.get() == session; });
    if (found != m_sessions.end())
        m_sessions.erase(found);
    if (m_isLeaving && m_sessions.empty())
        QCoreApplication::quit();
}

void WindowProgram::leave()
{
    m_isLeaving = true;
    if (m_sessions.empty()) // no more than a word on why there is no window
        QCoreApplication::exit();
    for (const auto &session : m_sessions)
        session->window().leave();
}

/// As the person left it.
void WindowProgram::restoreTheme()
{
    const int theme = m_settings.value("window/theme"_L1).toInt();
    m_theme.setChoice(ThemeSwitcher::Choice(qBound(0, theme, 2)));
    const int density = m_settings.value("window/density"_L1, int(Density::Normal)).toInt();
    m_theme.setDensity(Density(qBound(0, density, 2)));
}

void WindowProgram::askForConnection(Session &asking)
{
    auto *dialog = new ConnectDialog(
        m_saved,
        ConnectionDesk{normalized,
                       [this](const ConnectionRequest &request) { return test(request); }},
        &asking.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::connectRequested, &asking,
            [this, &asking](const ConnectionRequest &request) { openRequested(asking, request); });
    dialog->open();
}

void WindowProgram::openRequested(Session &asking, const ConnectionRequest &request)
{
    if (request.keep)
        m_saved.save(request.profile);
    auto connection = Connection::make(request.profile, request.password);
    if (connection)
        addSession(std::move(*connection));
    else
        asking.messages().add(MessageModel::Kind::Failed, errorWords(connection.error()),
                              connection.error().detail);
}

Result<ConnectionRequest> WindowProgram::normalized(ConnectionRequest request)
{
    auto conninfo = Conninfo::parse(request.profile.conninfo);
    if (!conninfo)
        return conninfo.error();
    if (const QString password = conninfo->take("password"_L1); !password.isEmpty()) {
        request.password = password;
        request.profile.conninfo = conninfo->toText();
    }
    if (request.profile.name.isEmpty())
        request.profile.name = conninfo->displayText();
    return request;
}

QFuture<Result<DatabaseFacts>> WindowProgram::test(const ConnectionRequest &request)
{
    auto connection = Connection::make(request.profile, request.password);
    if (!connection)
        return QtFuture::makeReadyFuture(Result<DatabaseFacts>(connection.error()));
    // The connection lives until its answer is there.
    const std::shared_ptr<Connection> testing = std::move(*connection);
    const auto answer = testing->gateway().open();
    whenDone(answer, this, [testing](const Result<DatabaseFacts> &) {});
    return answer;
}

int runWindowProgram(int &argc, char **argv, const GlobalOptions &options)
{
    if (options.render) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        silenceRemarks();
    }
    QApplication application(argc, argv);
    nameApplication();
    installTranslators(options.language);
    // Before the workspace is begun: a signal while it is made waits for the windows to come.
    const Interrupt interrupt;
    WindowProgram program(options);
    QObject::connect(&interrupt, &Interrupt::interrupted, &program, &WindowProgram::leave);
    const auto session = program.openFirst();
    if (!session) {
        if (!options.render)
            program.showStartFailed(session.error());
        return reportError(session.error());
    }
    std::unique_ptr<FirstLook> look;
    if (options.render)
        look = std::make_unique<FirstLook>(**session, *options.render);
    const int exitCode = QApplication::exec();
    return Interrupt::isSet() ? int(Interrupted) : exitCode;
}

} // namespace waymark
