#include "models/services/valuewithout.h"

#include "models/json/jsonformat.h"
#include "models/json/jsonidentity.h"
#include "models/json/jsonstring.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;
using Texts = QList<QByteArrayView>;
constexpr NodeId NoNode = JsonArena::NoNode;

/// The same place in the three documents.
struct Three
{
    NodeId then = NoNode;
    NodeId before = NoNode;
    NodeId now = NoNode;
};

/// The elements of an array by what tells them apart.
struct Elements
{
    Texts order;
    QHash<QByteArrayView, NodeId> nodes;

    [[nodiscard]] bool has(QByteArrayView label) const { return nodes.contains(label); }
    [[nodiscard]] NodeId node(QByteArrayView label) const { return nodes.value(label, NoNode); }
    [[nodiscard]] Texts among(const Elements &other) const
    {
        Texts common;
        for (const QByteArrayView label : order) {
            if (other.has(label))
                common.append(label);
        }
        return common;
    }
};

Texts textsOf(const JsonArena &arena, NodeId array)
{
    Texts texts;
    for (quint32 row = 0; row < arena.childCount(array); ++row)
        texts.append(arena.valueText(arena.child(array, row)));
    return texts;
}

bool areUniqueScalars(const JsonArena &arena, NodeId array)
{
    QSet<QByteArrayView> seen;
    for (quint32 row = 0; row < arena.childCount(array); ++row) {
        const NodeId element = arena.child(array, row);
        if (arena.isContainer(element) || seen.contains(arena.valueText(element)))
            return false;
        seen.insert(arena.valueText(element));
    }
    return true;
}

Elements elementsOf(const JsonArena &arena, NodeId array, const std::optional<QString> &key)
{
    Elements elements;
    for (quint32 row = 0; row < arena.childCount(array); ++row) {
        const NodeId element = arena.child(array, row);
        elements.order.append(key ? identityOf(arena, element, *key) : arena.valueText(element));
        elements.nodes.insert(elements.order.last(), element);
    }
    return elements;
}

/// The order without what the edit added, and with what it moved where that was.
std::optional<Texts> orderWithout(const Elements &then, const Elements &before, const Elements &now)
{
    Texts order;
    for (const QByteArrayView label : now.order) {
        if (!then.has(label) || before.has(label))
            order.append(label);
    }
    const Texts stayed = then.among(before);
    const Texts were = before.among(then);
    if (stayed != were) {
        if (now.among(then).size() != then.order.size() || now.among(then) != then.order)
            return std::nullopt;
        auto next = were.begin();
        for (QByteArrayView &label : order) {
            if (then.has(label))
                label = *next++;
        }
    }
    return order;
}

/// Puts back what the edit took away: behind what it stood behind, else before what followed it.
void putBack(Texts &order, const Elements &then, const Elements &before)
{
    for (qsizetype i = 0; i < before.order.size(); ++i) {
        if (then.has(before.order[i]))
            continue;
        qsizetype at = -1;
        for (qsizetype left = i; at < 0 && left-- > 0;)
            at = order.indexOf(before.order[left]);
        qsizetype place = at + 1;
        for (qsizetype right = i + 1; at < 0 && right < before.order.size(); ++right) {
            at = order.indexOf(before.order[right]);
            place = std::max<qsizetype>(at, 0);
        }
        order.insert(place, before.order[i]);
    }
}

class Without
{
public:
    Without(const JsonArena &then, const JsonArena &before, const JsonArena &now)
        : m_then(then)
        , m_before(before)
        , m_now(now)
    {
    }

    [[nodiscard]] std::optional<JsonText> run()
    {
        const bool isProven = write({JsonArena::Root, JsonArena::Root, JsonArena::Root});
        return isProven ? std::optional(JsonText(m_text)) : std::nullopt;
    }

private:
    /// A null view where nothing is there.
    [[nodiscard]] static QByteArrayView text(const JsonArena &arena, NodeId id)
    {
        return id == NoNode ? QByteArrayView() : arena.valueText(id);
    }
    [[nodiscard]] bool areAll(const Three &at, JsonType type) const
    {
        return m_then.type(at.then) == type && m_before.type(at.before) == type
            && m_now.type(at.now) == type;
    }

    /// Appends what becomes of the place; false where that is not proven.
    bool write(const Three &at)
    {
        const QByteArrayView then = text(m_then, at.then);
        const QByteArrayView before = text(m_before, at.before);
        const QByteArrayView now = text(m_now, at.now);
        if (then == before || then == now) {
            m_text += then == before ? now : before;
            return true;
        }
        if (at.then == NoNode || at.before == NoNode || at.now == NoNode)
            return false;
        if (areAll(at, JsonType::Object))
            return writeObject(at);
        return areAll(at, JsonType::Array) && writeArray(at);
    }

    bool writeObject(const Three &at)
    {
        QList<QByteArray> keys;
        const auto addKeys = [&keys](const JsonArena &arena, NodeId object) {
            for (quint32 row = 0; row < arena.childCount(object); ++row)
                keys.append(decodeJsonUtf8(arena.keyText(arena.child(object, row))));
        };
        addKeys(m_before, at.before);
        addKeys(m_now, at.now);
        std::sort(keys.begin(), keys.end(), [](const QByteArray &a, const QByteArray &b) {
            return compareJsonKeys(a, b) < 0;
        });
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        m_text += '{';
        QByteArrayView separator;
        for (const QByteArray &key : keys) {
            const Three member{m_then.memberUtf8(at.then, key), m_before.memberUtf8(at.before, key),
                               m_now.memberUtf8(at.now, key)};
            const qsizetype begin = m_text.size();
            m_text += separator;
            m_text += quoteJsonUtf8(key) + ": ";
            const qsizetype value = m_text.size();
            if (!write(member))
                return false;
            if (m_text.size() == value)
                m_text.truncate(begin); // nothing is there any more
            else
                separator = ", ";
        }
        // What the edit put must be there, or it has moved on.
        for (quint32 row = 0; row < m_then.childCount(at.then); ++row) {
            const QByteArray key = decodeJsonUtf8(m_then.keyText(m_then.child(at.then, row)));
            if (m_before.memberUtf8(at.before, key) == NoNode
                && m_now.memberUtf8(at.now, key) == NoNode)
                return false;
        }
        m_text += '}';
        return true;
    }

    bool writeArray(const Three &at)
    {
        const std::array arrays{JsonArrayRef{m_then, at.then}, JsonArrayRef{m_before, at.before},
                                JsonArrayRef{m_now, at.now}};
        if (const auto key = identityKey(arrays))
            return writeByLabel(at, key);
        const bool areScalars = areUniqueScalars(m_then, at.then)
            && areUniqueScalars(m_before, at.before) && areUniqueScalars(m_now, at.now);
        return areScalars ? writeByLabel(at, std::nullopt) : writeByPlace(at);
    }

    bool writeByLabel(const Three &at, const std::optional<QString> &key)
    {
        const Elements then = elementsOf(m_then, at.then, key);
        const Elements before = elementsOf(m_before, at.before, key);
        const Elements now = elementsOf(m_now, at.now, key);
        if (!isStillThere(then, before, now))
            return false;
        std::optional<Texts> order = orderWithout(then, before, now);
        if (!order)
            return false;
        putBack(*order, then, before);
        m_text += '[';
        QByteArrayView separator;
        for (const QByteArrayView label : std::as_const(*order)) {
            m_text += separator;
            separator = ", ";
            if (!write({then.node(label), before.node(label), now.node(label)}))
                return false;
        }
        m_text += ']';
        return true;
    }

    /// What the edit added or changed is there, and what it took away is not there again.
    [[nodiscard]] bool isStillThere(const Elements &then, const Elements &before,
                                    const Elements &now) const
    {
        for (const QByteArrayView label : then.order) {
            const auto is = text(m_then, then.node(label));
            const bool isWritten = is != text(m_before, before.node(label));
            const bool isAdded = !before.has(label);
            if (isWritten && !now.has(label))
                return false;
            if (isAdded && is != text(m_now, now.node(label)))
                return false;
        }
        return std::none_of(before.order.begin(), before.order.end(), [&](QByteArrayView label) {
            return !then.has(label) && now.has(label);
        });
    }

    bool writeByPlace(const Three &at)
    {
        const Texts then = textsOf(m_then, at.then);
        const Texts before = textsOf(m_before, at.before);
        Texts now = textsOf(m_now, at.now);
        if (!putInPlace(then, before, now) && !putBehindAll(then, before, now))
            return false;
        m_text += '[';
        for (qsizetype i = 0; i < now.size(); ++i) {
            if (i > 0)
                m_text += ", ";
            m_text += now[i];
        }
        m_text += ']';
        return true;
    }

    /// Elements that were changed where they stand, and of which there is one alone.
    static bool putInPlace(const Texts &then, const Texts &before, Texts &now)
    {
        if (then.size() != before.size() || then.size() != now.size())
            return false;
        Texts made = now;
        for (qsizetype i = 0; i < then.size(); ++i) {
            if (then[i] == before[i])
                continue;
            if (now[i] != then[i] || then.count(then[i]) != 1 || now.count(then[i]) != 1)
                return false;
            made[i] = before[i];
        }
        now = made;
        return true;
    }

    /// All that stood before what the edit changed stands there unchanged, so nothing has shifted;
    /// and no more of the same has come, which it could be instead.
    static bool putBehindAll(const Texts &then, const Texts &before, Texts &now)
    {
        qsizetype begin = 0;
        while (begin < std::min(then.size(), before.size()) && then[begin] == before[begin])
            ++begin;
        qsizetype behind = 0;
        while (behind < std::min(then.size(), before.size()) - begin
               && then[then.size() - 1 - behind] == before[before.size() - 1 - behind])
            ++behind;
        const Texts added = then.mid(begin, then.size() - behind - begin);
        const Texts taken = before.mid(begin, before.size() - behind - begin);
        const qsizetype end = begin + added.size();
        const bool hasFollower = added.isEmpty() && behind > 0;
        const qsizetype known = hasFollower ? end + 1 : end;
        if (known == 0 || now.mid(0, known) != then.mid(0, known))
            return false;
        for (const QByteArrayView one : added + taken) {
            if (now.count(one) != then.count(one))
                return false;
        }
        now = now.mid(0, begin) + taken + now.mid(end);
        return true;
    }

    const JsonArena &m_then;
    const JsonArena &m_before;
    const JsonArena &m_now;
    QByteArray m_text;
};

} // namespace

std::optional<JsonText> valueWithout(const JsonText &then, const JsonText &before,
                                     const JsonText &now)
{
    const auto thenArena = JsonArena::parseTrusted(then.utf8());
    const auto beforeArena = JsonArena::parseTrusted(before.utf8());
    const auto nowArena = JsonArena::parseTrusted(now.utf8());
    if (!thenArena || !beforeArena || !nowArena)
        return std::nullopt;
    const JsonArena canonicalThen = canonicalArena(*thenArena);
    const JsonArena canonicalBefore = canonicalArena(*beforeArena);
    const JsonArena canonicalNow = canonicalArena(*nowArena);
    return Without(canonicalThen, canonicalBefore, canonicalNow).run();
}

} // namespace waymark
