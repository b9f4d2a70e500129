#pragma once

#include "models/items/selection.h"
#include "models/items/viewzone.h"
#include "models/saves/editjournal.h"
#include "models/saves/opensaves.h"
#include "models/services/editservice.h"
#include "tests/support/fakeeventsource.h"
#include "tests/support/fakeplayersource.h"
#include "tests/support/fakesavestore.h"
#include "views/save/savepage.h"
#include "views/tree/savetreeview.h"

#include <QLineEdit>
#include <QTest>

namespace waymark::test {

using namespace Qt::StringLiterals;

inline constexpr auto State
    = "{\"flags\": {\"door_unlocked\": false}, \"inventory\": [\"brass_key\", \"lamp\"], "
      "\"collectibles\": {\"artist_tools\": 1, \"mystical_flowers\": 5, \"story_fragments\": 3}, "
      "\"completed_quests\": [\"discover_woander\", \"find_the_library\"], \"visited_waypoints\": "
      "[\"1_inter_woander_storefront\", \"8_inter_gravity_car\"]}";

/// The page over stores that answer when told to, with mira's wylding-woods open.
struct Desk
{
    FakeSaveStore store;
    FakePlayerSource players;
    EditService edits{store};
    OpenSaves saves{store, edits};
    Selection selection;
    ViewZone zone;
    EditJournal journal{saves, store};
    FakeEventSource events;
    SavePage page{store, saves, journal, players, events, selection, zone};
    PlayerProfile profile = numberedPlayer(7);
    bool openAtFirst = false; ///< the first row, before all were closed for the test
    ProgressId progress = *ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001");

    Desk()
    {
        page.resize(640, 620);
        page.show();
        page.activateWindow();
        profile.label = u"mira.holt@example.test"_s;
        profile.totalExperiencesPlayed = 3;
        profile.createdAt = Timestamp::parse(u"2025-03-11T00:00:00Z", QTimeZone::utc());
        profile.stats = JsonText("{\"achievements\": []}");
    }
    void open()
    {
        selection.setPlayer(profile.id);
        ExperienceProgress woods{
            progress, profile.id, u"wylding-woods"_s, {}, {}, {}, {}, {}, {}, {}, {}, {}};
        woods.completionPercentage = 62;
        woods.playtimeSeconds = 11100;
        woods.currentLocation = u"8_inter_gravity_car"_s;
        woods.lastPlayedAt = Timestamp::parse(u"2025-10-24T14:31:08Z", QTimeZone::utc());
        woods.state = JsonText(State);
        ExperienceProgress house = woods;
        house.id = *ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c002");
        house.experienceId = u"west-of-house"_s;
        house.completionPercentage = 100;
        house.state.reset();
        store.players.answer(OpenedPlayer{profile, u"1"_s, {woods, house}});
        QTRY_VERIFY(document());
        openAtFirst = tree()->isExpanded(tree()->model()->index(0, 0));
        tree()->collapseAll();
    }
    [[nodiscard]] SaveDocument *document() const { return saves.find(progress); }
    [[nodiscard]] SaveTreeView *tree() const { return page.tree(); }
    void goTo(QStringView path) const
    {
        tree()->goTo(document()->tree().find(*JsonPointer::parse(path)).value());
        tree()->setFocus();
    }
    [[nodiscard]] QByteArray at(QStringView path) const
    {
        const auto node = document()->tree().find(*JsonPointer::parse(path));
        return node ? document()->tree().text(*node).utf8() : QByteArray("(absent)");
    }
    /// An array so long that the tree shows it in ranges.
    void setLongArray(QStringView path) const
    {
        QByteArrayList numbers;
        for (int i = 0; i < 10'005; ++i)
            numbers.append(QByteArray::number(i));
        QVERIFY(
            document()->setAt(*JsonPointer::parse(path), JsonText('[' + numbers.join(", ") + ']')));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(tree(), Qt::Key(key), modifiers);
    }
    [[nodiscard]] QLineEdit *editor() const
    {
        for (auto *edit : tree()->viewport()->findChildren<QLineEdit *>()) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
};

} // namespace waymark::test
