#include "models/demo/demostory.h"

#include <array>

namespace waymark {
namespace {

using Kind = DemoStep::Kind;

/// Along the shore at Waiyevo on Taveuni, where the 180th meridian crosses the road.
constexpr std::array Corners{
    DemoCorner{"boat_landing", -16792900, 179995200},
    DemoCorner{"harbour_road", -16791600, 179996900},
    DemoCorner{"market_square", -16790300, 179998100},
    DemoCorner{"meridian_stone", -16789400, 180000000},
    DemoCorner{"church_path", -16788300, 180001300},
    DemoCorner{"east_point_road", -16788900, 180002900},
    DemoCorner{"east_point", -16790200, 180004600},
    DemoCorner{"fish_market", -16791500, 179999300},
    DemoCorner{"long_pier", -16792600, 180000700},
    DemoCorner{"pier_head", -16793900, 180001500},
    DemoCorner{"school_hill", -16787100, 179998700},
    DemoCorner{"lookout", -16786200, 180000500},
};

constexpr std::array Streets{
    DemoStreet{0, 1}, DemoStreet{1, 2},  DemoStreet{2, 3},   DemoStreet{3, 4},  DemoStreet{4, 5},
    DemoStreet{5, 6}, DemoStreet{2, 7},  DemoStreet{7, 8},   DemoStreet{8, 9},  DemoStreet{3, 7},
    DemoStreet{8, 6}, DemoStreet{2, 10}, DemoStreet{10, 11}, DemoStreet{11, 4},
};

constexpr std::array Places{
    DemoPlace{"lamp_1_boat_landing", 0},   DemoPlace{"lamp_2_market_square", 2},
    DemoPlace{"lamp_3_meridian_stone", 3}, DemoPlace{"lamp_4_east_point", 6},
    DemoPlace{"lamp_5_pier_head", 9},      DemoPlace{"lamp_6_lookout", 11},
    DemoPlace{"lamp_7_church_path", 4},
};

constexpr std::array Steps{
    DemoStep{Kind::StartQuest, "light_the_lamps", "harbour_master"},
    DemoStep{Kind::Visit, "lamp_1_boat_landing", "tap", "", 10},
    DemoStep{Kind::Talk, "harbour_master"},
    DemoStep{Kind::Collect, "oil_can", "common", "gift"},
    DemoStep{Kind::Interact, "lamp_1", "lamp_1_lit", "light"},
    DemoStep{Kind::Visit, "lamp_2_market_square", "tap", "", 10},
    DemoStep{Kind::UnlockArea, "old_harbour", "light_the_lamps"},
    DemoStep{Kind::Interact, "lamp_2", "lamp_2_lit", "light"},
    DemoStep{Kind::Gather, "sea_glass", "common", "", 3},
    DemoStep{Kind::Visit, "lamp_3_meridian_stone", "stand_on_both_sides", "", 30},
    DemoStep{Kind::Achieve, "two_days_at_once", "", "", 30},
    DemoStep{Kind::Interact, "lamp_3", "lamp_3_lit", "light"},
    DemoStep{Kind::Talk, "ferry_captain", "crossing", "yesterday|tomorrow"},
    DemoStep{Kind::StartQuest, "the_missing_wick", "ferry_captain"},
    DemoStep{Kind::Visit, "lamp_4_east_point", "tap", "", 15},
    DemoStep{Kind::Collect, "wick", "rare", "pickup"},
    DemoStep{Kind::CompleteQuest, "the_missing_wick", "", "", 80},
    DemoStep{Kind::Gather, "sea_glass", "rare", "", 2},
    DemoStep{Kind::Visit, "lamp_5_pier_head", "tap", "", 15},
    DemoStep{Kind::Die, "pier_head", "rising_tide"},
    DemoStep{Kind::Interact, "lamp_5", "lamp_5_lit", "light"},
    DemoStep{Kind::Visit, "lamp_6_lookout", "look_through", "", 20},
    DemoStep{Kind::Collect, "spyglass", "epic", "pickup"},
    DemoStep{Kind::Visit, "lamp_7_church_path", "tap", "", 10},
    DemoStep{Kind::Interact, "lamp_7", "lamp_7_lit", "light"},
    DemoStep{Kind::CompleteQuest, "light_the_lamps", "", "", 150},
    DemoStep{Kind::Finish, "all_lamps_burning", "harbour_lantern", "", 150},
};

constexpr std::array Objects{"fishing_net", "tide_table", "old_anchor", "bell_buoy", "signal_flag"};
constexpr std::array People{"harbour_master", "ferry_captain", "net_mender"};

} // namespace

const DemoStory &harbourLights()
{
    static const DemoStory story{"harbour-lights", Steps,   Objects, People, Places,
                                 Corners,          Streets, 106'447, 7 * 60, 150};
    return story;
}

} // namespace waymark
