#pragma once

#include "models/items/eventstore.h"
#include "models/items/eventtablemodel.h"
#include "models/items/messagemodel.h"
#include "models/items/playertablemodel.h"
#include "models/items/selection.h"
#include "models/items/taskmodel.h"
#include "models/items/viewzone.h"
#include "models/saves/editjournal.h"
#include "models/saves/opensaves.h"
#include "models/services/editservice.h"
#include "tests/support/fakebundlestore.h"
#include "tests/support/fakeeventsource.h"
#include "tests/support/fakeplayersource.h"
#include "tests/support/fakesavestore.h"
#include "views/common/themeswitcher.h"
#include "views/shell/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace waymark::test {

/// A window over sources that answer when told to.
struct WindowDesk
{
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ThemeSwitcher theme;
    FakePlayerSource playerSource;
    FakeEventSource eventSource;
    FakeSaveStore saveStore;
    FakeBundleStore bundles;
    Selection selection;
    ViewZone zone;
    PlayerTableModel players{playerSource, zone};
    EditService edits{saveStore};
    OpenSaves saves{saveStore, edits};
    EditJournal journal{saves, saveStore};
    EventStore events{eventSource, selection};
    EventTableModel eventTable{events, zone};
    MessageModel messages{zone};
    TaskModel tasks;

    [[nodiscard]] WindowContext context()
    {
        return {selection,   zone,   playerSource, players,  saveStore, saves, journal, bundles,
                eventSource, events, eventTable,   messages, tasks,     theme, settings};
    }

    void answerPlayers(int count)
    {
        players.reload();
        playerSource.pages.back().answer(numberedPage(1, count, true));
    }
};

inline DatabaseFacts someFacts()
{
    DatabaseFacts facts;
    facts.serverVersion = QStringLiteral("15.8");
    facts.user = QStringLiteral("editor");
    facts.readOnly = false;
    facts.canWriteSaves = true;
    facts.roundTripMicroseconds = 18'000;
    facts.differences
        = QStringList{QStringLiteral("experience_progress has no default for state.")};
    return facts;
}

/// Leaves one edit that is not saved.
inline void editSomething(WindowDesk &desk)
{
    SaveRow row{
        SaveTarget(numberedPlayer(1).id), QStringLiteral("1"), {}, JsonText("{\"gold\": 90}"), {}};
    SaveDocument *document = desk.saves.open(row);
    QVERIFY(document->setAt(*JsonPointer::parse(u"/gold"), JsonText("100")).hasValue());
}

template <typename Widget>
Widget *named(const MainWindow &window, const QString &objectName)
{
    return window.findChild<Widget *>(objectName);
}

} // namespace waymark::test
