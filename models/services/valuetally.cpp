#include "models/services/valuetally.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Line = ValueTally::Line;

constexpr qsizetype MostCounted = 256;
constexpr qsizetype MostLines = 20;
constexpr qsizetype MostCharacters = 60;
constexpr int MostPower = 300; ///< numbers beyond are counted there

QString textOf(const JsonArena &arena, JsonArena::NodeId node)
{
    const QByteArrayView text = arena.valueText(node);
    if (arena.type(node) == JsonType::Array && arena.childCount(node) > 0)
        return u"[… %1]"_s.arg(arena.childCount(node));
    if (arena.type(node) == JsonType::Object && arena.childCount(node) > 0)
        return u"{… %1}"_s.arg(arena.childCount(node));
    // Four bytes are a character at most, so that the cut never costs more than the text shown.
    QString shown = QString::fromUtf8(text.first(std::min(text.size(), 4 * MostCharacters)));
    if (shown.size() > MostCharacters || text.size() > 4 * MostCharacters)
        shown = shown.left(MostCharacters) + u'…';
    return shown;
}

/// 0 for zero, ±1 for others below 1, ±(2 + power of ten) for the rest. By its digits, as a double
/// does not reach to all numbers.
int powerOf(const QByteArray &text)
{
    const bool isNegative = text.startsWith('-');
    qsizetype end = text.size();
    int power = 0;
    if (const qsizetype e = std::max(text.indexOf('e'), text.indexOf('E')); e >= 0) {
        power = text.mid(e + 1).toInt();
        end = e;
    }
    const qsizetype begin = isNegative ? 1 : 0;
    const qsizetype point = text.contains('.') ? text.indexOf('.') : end;
    qsizetype first = begin;
    while (first < end && (text.at(first) == '0' || text.at(first) == '.'))
        ++first;
    if (first == end)
        return 0;
    power += int(first < point ? point - first - 1 : point - first);
    const int size = power < 0 ? 1 : 2 + std::min(power, MostPower - 1);
    return isNegative ? -size : size;
}

QString bound(int power)
{
    return power <= 6 ? QString::number(qint64(std::pow(10, power))) : u"1e%1"_s.arg(power);
}

QString rangeText(int power)
{
    if (power == 0)
        return u"0"_s;
    const int above = std::abs(power) - 1;
    if (above == 0)
        return power > 0 ? u"(0, 1)"_s : u"(-1, 0)"_s;
    const QString from = bound(above - 1);
    const QString to = bound(above);
    return power > 0 ? u"[%1, %2)"_s.arg(from, to) : u"(-%2, -%1]"_s.arg(from, to);
}

} // namespace

void ValueTally::add(const JsonArena &arena, JsonArena::NodeId node)
{
    if (node == JsonArena::NoNode) {
        ++m_absent;
        return;
    }
    if (arena.type(node) == JsonType::Number)
        ++m_powers[powerOf(arena.valueText(node).toByteArray())];
    else
        ++m_others;
    const QString text = textOf(arena, node);
    const auto known = m_counts.find(text);
    if (known != m_counts.end())
        ++*known;
    else if (m_counts.size() < MostCounted)
        m_counts.insert(text, 1);
    else
        ++m_uncounted;
}

QList<Line> ValueTally::lines() const
{
    const bool isFew = m_counts.size() <= MostLines && m_uncounted == 0;
    QList<Line> lines = isFew || m_others > 0 ? values() : ranges();
    if (m_absent > 0)
        lines.append({Line::Kind::Absent, {}, m_absent});
    return lines;
}

QList<Line> ValueTally::values() const
{
    QList<Line> lines;
    for (auto it = m_counts.begin(); it != m_counts.end(); ++it)
        lines.append({Line::Kind::Value, it.key(), it.value()});
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return a.count != b.count ? a.count > b.count : a.text < b.text;
    });
    qint64 others = m_uncounted;
    while (lines.size() > MostLines)
        others += lines.takeLast().count;
    if (others > 0)
        lines.append({Line::Kind::Others, {}, others});
    return lines;
}

QList<Line> ValueTally::ranges() const
{
    QList<Line> lines;
    for (auto it = m_powers.begin(); it != m_powers.end(); ++it)
        lines.append({Line::Kind::Range, rangeText(it.key()), it.value()});
    return lines;
}

} // namespace waymark
