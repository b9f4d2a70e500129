#include "models/json/jsonmerge.h"

#include "models/json/jsonequal.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonidentity.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype DepthLimit = 1024; ///< what is deeper is one value

using NodeId = JsonArena::NodeId;
constexpr NodeId NoNode = JsonArena::NoNode;
using SideText = std::optional<QByteArrayView>; ///< nothing: the side has no value there

/// The same place in three canonical documents; equal values have equal text.
struct Three
{
    NodeId base = NoNode;
    NodeId mine = NoNode;
    NodeId theirs = NoNode;
};

/// The elements of one array by their identity.
struct Elements
{
    QList<QByteArrayView> order;
    QHash<QByteArrayView, NodeId> byIdentity;

    [[nodiscard]] NodeId find(QByteArrayView identity) const
    {
        return byIdentity.value(identity, NoNode);
    }
};

Elements elementsOf(const JsonArena &arena, NodeId array, const QString &key)
{
    Elements elements;
    for (quint32 row = 0; row < arena.childCount(array); ++row) {
        const NodeId element = arena.child(array, row);
        elements.order.append(identityOf(arena, element, key));
        elements.byIdentity.insert(elements.order.last(), element);
    }
    return elements;
}

/// The order of leader with what only the other side has: at the end where it was put at the end,
/// else behind the element that it follows there.
QList<QByteArrayView> orderOfBoth(const Elements &leader, const Elements &other,
                                  const Elements &base)
{
    qsizetype lastOfBase = -1;
    for (qsizetype i = 0; i < other.order.size(); ++i) {
        if (base.byIdentity.contains(other.order[i]))
            lastOfBase = i;
    }
    QHash<QByteArrayView, QList<QByteArrayView>> behind; // a null view: before all
    QList<QByteArrayView> atTheEnd;
    QByteArrayView last;
    for (qsizetype i = 0; i < other.order.size(); ++i) {
        if (leader.byIdentity.contains(other.order[i]))
            last = other.order[i];
        else if (i > lastOfBase)
            atTheEnd.append(other.order[i]);
        else
            behind[last].append(other.order[i]);
    }
    QList<QByteArrayView> order = behind.value({});
    for (const QByteArrayView identity : leader.order) {
        order.append(identity);
        order.append(behind.value(identity));
    }
    return order + atTheEnd;
}

class Merger
{
public:
    Merger(const JsonArena &base, const JsonArena &mine, const JsonArena &theirs,
           const QHash<JsonPointer, JsonMergeSide> &choices)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_choices(choices)
    {
    }

    [[nodiscard]] JsonMerge run()
    {
        m_text.reserve(std::max(m_mine.text().size(), m_theirs.text().size()));
        writeMerged({JsonArena::Root, JsonArena::Root, JsonArena::Root});
        return {JsonText(m_text), m_conflicts}; // no side can lack its root
    }

private:
    [[nodiscard]] static SideText textOf(const JsonArena &arena, NodeId id)
    {
        return id == NoNode ? SideText() : SideText(arena.valueText(id));
    }
    [[nodiscard]] static bool isType(const JsonArena &arena, NodeId id, JsonType type)
    {
        return id != NoNode && arena.type(id) == type;
    }
    [[nodiscard]] bool areAll(const Three &at, JsonType type) const
    {
        return isType(m_base, at.base, type) && isType(m_mine, at.mine, type)
            && isType(m_theirs, at.theirs, type);
    }

    /// Appends what becomes of the place; false where nothing is there any more.
    bool writeMerged(const Three &at)
    {
        const SideText base = textOf(m_base, at.base);
        const SideText mine = textOf(m_mine, at.mine);
        const SideText theirs = textOf(m_theirs, at.theirs);
        if (mine == theirs || base == mine)
            return write(theirs);
        if (base == theirs)
            return write(mine);
        if (m_path.size() < DepthLimit) {
            const bool bothObjects = isType(m_mine, at.mine, JsonType::Object)
                && isType(m_theirs, at.theirs, JsonType::Object);
            if (bothObjects && (!base || isType(m_base, at.base, JsonType::Object)))
                return writeObject(at);
            if (areAll(at, JsonType::Array))
                return writeArray(at);
        }
        if (areAll(at, JsonType::Number)) {
            const auto now = JsonNumber::parse(*theirs);
            if (*now == *JsonNumber::parse(*base)) // they only wrote it otherwise
                return write(mine);
            if (*now == *JsonNumber::parse(*mine))
                return write(theirs);
        }
        return writeConflict(at);
    }

    bool write(const SideText &text)
    {
        m_text += text.value_or(QByteArrayView());
        return text.has_value();
    }

    bool writeConflict(const Three &at)
    {
        const auto asJson = [](const SideText &text) {
            return text ? std::optional(JsonText(text->toByteArray())) : std::nullopt;
        };
        const SideText mine = textOf(m_mine, at.mine);
        const SideText theirs = textOf(m_theirs, at.theirs);
        const JsonPointer path(m_path);
        const auto choice = m_choices.constFind(path);
        if (choice != m_choices.cend())
            return write(*choice == JsonMergeSide::Mine ? mine : theirs);
        m_conflicts.append({path, asJson(textOf(m_base, at.base)), asJson(mine), asJson(theirs)});
        return write(theirs);
    }

    /// One part of a container; without a trace where nothing is there any more.
    bool writePart(const Three &at, const QString &token, const QByteArray &before,
                   bool (Merger::*writeBoth)(const Three &) = &Merger::writeMerged)
    {
        const qsizetype end = m_text.size();
        m_text += before;
        m_path.append(token);
        const bool isThere = (this->*writeBoth)(at);
        m_path.removeLast();
        if (!isThere)
            m_text.truncate(end);
        return isThere;
    }

    bool writeObject(const Three &at)
    {
        m_text += '{';
        bool isFirst = true;
        for (const QByteArray &key : allKeys(at)) {
            const auto memberOf = [&key](const JsonArena &arena, NodeId object) {
                return object == NoNode ? NoNode : arena.memberUtf8(object, key);
            };
            const Three member{memberOf(m_base, at.base), memberOf(m_mine, at.mine),
                               memberOf(m_theirs, at.theirs)};
            const QByteArray before = (isFirst ? "" : ", ") + quoteJsonUtf8(key) + ": ";
            isFirst = !writePart(member, stringFromUtf8(key), before) && isFirst;
        }
        m_text += '}';
        return true;
    }

    [[nodiscard]] QList<QByteArray> allKeys(const Three &at) const
    {
        QList<QByteArray> keys;
        const auto addKeys = [&keys](const JsonArena &arena, NodeId object) {
            for (quint32 row = 0; row < arena.childCount(object); ++row)
                keys.append(decodeJsonUtf8(arena.keyText(arena.child(object, row))));
        };
        if (at.base != NoNode)
            addKeys(m_base, at.base);
        addKeys(m_mine, at.mine);
        addKeys(m_theirs, at.theirs);
        std::sort(keys.begin(), keys.end(), [](const QByteArray &a, const QByteArray &b) {
            return compareJsonKeys(a, b) < 0;
        });
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return keys;
    }

    bool writeArray(const Three &at)
    {
        const std::array arrays{JsonArrayRef{m_base, at.base}, JsonArrayRef{m_mine, at.mine},
                                JsonArrayRef{m_theirs, at.theirs}};
        if (const auto key = identityKey(arrays))
            return writeByIdentity(at, *key);
        const JsonArrayRef &base = arrays[0];
        const JsonArrayRef &mine = arrays[1];
        const JsonArrayRef &theirs = arrays[2];
        const bool isSet = std::all_of(arrays.begin(), arrays.end(), holdsEachOnce);
        if (isPrefix(base, mine))
            writeJoined(theirs, mine, base, isSet);
        else if (isPrefix(base, theirs))
            writeJoined(mine, theirs, base, isSet);
        else
            return writeConflict(at);
        return true;
    }

    [[nodiscard]] static QSet<QByteArrayView> valuesOf(const JsonArrayRef &array)
    {
        QSet<QByteArrayView> values;
        values.reserve(array.arena.childCount(array.id));
        for (quint32 row = 0; row < array.arena.childCount(array.id); ++row)
            values.insert(array.arena.valueText(array.arena.child(array.id, row)));
        return values;
    }

    [[nodiscard]] static bool isPrefix(const JsonArrayRef &shorter, const JsonArrayRef &longer)
    {
        const quint32 count = shorter.arena.childCount(shorter.id);
        if (count > longer.arena.childCount(longer.id))
            return false;
        for (quint32 row = 0; row < count; ++row) {
            if (shorter.arena.valueText(shorter.arena.child(shorter.id, row))
                != longer.arena.valueText(longer.arena.child(longer.id, row)))
                return false;
        }
        return true;
    }

    /// The elements of one array and, behind them, what the other has beyond base: in a set only
    /// what is not there yet, in a log all.
    void writeJoined(const JsonArrayRef &first, const JsonArrayRef &second,
                     const JsonArrayRef &base, bool isSet)
    {
        const QSet<QByteArrayView> known = isSet ? valuesOf(first) : QSet<QByteArrayView>();
        QByteArrayView before = "[";
        const auto writeFrom = [&](const JsonArrayRef &array, quint32 row,
                                   const QSet<QByteArrayView> &left) {
            for (; row < array.arena.childCount(array.id); ++row) {
                const QByteArrayView text = array.arena.valueText(array.arena.child(array.id, row));
                if (left.contains(text))
                    continue;
                m_text += before;
                m_text += text;
                before = ", ";
            }
        };
        writeFrom(first, 0, {});
        writeFrom(second, base.arena.childCount(base.id), known);
        m_text += ']'; // one of them was changed, so that there is an element
    }

    bool writeByIdentity(const Three &at, const QString &key)
    {
        const Elements base = elementsOf(m_base, at.base, key);
        const Elements mine = elementsOf(m_mine, at.mine, key);
        const Elements theirs = elementsOf(m_theirs, at.theirs, key);
        const auto inAll = [&](const Elements &elements) {
            QList<QByteArrayView> common;
            for (const QByteArrayView identity : elements.order) {
                if (base.find(identity) != NoNode && mine.find(identity) != NoNode
                    && theirs.find(identity) != NoNode)
                    common += identity;
            }
            return common;
        };
        const QList<QByteArrayView> order = inAll(base);
        const QList<QByteArrayView> myOrder = inAll(mine);
        const QList<QByteArrayView> theirOrder = inAll(theirs);
        const bool iMoved = myOrder != order;
        if (iMoved && theirOrder != order && myOrder != theirOrder)
            return writeConflict(at);

        const Elements &leader = iMoved ? mine : theirs;
        m_text += '[';
        bool isFirst = true;
        for (const QByteArrayView identity : orderOfBoth(leader, iMoved ? theirs : mine, base)) {
            const Three element{base.find(identity), mine.find(identity), theirs.find(identity)};
            const auto both
                = isNewOnBothSides(element) ? &Merger::writeWhole : &Merger::writeMerged;
            isFirst
                = !writePart(element, elementToken(element), isFirst ? "" : ", ", both) && isFirst;
        }
        m_text += ']';
        return true;
    }

    [[nodiscard]] static bool isNewOnBothSides(const Three &element)
    {
        return element.base == NoNode && element.mine != NoNode && element.theirs != NoNode;
    }

    /// Of what both sides made anew under one identity nobody knows whether it is one thing: where
    /// it says different things it is not joined out of both.
    bool writeWhole(const Three &at)
    {
        return jsonEqual(m_mine, at.mine, m_theirs, at.theirs) ? write(textOf(m_theirs, at.theirs))
                                                               : writeConflict(at);
    }

    [[nodiscard]] QString elementToken(const Three &element) const
    {
        if (element.base != NoNode)
            return QString::number(m_base.row(element.base));
        return QString::number(element.theirs != NoNode ? m_theirs.row(element.theirs)
                                                        : m_mine.row(element.mine));
    }

    const JsonArena &m_base;
    const JsonArena &m_mine;
    const JsonArena &m_theirs;
    const QHash<JsonPointer, JsonMergeSide> &m_choices;
    QByteArray m_text;
    QStringList m_path;
    QList<JsonConflict> m_conflicts;
};

} // namespace

JsonMerge mergeJson(const JsonArena &base, const JsonArena &mine, const JsonArena &theirs,
                    const QHash<JsonPointer, JsonMergeSide> &choices)
{
    const JsonArena canonicalBase = canonicalArena(base);
    const JsonArena canonicalMine = canonicalArena(mine);
    const JsonArena canonicalTheirs = canonicalArena(theirs);
    return Merger(canonicalBase, canonicalMine, canonicalTheirs, choices).run();
}

} // namespace waymark
