#pragma once

#include <QByteArray>

namespace waymark::bench {

/// A save like those of games, in the canonical form in which the server prints it.
inline QByteArray largeSave(qsizetype bytes)
{
    QByteArray text = R"({"gold": 1250.00, "inventory": [)";
    for (int i = 0; text.size() < bytes; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += i > 0 ? ", " : "";
        text += R"({"id": "item_)" + number + R"(", "pos": [12.5, -3.25], "name": "Sword of )"
            + QByteArray::number(i % 97) + R"(", "tags": ["rare", "bound"], "count": )"
            + QByteArray::number(i % 99) + R"(, "equipped": true})";
    }
    return text + "]}";
}

} // namespace waymark::bench
