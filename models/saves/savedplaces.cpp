#include "models/saves/savedplaces.h"

#include "models/document/laterplaces.h"
#include "models/document/savedocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

constexpr NodeId NoNode = JsonArena::NoNode;

/// The container that a removed member or element was in.
NodeId containerAfter(const SaveDocument &document, const SaveChange &change)
{
    const SaveTree &tree = document.tree();
    const SaveNodeId container = tree.parent(change.node);
    return tree.isAttached(container) ? tree.baseNode(container) : NoNode;
}

std::optional<SaveChange> afterSaving(const SaveDocument &document, const SaveChange &change)
{
    const auto &json = document.tree().base();
    SaveChange after = change;
    if (!change.column.isEmpty() || !json)
        return after;
    if (change.path.isRoot()) {
        after.now = ChangedText(JsonText(json->text()));
        return after;
    }
    if (change.kind == SaveMark::Removed) {
        const NodeId container = containerAfter(document, change);
        if (container == NoNode)
            return std::nullopt;
        after.path = json->pointer(container).child(change.path.lastToken());
        return after;
    }
    const NodeId node
        = document.tree().isAttached(change.node) ? document.tree().baseNode(change.node) : NoNode;
    if (node == NoNode)
        return std::nullopt;
    after.path = json->pointer(node);
    after.now = ChangedText(json->value(node)); // as the server made it of a sum, or of others' too
    return after;
}

int countOf(const JsonArena &arena, NodeId array, QByteArrayView element)
{
    int count = 0;
    for (quint32 row = 0; row < arena.childCount(array); ++row)
        count += arena.valueText(arena.child(array, row)) == element ? 1 : 0;
    return count;
}

/// The element of an array that a member tells apart; NoNode where there is none.
NodeId elementNamed(const JsonArena &arena, NodeId array, const QString &key, QByteArrayView name)
{
    for (quint32 row = 0; row < arena.childCount(array); ++row) {
        const NodeId element = arena.child(array, row);
        const NodeId member = arena.member(element, key);
        if (member != NoNode && arena.valueText(member) == name)
            return element;
    }
    return NoNode;
}

class Comparison
{
public:
    Comparison(const JsonArena &then, const JsonArena &now, const IdentityChoices &identities)
        : m_then(then)
        , m_now(now)
        , m_later(then, now, identities)
    {
    }

    std::optional<PutBackPlace> check(const SaveChange &change)
    {
        if (change.kind == SaveMark::Removed)
            return checkRemoved(change);
        const NodeId then = m_then.find(change.path);
        if (then == NoNode)
            return std::nullopt;
        const bool isElement
            = then != JsonArena::Root && m_then.type(m_then.parent(then)) == JsonType::Array;
        if (isElement && change.kind == SaveMark::Added && !m_later.key(m_then.parent(then)))
            return checkAdded(change, then);
        const auto now = m_later.find(then);
        if (!now)
            return std::nullopt;
        if (*now == NoNode)
            return gone(change, then);
        // Where an element was moved to is its own affair from then on.
        if ((isElement && change.kind == SaveMark::Moved)
            || m_now.valueText(*now) == m_then.valueText(then))
            return std::nullopt;
        return standing(change, *now);
    }

private:
    [[nodiscard]] PutBackPlace standing(const SaveChange &change, NodeId now) const
    {
        const ChangedText text(m_now.value(now));
        return {change, text, text == change.was, m_now.pointer(now)};
    }

    PutBackPlace gone(const SaveChange &change, NodeId then)
    {
        PutBackPlace place{change, std::nullopt, change.kind == SaveMark::Added};
        const NodeId container = m_then.parent(then);
        const auto now = m_later.find(container);
        if (!now || *now == NoNode || m_now.type(*now) != m_then.type(container))
            return place;
        const JsonPointer path = m_now.pointer(*now);
        if (m_now.type(*now) == JsonType::Object)
            place.at = path.child(m_then.key(then));
        else if (change.kind == SaveMark::Added)
            place.at = path.child(u"-"_s);
        return place;
    }

    /// Without an identity nothing says which of the elements it is, but that one is missing.
    std::optional<PutBackPlace> checkAdded(const SaveChange &change, NodeId then)
    {
        const NodeId array = m_then.parent(then);
        const auto now = m_later.find(array);
        if (!now)
            return std::nullopt;
        const bool isThere = *now != NoNode && m_now.type(*now) == JsonType::Array
            && countOf(m_now, *now, m_then.valueText(then))
                >= countOf(m_then, array, m_then.valueText(then));
        return isThere ? std::nullopt : std::optional(gone(change, then));
    }

    std::optional<PutBackPlace> checkRemoved(const SaveChange &change)
    {
        const NodeId container = m_then.find(change.path.parent());
        const auto now = container == NoNode ? std::nullopt : m_later.find(container);
        if (!now || *now == NoNode || m_now.type(*now) != m_then.type(container))
            return std::nullopt;
        if (m_now.type(*now) == JsonType::Object) {
            const NodeId member = m_now.member(*now, change.path.lastToken());
            return member == NoNode ? std::nullopt : std::optional(standing(change, member));
        }
        const NodeId element = elementBack(change, container, *now);
        return element == NoNode ? std::nullopt : std::optional(standing(change, element));
    }

    /// Back is an element that is there once more than after the save.
    NodeId elementBack(const SaveChange &change, NodeId then, NodeId now)
    {
        const QByteArray &was = change.was->utf8();
        if (const auto key = m_later.key(then)) {
            const auto removed = JsonArena::parseTrusted(was);
            const NodeId name = removed ? removed->member(JsonArena::Root, *key) : NoNode;
            if (name == NoNode
                || elementNamed(m_then, then, *key, removed->valueText(name)) != NoNode)
                return NoNode;
            return elementNamed(m_now, now, *key, removed->valueText(name));
        }
        if (countOf(m_now, now, was) <= countOf(m_then, then, was))
            return NoNode;
        std::vector<bool> isOld(m_now.childCount(now), false);
        for (quint32 row = 0; row < m_then.childCount(then); ++row) {
            const auto same = m_later.find(m_then.child(then, row));
            if (same && *same != NoNode)
                isOld[m_now.row(*same)] = true;
        }
        for (quint32 row = 0; row < m_now.childCount(now); ++row) {
            const NodeId element = m_now.child(now, row);
            if (!isOld[row] && m_now.valueText(element) == was)
                return element;
        }
        return NoNode;
    }

    const JsonArena &m_then;
    const JsonArena &m_now;
    LaterPlaces m_later;
};

std::optional<PutBackPlace> checkWhole(const SaveChange &change,
                                       const std::shared_ptr<const JsonArena> &json)
{
    const auto now = json ? std::optional(ChangedText(JsonText(json->text()))) : std::nullopt;
    if (now == change.now)
        return std::nullopt;
    return PutBackPlace{change, now, now == change.was, JsonPointer()};
}

} // namespace

SavedPlaces savedPlaces(const SaveDocument &document, const QList<SaveChange> &changes)
{
    SavedPlaces saved{{}, document.tree().base(), document.tree().identityChoices()};
    for (const SaveChange &change : changes) {
        if (const auto after = afterSaving(document, change))
            saved.changes.append(*after);
    }
    return saved;
}

QList<PutBackPlace> placesPutBack(const SavedPlaces &saved,
                                  const QMap<QString, ColumnText> &columns,
                                  const std::shared_ptr<const JsonArena> &json)
{
    std::optional<Comparison> comparison;
    if (saved.json && json)
        comparison.emplace(*saved.json, *json, saved.identities);
    QList<PutBackPlace> places;
    for (const SaveChange &change : saved.changes) {
        std::optional<PutBackPlace> place;
        if (!change.column.isEmpty()) {
            const auto now = changedText(columns.value(change.column));
            if (now != change.now)
                place = PutBackPlace{change, now, now == change.was};
        } else if (change.path.isRoot()) {
            place = checkWhole(change, json);
        } else if (comparison) {
            place = comparison->check(change);
        } else if (change.now) {
            place = PutBackPlace{change, std::nullopt, change.kind == SaveMark::Added};
        }
        if (place)
            places.append(*place);
    }
    return places;
}

} // namespace waymark
