#include "models/picture/picturetheme.h"

namespace waymark {

PictureTheme PictureTheme::light()
{
    return {
        .isDark = false,
        .window = QColor(0xeceef1),
        .panel = QColor(0xffffff),
        .alternateRow = QColor(0xf6f7f9),
        .line = QColor(0xd9dde3),
        .text = QColor(0x20242a),
        .dimText = QColor(0x68717d),
        .accent = QColor(0x2463c4),
        .selectedRow = QColor(0xdbe7fb),
        .removed = QColor(0xb94141),
        .land = QColor(0xeef0ea),
        .water = QColor(0xd3e3ee),
        .coast = QColor(0xb3c6d3),
        .border = QColor(0xcfd2c8),
        .graticule = QColor(0, 0, 0, 18),
    };
}

PictureTheme PictureTheme::dark()
{
    return {
        .isDark = true,
        .window = QColor(0x1d2025),
        .panel = QColor(0x24282e),
        .alternateRow = QColor(0x292d34),
        .line = QColor(0x363b43),
        .text = QColor(0xe4e6ea),
        .dimText = QColor(0x9aa2ad),
        .accent = QColor(0x6ea8fe),
        .selectedRow = QColor(0x2f4a73),
        .removed = QColor(0xe07a7a),
        .land = QColor(0x2b3138),
        .water = QColor(0x1f2a36),
        .coast = QColor(0x435364),
        .border = QColor(0x414852),
        .graticule = QColor(255, 255, 255, 16),
    };
}

} // namespace waymark
