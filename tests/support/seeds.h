#pragma once

#include <QTest>

namespace waymark::test {

/// A test of random things runs with each seed, and says with which it failed.
inline void addSeeds(quint32 count)
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= count; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

} // namespace waymark::test
