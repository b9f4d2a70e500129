#include "models/demo/demostory.h"

#include <array>

namespace waymark {
namespace {

using Kind = DemoStep::Kind;

/// Downtown Mill Valley in rough strokes: street-like, not surveyed.
constexpr std::array Corners{
    DemoCorner{"depot_plaza", 37905696, -122547701},
    DemoCorner{"miller_and_sunnyside", 37905210, -122546980},
    DemoCorner{"miller_and_presidio", 37904430, -122545650},
    DemoCorner{"miller_and_forrest", 37903620, -122544280},
    DemoCorner{"miller_and_willow", 37902700, -122542700},
    DemoCorner{"throckmorton_and_bernard", 37906150, -122548350},
    DemoCorner{"throckmorton_and_madrona", 37906720, -122549300},
    DemoCorner{"throckmorton_and_old_mill", 37907250, -122550900},
    DemoCorner{"throckmorton_and_olive", 37907620, -122552100},
    DemoCorner{"lending_library", 37907380, -122553600},
    DemoCorner{"old_mill_park", 37906900, -122552800},
    DemoCorner{"lovell_avenue", 37905600, -122549700},
    DemoCorner{"lovell_and_cascade", 37905950, -122551500},
    DemoCorner{"blithedale_and_sunnyside", 37906350, -122547100},
    DemoCorner{"blithedale_and_forrest", 37906300, -122545800},
    DemoCorner{"blithedale_and_walnut", 37906150, -122544100},
    DemoCorner{"el_paseo_gate", 37906480, -122547650},
    DemoCorner{"el_paseo_court", 37906700, -122548080},
    DemoCorner{"corte_madera_avenue", 37907350, -122548700},
    DemoCorner{"corte_madera_stairs", 37908400, -122549500},
    DemoCorner{"sunnyside_south", 37904800, -122547800},
    DemoCorner{"summit_avenue", 37908700, -122551200},
    DemoCorner{"woander_storefront", 37904860, -122546380},
    DemoCorner{"cascade_drive", 37906350, -122554300},
};

constexpr std::array Streets{
    DemoStreet{0, 1},   DemoStreet{1, 22},  DemoStreet{22, 2},  DemoStreet{2, 3},
    DemoStreet{3, 4},   DemoStreet{0, 5},   DemoStreet{5, 6},   DemoStreet{6, 7},
    DemoStreet{7, 8},   DemoStreet{8, 9},   DemoStreet{9, 10},  DemoStreet{7, 10},
    DemoStreet{5, 11},  DemoStreet{11, 12}, DemoStreet{12, 10}, DemoStreet{0, 13},
    DemoStreet{13, 14}, DemoStreet{14, 15}, DemoStreet{13, 16}, DemoStreet{16, 17},
    DemoStreet{17, 5},  DemoStreet{6, 18},  DemoStreet{18, 19}, DemoStreet{19, 21},
    DemoStreet{21, 8},  DemoStreet{1, 20},  DemoStreet{20, 11}, DemoStreet{2, 14},
    DemoStreet{3, 15},  DemoStreet{9, 23},  DemoStreet{23, 12},
};

constexpr std::array Places{
    DemoPlace{"1_inter_woander_storefront", 22},
    DemoPlace{"2_inter_sunnyside_mural", 20},
    DemoPlace{"3_inter_presidio_well", 2},
    DemoPlace{"4_inter_willow_signpost", 4},
    DemoPlace{"5_inter_blithedale_lantern", 15},
    DemoPlace{"6_inter_el_paseo_gate", 16},
    DemoPlace{"7_inter_el_paseo_easel", 17},
    DemoPlace{"8_inter_gravity_car", 0},
    DemoPlace{"9_inter_corte_madera_stairs", 19},
    DemoPlace{"10_inter_lovell_owl_post", 12},
    DemoPlace{"11_inter_old_mill_wheel", 10},
    DemoPlace{"12_inter_cascade_redwood", 23},
    DemoPlace{"13_inter_lending_library_story_anchor", 9},
};

constexpr std::array Steps{
    DemoStep{Kind::StartQuest, "discover_woander", "prologue"},
    DemoStep{Kind::Visit, "1_inter_woander_storefront", "doorbell", "", 10},
    DemoStep{Kind::Talk, "woander_shopkeeper"},
    DemoStep{Kind::Collect, "compass", "common", "gift"},
    DemoStep{Kind::UnlockArea, "downtown", "discover_woander"},
    DemoStep{Kind::CompleteQuest, "discover_woander", "", "", 50},
    DemoStep{Kind::Achieve, "first_waypoint", "", "", 10},
    DemoStep{Kind::StartQuest, "collect_artist_tools", "woander_shopkeeper"},
    DemoStep{Kind::Visit, "2_inter_sunnyside_mural", "tap", "", 10},
    DemoStep{Kind::Gather, "artist_tools", "common", "", 1},
    DemoStep{Kind::Visit, "8_inter_gravity_car", "wheel_rotation", "", 10},
    DemoStep{Kind::Interact, "gravity_car_wheel", "gravity_car_activated", "turn"},
    DemoStep{Kind::Gather, "story_fragments", "rare", "", 1},
    DemoStep{Kind::Talk, "forest_spirit", "alliance", "forest_spirits|clockmakers|nobody"},
    DemoStep{Kind::StartQuest, "explore_el_paseo", "forest_spirit"},
    DemoStep{Kind::Visit, "6_inter_el_paseo_gate", "swipe", "", 10},
    DemoStep{Kind::UnlockArea, "el_paseo", "gravity_car"},
    DemoStep{Kind::Visit, "7_inter_el_paseo_easel", "tap", "", 15},
    DemoStep{Kind::Gather, "artist_tools", "uncommon", "", 1},
    DemoStep{Kind::Talk, "el_paseo_painter", "path_taken", "left|right"},
    DemoStep{Kind::Collect, "brass_key", "rare", "pickup"},
    DemoStep{Kind::CompleteQuest, "explore_el_paseo", "", "", 100},
    DemoStep{Kind::Visit, "5_inter_blithedale_lantern", "tap", "", 10},
    DemoStep{Kind::Collect, "lamp", "common", "pickup"},
    DemoStep{Kind::Interact, "blithedale_lantern", "lantern_lit", "light"},
    DemoStep{Kind::Gather, "mystical_flowers", "common", "", 2},
    DemoStep{Kind::Visit, "3_inter_presidio_well", "tap", "", 10},
    DemoStep{Kind::Gather, "mystical_flowers", "common", "", 3},
    DemoStep{Kind::Interact, "presidio_well", "", "throw_coin"},
    DemoStep{Kind::Visit, "4_inter_willow_signpost", "read", "", 10},
    DemoStep{Kind::Gather, "artist_tools", "rare", "", 1},
    DemoStep{Kind::CompleteQuest, "collect_artist_tools", "painters_brush", "", 120},
    DemoStep{Kind::Collect, "painters_brush", "epic", "quest_reward"},
    DemoStep{Kind::StartQuest, "find_the_library", "el_paseo_painter"},
    DemoStep{Kind::Visit, "9_inter_corte_madera_stairs", "climb", "", 20},
    DemoStep{Kind::Achieve, "stair_climber", "", "", 20},
    DemoStep{Kind::Visit, "10_inter_lovell_owl_post", "tap", "", 10},
    DemoStep{Kind::Talk, "owl_postmaster"},
    DemoStep{Kind::Collect, "owl_letter", "uncommon", "gift"},
    DemoStep{Kind::UnlockArea, "old_mill_park", "owl_letter"},
    DemoStep{Kind::Visit, "11_inter_old_mill_wheel", "wheel_rotation", "", 15},
    DemoStep{Kind::Gather, "story_fragments", "rare", "", 1},
    DemoStep{Kind::Interact, "old_mill_wheel", "mill_wheel_turning", "turn"},
    DemoStep{Kind::Visit, "12_inter_cascade_redwood", "look_up", "", 15},
    DemoStep{Kind::Gather, "mystical_flowers", "rare", "", 1},
    DemoStep{Kind::Gather, "story_fragments", "epic", "", 1},
    DemoStep{Kind::Visit, "13_inter_lending_library_story_anchor", "scan", "", 25},
    DemoStep{Kind::Talk, "librarian"},
    DemoStep{Kind::Interact, "library_door", "door_unlocked", "unlock"},
    DemoStep{Kind::CompleteQuest, "find_the_library", "golden_key", "", 200},
    DemoStep{Kind::Collect, "golden_key", "legendary", "quest_reward"},
    DemoStep{Kind::Achieve, "quest_master", "", "", 50},
    DemoStep{Kind::Finish, "the_woods_remember", "golden_compass", "", 250},
};

constexpr std::array Objects{"shop_window",  "gravity_car", "fountain",   "redwood_stump",
                             "street_piano", "mural",       "fairy_door", "old_clock",
                             "notice_board", "bench_plaque"};
constexpr std::array People{"woander_shopkeeper", "forest_spirit", "el_paseo_painter",
                            "owl_postmaster",     "librarian",     "lost_tourist"};

} // namespace

const DemoStory &wyldingWoods()
{
    static const DemoStory story{"wylding-woods", Steps,   Objects, People,  Places,
                                 Corners,         Streets, 87'737,  16 * 60, 8 * 60};
    return story;
}

} // namespace waymark
