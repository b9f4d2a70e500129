#include "models/json/jsonidentity.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr std::array Candidates{"id"_L1,  "uid"_L1,  "uuid"_L1, "guid"_L1,
                                "key"_L1, "slot"_L1, "name"_L1};

} // namespace

bool identifiesAll(const JsonArrayRef &array, const QString &key)
{
    const quint32 count = array.arena.childCount(array.id);
    QSet<QByteArrayView> seen;
    seen.reserve(count);
    for (quint32 row = 0; row < count; ++row) {
        const QByteArrayView identity
            = identityOf(array.arena, array.arena.child(array.id, row), key);
        if (identity.isEmpty() || seen.contains(identity))
            return false;
        seen.insert(identity);
    }
    return true;
}

std::optional<QString> identityKey(std::span<const JsonArrayRef> arrays)
{
    const bool allEmpty = std::all_of(arrays.begin(), arrays.end(), [](const JsonArrayRef &array) {
        return array.arena.childCount(array.id) == 0;
    });
    if (allEmpty)
        return std::nullopt;
    for (const QLatin1StringView candidate : Candidates) {
        const QString key = candidate;
        const bool identifies
            = std::all_of(arrays.begin(), arrays.end(),
                          [&key](const JsonArrayRef &array) { return identifiesAll(array, key); });
        if (identifies)
            return key;
    }
    return std::nullopt;
}

ElementIdentity elementIdentity(std::span<const JsonArrayRef> arrays,
                                const std::optional<ElementIdentity> &choice)
{
    using By = ElementIdentity::By;
    if (choice && choice->by == By::Position)
        return *choice;
    if (choice && choice->by == By::Key
        && std::all_of(arrays.begin(), arrays.end(), [&choice](const JsonArrayRef &array) {
               return identifiesAll(array, choice->key);
           }))
        return *choice;
    const auto found = identityKey(arrays);
    return found ? ElementIdentity{By::Key, *found} : ElementIdentity();
}

bool holdsEachOnce(const JsonArrayRef &array)
{
    const quint32 count = array.arena.childCount(array.id);
    QSet<QByteArrayView> seen;
    seen.reserve(count);
    for (quint32 row = 0; row < count; ++row)
        seen.insert(array.arena.valueText(array.arena.child(array.id, row)));
    return seen.size() == count;
}

QByteArrayView identityOf(const JsonArena &arena, JsonArena::NodeId element, const QString &key)
{
    const JsonArena::NodeId id = arena.member(element, key);
    if (id == JsonArena::NoNode)
        return {};
    const JsonType type = arena.type(id);
    const bool identifies = type == JsonType::String || type == JsonType::Number;
    return identifies ? arena.valueText(id) : QByteArrayView();
}

QList<quint32> JsonElementLabels::of(const JsonArrayRef &array)
{
    QList<quint32> labels;
    labels.reserve(array.arena.childCount(array.id));
    for (quint32 row = 0; row < array.arena.childCount(array.id); ++row) {
        const JsonArena::NodeId element = array.arena.child(array.id, row);
        const QByteArrayView text
            = m_key ? identityOf(array.arena, element, *m_key) : array.arena.valueText(element);
        const auto known = m_known.constFind(text);
        labels += known == m_known.cend() ? *m_known.insert(text, quint32(m_known.size())) : *known;
    }
    return labels;
}

} // namespace waymark
