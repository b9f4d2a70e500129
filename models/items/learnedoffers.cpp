// What LearnedWarnings offers to who edits a value or a key.

#include "models/items/learnedwarnings.h"
#include "models/items/learnedwords.h"
#include "models/json/jsonstring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// Whether it was never seen is as well to know.
QList<LearnedOffer> booleans(const SchemaPlace &place, const LearnedSchema &schema)
{
    QList<LearnedOffer> offers;
    for (const char *json : {"true", "false"}) {
        const LearnedValue *value = place.value(json);
        const QString text = QString::fromLatin1(json);
        offers.append({text,
                       offerWords(text, {},
                                  value ? savesWords(value->saves, schema)
                                        : fewSavesWords(place.otherValues > 0, schema))});
    }
    return offers;
}

} // namespace

QList<LearnedOffer> LearnedWarnings::valuesFor(SaveNodeId node) const
{
    const auto known = schema();
    const SchemaPlace *place = known ? known->find(stepsTo(node)) : nullptr;
    if (!place)
        return {};
    const auto type = m_document->tree().type(node);
    if (type == JsonType::Boolean)
        return booleans(*place, *known);
    const JsonPointer path = m_document->tree().path(node);
    QList<LearnedOffer> offers;
    for (const LearnedValue &value : place->values) {
        // The editor of a string takes it without quotes; all others take JSON.
        const bool isString = value.json.startsWith('"');
        if (type == JsonType::String && !isString)
            continue;
        const QString plain
            = isString ? decodeJsonString(value.json) : QString::fromUtf8(value.json);
        const QString name = isString ? m_names.name(plain, path) : QString();
        const QString text = type == JsonType::String ? plain : QString::fromUtf8(value.json);
        offers.append({text, offerWords(text, name, savesWords(value.saves, *known)), name});
    }
    return offers;
}

QList<LearnedOffer> LearnedWarnings::keysFor(SaveNodeId member) const
{
    const auto known = schema();
    if (!known || member == SaveTree::Root)
        return {};
    const SaveTree &tree = m_document->tree();
    const SaveNodeId object = tree.parent(member);
    const SchemaPlace *place = known->find(stepsTo(object));
    if (!place || tree.type(object) != JsonType::Object)
        return {};
    QList<LearnedKey> keys;
    for (const LearnedKey &key : place->keys) {
        if (!tree.member(object, key.name))
            keys.append(key);
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [](const LearnedKey &a, const LearnedKey &b) { return a.saves > b.saves; });
    const JsonPointer path = tree.path(object);
    QList<LearnedOffer> offers;
    for (const LearnedKey &key : keys) {
        const QString name = m_names.name(key.name, path.child(key.name));
        offers.append({key.name, offerWords(key.name, name, savesWords(key.saves, *known)), name});
    }
    return offers;
}

} // namespace waymark
