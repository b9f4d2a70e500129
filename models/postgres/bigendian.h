#pragma once

#include <QByteArray>
#include <QtEndian>

namespace waymark {

/// PostgreSQL's binary forms have their most significant byte first.
template <typename Integer>
void appendBigEndian(QByteArray &bytes, Integer value)
{
    const Integer swapped = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

} // namespace waymark
