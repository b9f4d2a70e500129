#pragma once

#include "app/cli/commandline.h"
#include "app/session.h"
#include "app/systemcolorscheme.h"
#include "models/local/savedconnections.h"
#include "views/common/themeswitcher.h"
#include "views/shell/connectdialog.h"

namespace waymark {

/// The program with windows: what all of them share, and one Session for each.
class WindowProgram final : public QObject
{
    Q_OBJECT
public:
    explicit WindowProgram(GlobalOptions options);
    ~WindowProgram() override;

    /// The first window, on what the options name.
    [[nodiscard]] Result<Session *> openFirst();
    /// Says in a dialog why there is no first window, and what to do.
    void showStartFailed(const Error &error) const;
    /// Closes every window without a question, and ends the program so that it leaves its
    /// workspace.
    void leave();

private:
    Session *addSession(std::unique_ptr<Connection> connection);
    void removeSession(Session *session);
    void restoreTheme();
    void askForConnection(Session &asking);
    void openRequested(Session &asking, const ConnectionRequest &request);
    [[nodiscard]] static Result<ConnectionRequest> normalized(ConnectionRequest request);
    [[nodiscard]] QFuture<Result<DatabaseFacts>> test(const ConnectionRequest &request);

    GlobalOptions m_options;
    QSettings m_settings;
    ThemeSwitcher m_theme;
    SystemColorScheme m_systemColors{m_theme};
    SavedConnections m_saved;
    std::vector<std::unique_ptr<Session>> m_sessions;
    bool m_isLeaving = false;
};

/// Opens the window and runs until the last one is closed; returns the exit code.
[[nodiscard]] int runWindowProgram(int &argc, char **argv, const GlobalOptions &options);

} // namespace waymark
