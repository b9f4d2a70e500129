#include "models/document/arrayidentity.h"

#include <QHash>
#include <QSet>

#include <array>
#include <vector>

namespace waymark {
namespace {

constexpr std::array IdentityNames{u"id", u"uid", u"uuid", u"guid", u"key", u"slot", u"name"};
constexpr qsizetype LongestCommonSubsequenceCells = 4'000'000;

using Texts = std::vector<QByteArrayView>;

Texts elementTexts(const JsonArena &arena, JsonArena::NodeId array)
{
    Texts texts;
    for (quint32 row = 0; row < arena.childCount(array); ++row)
        texts.push_back(arena.valueText(arena.child(array, row)));
    return texts;
}

bool identifies(const JsonArena &arena, JsonArena::NodeId array, QStringView name)
{
    QSet<QByteArray> seen;
    for (quint32 row = 0; row < arena.childCount(array); ++row) {
        const JsonArena::NodeId element = arena.child(array, row);
        const JsonArena::NodeId member = arena.type(element) == JsonType::Object
            ? arena.member(element, name)
            : JsonArena::NoNode;
        if (member == JsonArena::NoNode)
            return false;
        const JsonType type = arena.type(member);
        if (type != JsonType::String && type != JsonType::Number)
            return false;
        const QByteArray text = arena.valueText(member).toByteArray();
        if (seen.contains(text))
            return false;
        seen.insert(text);
    }
    return !seen.isEmpty();
}

Texts identities(const JsonArena &arena, JsonArena::NodeId array, const QString &name)
{
    Texts texts;
    for (quint32 row = 0; row < arena.childCount(array); ++row)
        texts.push_back(arena.valueText(arena.member(arena.child(array, row), name)));
    return texts;
}

std::vector<int> matchByIdentity(const Texts &before, const Texts &now)
{
    QHash<QByteArrayView, int> rows;
    for (size_t row = 0; row < before.size(); ++row)
        rows.insert(before[row], int(row));
    std::vector<int> match;
    match.reserve(now.size());
    for (const QByteArrayView text : now)
        match.push_back(rows.value(text, -1));
    return match;
}

/// The window of both lists that remains between equal beginnings and equal ends.
struct Window
{
    size_t first = 0;
    size_t beforeEnd = 0;
    size_t nowEnd = 0;
};

Window differingWindow(const Texts &before, const Texts &now)
{
    Window window{0, before.size(), now.size()};
    while (window.first < window.beforeEnd && window.first < window.nowEnd
           && before[window.first] == now[window.first])
        ++window.first;
    while (window.beforeEnd > window.first && window.nowEnd > window.first
           && before[window.beforeEnd - 1] == now[window.nowEnd - 1]) {
        --window.beforeEnd;
        --window.nowEnd;
    }
    return window;
}

void matchCommonSubsequence(const Texts &before, const Texts &now, const Window &window,
                            std::vector<int> &match)
{
    const size_t rows = window.beforeEnd - window.first;
    const size_t columns = window.nowEnd - window.first;
    if (rows == 0 || columns == 0
        || qsizetype(rows) > LongestCommonSubsequenceCells / qsizetype(columns))
        return;
    const size_t stride = columns + 1;
    std::vector<quint32> longest((rows + 1) * stride, 0);
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            longest[i * stride + j] = before[window.first + i] == now[window.first + j]
                ? longest[(i + 1) * stride + j + 1] + 1
                : std::max(longest[(i + 1) * stride + j], longest[i * stride + j + 1]);
        }
    }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        if (before[window.first + i] == now[window.first + j])
            match[window.first + j++] = int(window.first + i++);
        else if (longest[(i + 1) * stride + j] >= longest[i * stride + j + 1])
            ++i;
        else
            ++j;
    }
}

/// Elements without a partner that stand between the same two neighbours are taken for changed.
void pairLeftovers(const Window &window, std::vector<int> &match)
{
    size_t before = window.first;
    for (size_t j = window.first; j < window.nowEnd;) {
        size_t gapEnd = j;
        while (gapEnd < window.nowEnd && match[gapEnd] < 0)
            ++gapEnd;
        const size_t beforeGapEnd
            = gapEnd < window.nowEnd ? size_t(match[gapEnd]) : window.beforeEnd;
        for (; j < gapEnd && before < beforeGapEnd; ++j, ++before)
            match[j] = int(before);
        before = beforeGapEnd + 1;
        j = gapEnd + 1;
    }
}

} // namespace

std::optional<QString> identityKey(const JsonArena &arena, JsonArena::NodeId array)
{
    for (const QStringView name : IdentityNames) {
        if (identifies(arena, array, name))
            return name.toString();
    }
    return std::nullopt;
}

std::vector<int> matchElements(const JsonArena &before, JsonArena::NodeId beforeArray,
                               const JsonArena &now, JsonArena::NodeId nowArray)
{
    const auto key = identityKey(before, beforeArray);
    if (key && identifies(now, nowArray, *key)) {
        return matchByIdentity(identities(before, beforeArray, *key),
                               identities(now, nowArray, *key));
    }
    const Texts old = elementTexts(before, beforeArray);
    const Texts texts = elementTexts(now, nowArray);
    const Window window = differingWindow(old, texts);
    std::vector<int> match(texts.size(), -1);
    for (size_t row = 0; row < window.first; ++row)
        match[row] = int(row);
    for (size_t row = window.nowEnd; row < texts.size(); ++row)
        match[row] = int(row - window.nowEnd + window.beforeEnd);
    matchCommonSubsequence(old, texts, window, match);
    pairLeftovers(window, match);
    return match;
}

} // namespace waymark
