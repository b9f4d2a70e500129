#pragma once

#include <QByteArray>

namespace waymark::test {

/// A state of about so many bytes: a long log of small objects, a list of names, many flags, and a
/// few places that are edited by hand. Canonical, as the server prints it.
inline QByteArray bigSave(qsizetype bytes)
{
    QByteArray log;
    for (int i = 0; log.size() < bytes / 2; ++i) {
        log += log.isEmpty() ? "" : ", ";
        const QByteArray number = QByteArray::number(i);
        log += "{\"at\": [" + number + ".25, 17], \"id\": " + number + ", \"what\": \"saw thing "
            + number + "\", \"where\": {\"place\": \"meadow\"}}";
    }
    QByteArray names;
    for (int i = 0; names.size() < bytes / 4; ++i)
        names += (names.isEmpty() ? "\"" : ", \"") + QByteArray::number(i)
            + " leaves of the old oak\"";
    QByteArray flags;
    for (int i = 100'000; flags.size() < bytes / 4; ++i)
        flags += (flags.isEmpty() ? "\"seen_" : ", \"seen_") + QByteArray::number(i)
            + "_at_night\": false";
    return "{\"log\": [" + log + "], \"gold\": 10.00, \"flags\": {" + flags + "}, \"names\": ["
        + names + "]}";
}

} // namespace waymark::test
