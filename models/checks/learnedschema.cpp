#include "models/checks/learnedschema.h"

#include "models/json/jsonequal.h"

#include <algorithm>

namespace waymark {
namespace {

/// One in so many may be of a kind that was not kept, and what was kept still counts as all.
constexpr qint64 StrayPart = 50;

template <typename Kept>
bool isClosed(const QList<Kept> &kept, qint64 others)
{
    qint64 all = others;
    for (const Kept &one : kept)
        all += one.saves;
    return others * StrayPart <= all;
}

} // namespace

const LearnedKey *SchemaPlace::key(QStringView name) const
{
    const auto found = std::lower_bound(
        keys.cbegin(), keys.cend(), name,
        [](const LearnedKey &one, QStringView wanted) { return one.name < wanted; });
    return found != keys.cend() && found->name == name ? &*found : nullptr;
}

const LearnedValue *SchemaPlace::value(QByteArrayView json) const
{
    const JsonText wanted(json.toByteArray());
    const auto found = std::find_if(values.cbegin(), values.cend(), [&](const LearnedValue &one) {
        return one.json == json || jsonEqual(JsonText(one.json), wanted);
    });
    return found == values.cend() ? nullptr : &*found;
}

bool SchemaPlace::valuesAreClosed() const
{
    return isClosed(values, otherValues);
}

bool SchemaPlace::keysAreClosed() const
{
    return isClosed(keys, otherKeys);
}

bool SchemaPlace::numbersAreFew() const
{
    if (savesWith(JsonType::Number) < FewestSavesOfNumbers || otherValues > 0)
        return false;
    const auto different
        = std::count_if(values.cbegin(), values.cend(), [](const LearnedValue &one) {
              return one.json.startsWith('-') || (one.json.at(0) >= '0' && one.json.at(0) <= '9');
          });
    return different > 0 && different <= MostFewNumbers;
}

const SchemaPlace *LearnedSchema::step(const SchemaPlace &place, const SchemaStep &step) const
{
    int next = place.elements;
    if (step) {
        const LearnedKey *key = place.anyMember == SchemaPlace::None ? place.key(*step) : nullptr;
        next = key ? key->place : place.anyMember;
    }
    return next == SchemaPlace::None ? nullptr : &places[next];
}

const SchemaPlace *LearnedSchema::find(const QList<SchemaStep> &steps) const
{
    const SchemaPlace *place = places.isEmpty() ? nullptr : &places.first();
    for (const SchemaStep &one : steps) {
        if (!place)
            break;
        place = step(*place, one);
    }
    return place;
}

} // namespace waymark
