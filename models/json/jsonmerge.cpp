#include "models/json/jsonmerge.h"

#include "models/json/jsonformat.h"
#include "models/json/jsonidentity.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype DepthLimit = 1024; ///< what is deeper is one value

using NodeId = JsonArena::NodeId;
constexpr NodeId NoNode = JsonArena::NoNode;
using MergedText = std::optional<QByteArray>; ///< nothing: removed

/// The same place in three canonical documents.
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

/// Adds to order what only the other side has: at the end where it was put at the end, else behind
/// the element that it follows there.
void addOthers(QList<QByteArrayView> &order, const Elements &leader, const Elements &other,
               const Elements &base)
{
    qsizetype lastOfBase = -1;
    for (qsizetype i = 0; i < other.order.size(); ++i) {
        if (base.byIdentity.contains(other.order[i]))
            lastOfBase = i;
    }
    for (qsizetype i = 0; i < other.order.size(); ++i) {
        if (leader.byIdentity.contains(other.order[i]))
            continue;
        const qsizetype place = i > lastOfBase ? order.size()
            : i == 0                           ? 0
                                               : order.indexOf(other.order[i - 1]) + 1;
        order.insert(place, other.order[i]);
    }
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
        const MergedText text = merged({JsonArena::Root, JsonArena::Root, JsonArena::Root});
        return {JsonText(*text), m_conflicts}; // no side can lack its root
    }

private:
    [[nodiscard]] static MergedText textOf(const JsonArena &arena, NodeId id)
    {
        if (id == NoNode)
            return std::nullopt;
        return arena.valueText(id).toByteArray();
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

    [[nodiscard]] MergedText merged(const Three &at)
    {
        const MergedText base = textOf(m_base, at.base);
        MergedText mine = textOf(m_mine, at.mine);
        MergedText theirs = textOf(m_theirs, at.theirs);
        if (mine == theirs || base == mine)
            return theirs;
        if (base == theirs)
            return mine;
        if (m_path.size() < DepthLimit) {
            const bool bothObjects = isType(m_mine, at.mine, JsonType::Object)
                && isType(m_theirs, at.theirs, JsonType::Object);
            if (bothObjects && (!base || isType(m_base, at.base, JsonType::Object)))
                return mergedObject(at);
            if (areAll(at, JsonType::Array))
                return mergedArray(at);
        }
        if (areAll(at, JsonType::Number)) {
            const auto now = JsonNumber::parse(*theirs);
            if (*now == *JsonNumber::parse(*base)) // they only wrote it otherwise
                return mine;
            if (*now == *JsonNumber::parse(*mine))
                return theirs;
        }
        return conflict(at);
    }

    [[nodiscard]] MergedText conflict(const Three &at)
    {
        const auto asJson = [](const MergedText &text) {
            return text ? std::optional(JsonText(*text)) : std::nullopt;
        };
        MergedText mine = textOf(m_mine, at.mine);
        MergedText theirs = textOf(m_theirs, at.theirs);
        const JsonPointer path(m_path);
        const auto choice = m_choices.constFind(path);
        if (choice != m_choices.cend())
            return *choice == JsonMergeSide::Mine ? mine : theirs;
        m_conflicts.append({path, asJson(textOf(m_base, at.base)), asJson(mine), asJson(theirs)});
        return theirs;
    }

    [[nodiscard]] MergedText mergedObject(const Three &at)
    {
        QByteArray text;
        for (const QByteArray &key : allKeys(at)) {
            const auto memberOf = [&key](const JsonArena &arena, NodeId object) {
                return object == NoNode ? NoNode : arena.memberUtf8(object, key);
            };
            m_path.append(stringFromUtf8(key));
            const MergedText value = merged({memberOf(m_base, at.base), memberOf(m_mine, at.mine),
                                             memberOf(m_theirs, at.theirs)});
            m_path.removeLast();
            if (value)
                text += (text.isEmpty() ? "" : ", ") + quoteJsonUtf8(key) + ": " + *value;
        }
        return '{' + text + '}';
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

    [[nodiscard]] MergedText mergedArray(const Three &at)
    {
        const std::array arrays{JsonArrayRef{m_base, at.base}, JsonArrayRef{m_mine, at.mine},
                                JsonArrayRef{m_theirs, at.theirs}};
        if (const auto key = identityKey(arrays))
            return mergedByIdentity(at, *key);
        if (isPrefix(m_base, at.base, m_mine, at.mine))
            return joined(m_theirs, at.theirs, m_mine, at.mine, m_base.childCount(at.base));
        if (isPrefix(m_base, at.base, m_theirs, at.theirs))
            return joined(m_mine, at.mine, m_theirs, at.theirs, m_base.childCount(at.base));
        return conflict(at);
    }

    [[nodiscard]] static bool isPrefix(const JsonArena &shorter, NodeId prefix,
                                       const JsonArena &longer, NodeId array)
    {
        if (shorter.childCount(prefix) > longer.childCount(array))
            return false;
        for (quint32 row = 0; row < shorter.childCount(prefix); ++row) {
            if (shorter.valueText(shorter.child(prefix, row))
                != longer.valueText(longer.child(array, row)))
                return false;
        }
        return true;
    }

    /// The elements of one array and, behind them, those of the other from a row on.
    [[nodiscard]] static QByteArray joined(const JsonArena &first, NodeId array,
                                           const JsonArena &second, NodeId appended, quint32 from)
    {
        QByteArrayList elements;
        for (quint32 row = 0; row < first.childCount(array); ++row)
            elements += first.valueText(first.child(array, row)).toByteArray();
        for (quint32 row = from; row < second.childCount(appended); ++row)
            elements += second.valueText(second.child(appended, row)).toByteArray();
        return '[' + elements.join(", ") + ']';
    }

    [[nodiscard]] MergedText mergedByIdentity(const Three &at, const QString &key)
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
        const bool iMoved = inAll(mine) != order;
        const bool theyMoved = inAll(theirs) != order;
        if (iMoved && theyMoved && inAll(mine) != inAll(theirs))
            return conflict(at);

        const Elements &leader = iMoved ? mine : theirs;
        QList<QByteArrayView> all = leader.order;
        addOthers(all, leader, iMoved ? theirs : mine, base);
        QByteArrayList elements;
        for (const QByteArrayView identity : std::as_const(all)) {
            const Three element{base.find(identity), mine.find(identity), theirs.find(identity)};
            m_path.append(elementToken(element));
            const MergedText text = merged(element);
            m_path.removeLast();
            if (text)
                elements += *text;
        }
        return '[' + elements.join(", ") + ']';
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
