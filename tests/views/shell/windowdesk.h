#pragma once

#include "models/items/eventstore.h"
#include "models/items/eventtablemodel.h"
#include "models/items/messagemodel.h"
#include "models/items/playertablemodel.h"
#include "models/items/selection.h"
#include "models/items/taskmodel.h"
#include "models/items/viewzone.h"
#include "tests/support/fakeeventsource.h"
#include "tests/support/fakeplayersource.h"
#include "views/common/themeswitcher.h"
#include "views/shell/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>

namespace waymark::test {

/// A window over sources that answer when told to.
struct WindowDesk
{
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ThemeSwitcher theme;
    FakePlayerSource playerSource;
    FakeEventSource eventSource;
    Selection selection;
    ViewZone zone;
    PlayerTableModel players{playerSource, zone};
    EventStore events{eventSource, selection};
    EventTableModel eventTable{events, zone};
    MessageModel messages{zone};
    TaskModel tasks;

    [[nodiscard]] WindowContext context()
    {
        return {selection,  zone,     players, eventSource, events,
                eventTable, messages, tasks,   theme,       settings};
    }

    void answerPlayers(int count)
    {
        players.reload();
        playerSource.pages.back().answer(numberedPage(1, count, true));
    }
};

} // namespace waymark::test
