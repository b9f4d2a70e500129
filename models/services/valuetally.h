#pragma once

#include "models/json/jsonarena.h"

#include <QHash>
#include <QList>
#include <QMap>

namespace waymark {

/// How often each value stands at one place of many saves, in memory that does not grow with them.
class ValueTally
{
public:
    struct Line
    {
        enum class Kind
        {
            Value, ///< text is the JSON; of a long one its beginning, of a container its size
            Range, ///< of numbers: `[10, 100)`
            Others, ///< values that do not stand here themselves
            Absent
        };
        Kind kind = Kind::Value;
        QString text;
        qint64 count = 0;

        friend bool operator==(const Line &, const Line &) = default;
    };

    /// What stands at node; JsonArena::NoNode: nothing.
    void add(const JsonArena &arena, JsonArena::NodeId node);

    /// Few values each by itself, many numbers by their powers of ten, of many others the most
    /// frequent; then what is absent. The counts make up all that was added.
    [[nodiscard]] QList<Line> lines() const;

private:
    [[nodiscard]] QList<Line> values() const;
    [[nodiscard]] QList<Line> ranges() const;

    QHash<QString, qint64> m_counts;
    QMap<int, qint64> m_powers; ///< of numbers: 0 is zero, ±(1 + power) the others
    qint64 m_uncounted = 0; ///< of values that came when m_counts was full
    qint64 m_others = 0; ///< what is no number
    qint64 m_absent = 0;
};

} // namespace waymark
