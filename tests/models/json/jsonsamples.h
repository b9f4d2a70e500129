#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

/// Random JSON in PostgreSQL's canonical form, the same for the same seed.
namespace waymark::test {

class JsonSamples
{
public:
    explicit JsonSamples(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return int(m_random.bounded(quint32(limit))); }
    QByteArray key()
    {
        return pick(
            {"a", "b", "hp", "id", "é", "c d", "x/y", "m~n", "\xF0\x9F\x92\xB0", "inv", "0"});
    }
    QByteArray scalar()
    {
        return pick({"0", "1", "10", "10.00", "-5", "9223372036854775808", "0.000", "1.5", "true",
                     "false", "null", "\"\"", "\"sword\"", "\"a\\nb\"", "\"\\u0001\"", "\"é\"",
                     "\"10\"", "123456789012345678901234567890.10"});
    }
    QByteArray value(int depth)
    {
        const int kind = depth > 0 ? below(4) : 0;
        if (kind < 2)
            return scalar();
        return kind == 2 ? array(depth) : object(depth);
    }
    QByteArray array(int depth)
    {
        QByteArray text = "[";
        const int count = below(5);
        for (int i = 0; i < count; ++i)
            text += (i ? ", " : "") + value(depth - 1);
        return text + ']';
    }
    /// Keys are in jsonb's order and unique.
    QByteArray object(int depth)
    {
        QByteArray text = "{";
        bool first = true;
        for (const char *key :
             {"0", "a", "b", "hp", "id", "é", "c d", "inv", "m~n", "x/y", "\xF0\x9F\x92\xB0"}) {
            if (below(3) > 0)
                continue;
            text += (first ? "\"" : ", \"") + QByteArray(key) + "\": " + value(depth - 1);
            first = false;
        }
        return text + '}';
    }
    template <typename T>
    T pick(const QList<T> &from)
    {
        return from[below(int(from.size()))];
    }

private:
    QByteArray pick(std::initializer_list<const char *> from)
    {
        return *(from.begin() + below(int(from.size())));
    }

    QRandomGenerator m_random;
};

} // namespace waymark::test
