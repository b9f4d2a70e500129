#pragma once

#include "app/session.h"
#include "tests/bench/paintwatch.h"
#include "views/common/themeswitcher.h"

#include <QSettings>
#include <QTemporaryDir>

namespace waymark::bench {

/// The real window on a database, as large as on a usual screen, with settings of its own.
class WindowDesk
{
public:
    explicit WindowDesk(const QString &conninfo);

    [[nodiscard]] Session &session() { return *m_session; }
    /// Selects the player and waits until tree, table, timeline and map have painted this save and
    /// all events of the player.
    void open(PlayerId player, const SaveTarget &save, std::size_t events);
    void openNobody();
    [[nodiscard]] QImage picture() { return m_session->window().grab().toImage(); }

private:
    [[nodiscard]] QWidget *painted(const QString &name) const;

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ThemeSwitcher m_theme;
    std::unique_ptr<Session> m_session;
    PaintWatch m_paints;
    std::optional<PlayerId> m_player;
    std::optional<SaveTarget> m_save;
    std::size_t m_events = 0;
};

} // namespace waymark::bench
