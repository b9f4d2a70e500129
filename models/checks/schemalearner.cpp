#include "models/checks/schemalearner.h"

#include "models/checks/numberbound.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

#include <QHash>

#include <algorithm>

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

/// A value in one of the saves.
struct Found
{
    quint32 save;
    NodeId node;
};
using AllFound = std::vector<Found>; ///< in the order of the saves

/// Counts saves, each once however often it is named in a row.
class SaveCounter
{
public:
    void count(quint32 save)
    {
        if (m_saves == 0 || save != m_last)
            ++m_saves;
        m_last = save;
    }
    [[nodiscard]] qint64 saves() const { return m_saves; }

private:
    qint64 m_saves = 0;
    quint32 m_last = 0;
};

struct Member
{
    QByteArrayView key; ///< with its quotes
    SaveCounter counter;
    AllFound values;
};

template <typename Kept>
void keepMostFrequent(QList<Kept> &kept, qint64 &others, qsizetype most)
{
    for (qsizetype beyond = most; beyond < kept.size(); ++beyond)
        others += kept[beyond].saves;
    kept.resize(std::min(kept.size(), most));
}

class Learning
{
public:
    Learning(const std::vector<JsonArena> &saves, const SchemaLearner::IsStopped &isStopped)
        : m_saves(saves)
        , m_isStopped(isStopped)
    {
    }

    [[nodiscard]] std::optional<QList<SchemaPlace>> learn()
    {
        AllFound roots;
        for (quint32 save = 0; save < m_saves.size(); ++save)
            roots.push_back({save, JsonArena::Root});
        learnPlace(roots, 0);
        return m_stopped ? std::nullopt : std::optional(std::move(m_places));
    }

private:
    int learnPlace(const AllFound &found, int depth);
    void countTypes(const AllFound &found, SchemaPlace &place) const;
    void learnRange(const AllFound &found, SchemaPlace &place) const;
    void learnValues(const AllFound &found, SchemaPlace &place) const;
    void learnElements(const AllFound &found, SchemaPlace &place, int depth);
    void learnMembers(const AllFound &found, SchemaPlace &place, int depth);
    void learnKeys(std::vector<Member> &members, SchemaPlace &place, int depth);
    [[nodiscard]] std::vector<Member> membersOf(const AllFound &found) const;
    [[nodiscard]] bool isMap(const std::vector<Member> &members) const;
    [[nodiscard]] AllFound childrenOf(const AllFound &found, JsonType type) const;
    [[nodiscard]] JsonType type(const Found &one) const { return m_saves[one.save].type(one.node); }
    [[nodiscard]] QByteArrayView text(const Found &one) const
    {
        return m_saves[one.save].valueText(one.node);
    }

    const std::vector<JsonArena> &m_saves;
    const SchemaLearner::IsStopped &m_isStopped;
    QList<SchemaPlace> m_places;
    bool m_stopped = false;
};

int Learning::learnPlace(const AllFound &found, int depth)
{
    m_stopped = m_stopped || (m_isStopped && m_isStopped());
    if (m_stopped || m_places.size() >= SchemaLearner::MostPlaces)
        return SchemaPlace::None;
    const int index = int(m_places.size());
    m_places.append(SchemaPlace());
    SchemaPlace place;
    countTypes(found, place);
    learnRange(found, place);
    learnValues(found, place);
    if (depth < SchemaLearner::Deepest) {
        learnElements(found, place, depth);
        learnMembers(found, place, depth);
    }
    m_places[index] = place;
    return index;
}

void Learning::countTypes(const AllFound &found, SchemaPlace &place) const
{
    SaveCounter all;
    std::array<SaveCounter, std::tuple_size_v<decltype(place.types)>> types;
    for (const Found &one : found) {
        all.count(one.save);
        types[std::size_t(type(one))].count(one.save);
    }
    place.saves = all.saves();
    for (std::size_t i = 0; i < types.size(); ++i)
        place.types[i] = types[i].saves();
}

void Learning::learnRange(const AllFound &found, SchemaPlace &place) const
{
    if (place.savesWith(JsonType::Number) < LearnedSchema::FewestWithAValue)
        return;
    std::optional<JsonNumber> least;
    std::optional<JsonNumber> greatest;
    LearnedRange range;
    for (const Found &one : found) {
        if (type(one) != JsonType::Number)
            continue;
        const auto number = JsonNumber::parse(text(one));
        if (!number)
            continue;
        if (!least || *number < *least) {
            least = number;
            range.least = roundedBound(text(one), BoundSide::Least);
        }
        if (!greatest || *number > *greatest) {
            greatest = number;
            range.greatest = roundedBound(text(one), BoundSide::Greatest);
        }
    }
    if (least)
        place.numbers = range;
}

void Learning::learnValues(const AllFound &found, SchemaPlace &place) const
{
    QHash<QByteArrayView, SaveCounter> counters;
    for (const Found &one : found) {
        const JsonType has = type(one);
        if (!isJsonContainer(has) && has != JsonType::Null)
            counters[text(one)].count(one.save);
    }
    for (auto counter = counters.cbegin(); counter != counters.cend(); ++counter) {
        const qint64 saves = counter->saves();
        if (saves >= LearnedSchema::FewestWithAValue
            && counter.key().size() <= SchemaLearner::LongestKept)
            place.values.append({counter.key().toByteArray(), saves});
        else
            place.otherValues += saves;
    }
    std::sort(place.values.begin(), place.values.end(),
              [](const LearnedValue &a, const LearnedValue &b) {
                  return a.saves != b.saves ? a.saves > b.saves : a.json < b.json;
              });
    keepMostFrequent(place.values, place.otherValues, SchemaLearner::MostValues);
}

AllFound Learning::childrenOf(const AllFound &found, JsonType wanted) const
{
    AllFound children;
    for (const Found &one : found) {
        const JsonArena &arena = m_saves[one.save];
        if (type(one) != wanted)
            continue;
        for (quint32 row = 0; row < arena.childCount(one.node); ++row)
            children.push_back({one.save, arena.child(one.node, row)});
    }
    return children;
}

void Learning::learnElements(const AllFound &found, SchemaPlace &place, int depth)
{
    const AllFound elements = childrenOf(found, JsonType::Array);
    if (!elements.empty())
        place.elements = learnPlace(elements, depth + 1);
}

std::vector<Member> Learning::membersOf(const AllFound &found) const
{
    std::vector<Member> members;
    QHash<QByteArrayView, std::size_t> rows;
    for (const Found &child : childrenOf(found, JsonType::Object)) {
        const QByteArrayView key = m_saves[child.save].keyText(child.node);
        const auto row = rows.constFind(key);
        Member &member
            = row == rows.cend() ? members.emplace_back(Member{key, {}, {}}) : members[*row];
        if (row == rows.cend())
            rows.insert(key, members.size() - 1);
        member.counter.count(child.save);
        member.values.push_back(child);
    }
    return members;
}

/// Whether the keys are no names of the game's own. Rare keys alone do not tell: the sample may be
/// small, or the game young.
bool Learning::isMap(const std::vector<Member> &members) const
{
    if (members.size() > SchemaLearner::MostMembers)
        return true;
    if (members.size() < SchemaLearner::FewestOfMap)
        return false;
    const auto rare = std::count_if(members.cbegin(), members.cend(), [](const Member &member) {
        return member.counter.saves() < LearnedSchema::FewestWithAValue;
    });
    if (std::size_t(rare) * 2 <= members.size())
        return false;
    std::optional<JsonType> common;
    for (const Member &member : members) {
        for (const Found &value : member.values) {
            const JsonType has = type(value);
            if (has == JsonType::Null)
                continue;
            if (common && *common != has)
                return false;
            common = has;
        }
    }
    return true;
}

void Learning::learnMembers(const AllFound &found, SchemaPlace &place, int depth)
{
    std::vector<Member> members = membersOf(found);
    if (!isMap(members)) {
        learnKeys(members, place, depth);
        return;
    }
    for (Member &member : members)
        member.values.clear(); // what they hold is one place from here on
    learnKeys(members, place, depth);
    place.anyMember = learnPlace(childrenOf(found, JsonType::Object), depth + 1);
}

/// With a place for the values of each, where they are still there.
void Learning::learnKeys(std::vector<Member> &members, SchemaPlace &place, int depth)
{
    std::sort(members.begin(), members.end(), [](const Member &a, const Member &b) {
        const qint64 inA = a.counter.saves();
        const qint64 inB = b.counter.saves();
        return inA != inB
            ? inA > inB
            : std::lexicographical_compare(a.key.begin(), a.key.end(), b.key.begin(), b.key.end());
    });
    for (const Member &member : members) {
        const qint64 saves = member.counter.saves();
        if (saves < LearnedSchema::FewestWithAValue
            || member.key.size() > SchemaLearner::LongestKept
            || place.keys.size() >= SchemaLearner::MostKeys)
            place.otherKeys += saves;
        else
            place.keys.append(
                {decodeJsonString(member.key), saves,
                 member.values.empty() ? SchemaPlace::None : learnPlace(member.values, depth + 1)});
    }
    std::sort(place.keys.begin(), place.keys.end(),
              [](const LearnedKey &a, const LearnedKey &b) { return a.name < b.name; });
}

} // namespace

std::optional<LearnedSchema> SchemaLearner::learn(const IsStopped &isStopped) const
{
    auto places = Learning(m_saves, isStopped).learn();
    if (!places)
        return std::nullopt;
    LearnedSchema schema;
    schema.saves = saves();
    schema.places = *std::move(places);
    return schema;
}

} // namespace waymark
