#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// Stops the run where a property does not hold; unlike assert() also in release builds.
#define FUZZ_CHECK(condition) \
    do { \
        if (!(condition)) { \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
            std::abort(); \
        } \
    } while (false)

namespace waymark::fuzz {

inline QByteArray bytes(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/// The input cut at lines of one `%`: several documents in one seed that people can read.
inline QByteArrayList parts(const uint8_t *data, size_t size, qsizetype count)
{
    QByteArrayList parts;
    QByteArray rest = bytes(data, size);
    while (parts.size() + 1 < count) {
        const qsizetype cut = rest.indexOf("\n%\n");
        parts += cut < 0 ? rest : rest.first(cut);
        rest = cut < 0 ? QByteArray() : rest.sliced(cut + 3);
    }
    return parts << rest;
}

} // namespace waymark::fuzz
