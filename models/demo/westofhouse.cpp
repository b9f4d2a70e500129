#include "models/demo/demostory.h"

#include <array>

namespace waymark {
namespace {

using Kind = DemoStep::Kind;

constexpr std::array Steps{
    DemoStep{Kind::Visit, "west_of_house", "look", "", 0},
    DemoStep{Kind::StartQuest, "enter_the_house", "narrator"},
    DemoStep{Kind::Interact, "mailbox", "mailbox_opened", "open"},
    DemoStep{Kind::Collect, "leaflet", "common", "pickup"},
    DemoStep{Kind::Visit, "north_of_house", "walk", "", 0},
    DemoStep{Kind::Visit, "behind_house", "walk", "", 5},
    DemoStep{Kind::Interact, "kitchen_window", "window_open", "open"},
    DemoStep{Kind::Visit, "kitchen", "climb", "", 10},
    DemoStep{Kind::CompleteQuest, "enter_the_house", "", "", 40},
    DemoStep{Kind::Achieve, "first_waypoint", "", "", 10},
    DemoStep{Kind::UnlockArea, "house", "kitchen_window"},
    DemoStep{Kind::Collect, "brown_sack", "common", "pickup"},
    DemoStep{Kind::Collect, "glass_bottle", "common", "pickup"},
    DemoStep{Kind::Visit, "living_room", "walk", "", 5},
    DemoStep{Kind::Collect, "lamp", "common", "pickup"},
    DemoStep{Kind::Collect, "elvish_sword", "rare", "pickup"},
    DemoStep{Kind::Visit, "attic", "climb", "", 5},
    DemoStep{Kind::Collect, "rope", "common", "pickup"},
    DemoStep{Kind::StartQuest, "below_the_rug", "narrator"},
    DemoStep{Kind::Interact, "rug", "rug_moved", "move"},
    DemoStep{Kind::Interact, "trap_door", "door_unlocked", "open"},
    DemoStep{Kind::Visit, "cellar", "climb", "", 25},
    DemoStep{Kind::Die, "cellar", "grue"},
    DemoStep{Kind::UnlockArea, "underground", "trap_door"},
    DemoStep{Kind::CompleteQuest, "below_the_rug", "", "", 80},
    DemoStep{Kind::StartQuest, "past_the_troll", "narrator"},
    DemoStep{Kind::Visit, "troll_room", "walk", "", 10},
    DemoStep{Kind::Talk, "troll", "path_taken", "fight|bribe|sneak"},
    DemoStep{Kind::Interact, "troll", "troll_gone", "resolve"},
    DemoStep{Kind::CompleteQuest, "past_the_troll", "", "", 100},
    DemoStep{Kind::Visit, "gallery", "walk", "", 10},
    DemoStep{Kind::Collect, "painting", "epic", "pickup"},
    DemoStep{Kind::Visit, "round_room", "walk", "", 5},
    DemoStep{Kind::Gather, "zorkmids", "common", "", 12},
    DemoStep{Kind::Visit, "dome_room", "walk", "", 5},
    DemoStep{Kind::Interact, "railing", "rope_tied", "tie"},
    DemoStep{Kind::Visit, "torch_room", "climb", "", 15},
    DemoStep{Kind::Collect, "ivory_torch", "rare", "pickup"},
    DemoStep{Kind::Talk, "thief", "alliance", "thief|nobody"},
    DemoStep{Kind::Gather, "zorkmids", "rare", "", 30},
    DemoStep{Kind::Visit, "treasure_room", "walk", "", 25},
    DemoStep{Kind::Collect, "silver_chalice", "epic", "pickup"},
    DemoStep{Kind::Achieve, "treasure_hunter", "", "", 30},
    DemoStep{Kind::Visit, "stone_barrow", "walk", "", 30},
    DemoStep{Kind::Finish, "inside_the_barrow", "master_key", "", 200},
};

constexpr std::array Objects{"white_house", "boarded_door", "trophy_case", "table",
                             "chimney",     "forest_path",  "stairs",      "cobwebs"};
constexpr std::array People{"narrator", "troll", "thief", "songbird"};

} // namespace

const DemoStory &westOfHouse()
{
    static const DemoStory story{"west-of-house", Steps, Objects, People, {}, {}, {}, 0,
                                 2 * 60,          180};
    return story;
}

} // namespace waymark
