#include "models/items/learnedwarnings.h"

#include "models/checks/numberbound.h"
#include "models/domain/aside.h"
#include "models/items/savetreemodel.h"
#include "models/json/jsonstring.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr int LongestShown = 40;

QString range(const LearnedRange &range)
{
    return LearnedWarnings::tr("%1 to %2", "numbers")
        .arg(QString::fromLatin1(boundText(range.least)),
             QString::fromLatin1(boundText(range.greatest)));
}

QString howMany(qint64 saves, const LearnedSchema &schema)
{
    const QString part = QLocale().toString(saves);
    return schema.isWhole
        ? LearnedWarnings::tr("in %1 of %Ln saves", nullptr, int(schema.saves)).arg(part)
        : LearnedWarnings::tr("in %1 of %Ln sampled saves", nullptr, int(schema.saves)).arg(part);
}

/// "in 0 of 41,200 saves", or what is known of what was too rare to be kept.
QString howFew(bool mayBeRare, const LearnedSchema &schema)
{
    if (!mayBeRare)
        return howMany(0, schema);
    const QString most = QLocale().toString(LearnedSchema::FewestWithAValue);
    return schema.isWhole
        ? LearnedWarnings::tr("in fewer than %1 of %Ln saves", nullptr, int(schema.saves)).arg(most)
        : LearnedWarnings::tr("in fewer than %1 of %Ln sampled saves", nullptr, int(schema.saves))
              .arg(most);
}

QString keyOrValue(const SchemaWarning &warning, const LearnedSchema &schema)
{
    const QString few = howFew(warning.mayBeRare, schema);
    const QString said = warning.kind == SchemaWarning::Kind::NewKey
        ? LearnedWarnings::tr("key %1").arg(few)
        : LearnedWarnings::tr("value %1").arg(few);
    if (warning.near.isEmpty())
        return said;
    return LearnedWarnings::tr("%1; %2 is %3", "what is unusual; what looks like it; how frequent")
        .arg(said, oneLine(warning.near, LongestShown), howMany(warning.nearSaves, schema));
}

LearnedOffer offer(const QString &text, qint64 saves, const LearnedSchema &schema)
{
    return {text,
            LearnedWarnings::tr("%1 · %2", "a value; in how many saves")
                .arg(oneLine(text, LongestShown), howMany(saves, schema))};
}

} // namespace

QString LearnedWarnings::text(const SchemaWarning &warning, const LearnedSchema &schema)
{
    switch (warning.kind) {
    case SchemaWarning::Kind::NewKey:
    case SchemaWarning::Kind::NewValue:
        break;
    case SchemaWarning::Kind::OtherType:
        return tr("type %1; %2 is %3", "how frequent; another type; how frequent that is")
            .arg(howMany(0, schema), jsonTypeName(warning.usual),
                 howMany(warning.usualSaves, schema));
    case SchemaWarning::Kind::BeyondRange:
        return tr("beyond %1, as far as other saves go").arg(range(warning.range));
    }
    return keyOrValue(warning, schema);
}

QString LearnedWarnings::brief(const SchemaWarning &warning)
{
    switch (warning.kind) {
    case SchemaWarning::Kind::NewKey:
    case SchemaWarning::Kind::NewValue:
        break;
    case SchemaWarning::Kind::OtherType:
        return tr("other type");
    case SchemaWarning::Kind::BeyondRange:
        return tr("beyond %1").arg(range(warning.range));
    }
    return warning.near.isEmpty()
        ? tr("new")
        : tr("%1?", "did you mean").arg(oneLine(warning.near, LongestShown));
}

LearnedWarnings::LearnedWarnings(GameKnowledge &knowledge, QObject *parent)
    : QObject(parent)
    , m_knowledge(knowledge)
{
    connect(&knowledge, &GameKnowledge::changed, this, [this](const QString &experience) {
        if (experience == m_experience)
            update();
    });
}

void LearnedWarnings::setDocument(SaveDocument *document, const QString &experience)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_experience = experience;
    m_notes.setDocument(document);
    if (document) {
        connect(document, &SaveDocument::changesChanged, this, &LearnedWarnings::update);
        m_knowledge.want(experience);
    }
    update();
}

GameKnowledge::Schema LearnedWarnings::schema() const
{
    return m_document && m_document->isLoaded() ? m_knowledge.schema(m_experience) : nullptr;
}

void LearnedWarnings::update()
{
    QList<PlaceNote> found;
    if (const auto known = schema(); known && known->saysSomething()) {
        const QList<SaveChange> changes = m_document->changes();
        for (const SaveChange &change : changes) {
            if (change.column.isEmpty() && change.kind != SaveMark::Removed)
                found += check(change, *known);
        }
    }
    m_notes.setNotes(found);
}

QList<SchemaStep> LearnedWarnings::stepsTo(SaveNodeId node) const
{
    const SaveTree &tree = m_document->tree();
    QList<SchemaStep> steps;
    for (SaveNodeId at = node; at != SaveTree::Root; at = tree.parent(at)) {
        const bool isMember = tree.type(tree.parent(at)) == JsonType::Object;
        steps.prepend(isMember ? SchemaStep(tree.node(at).key) : SchemaStep());
    }
    return steps;
}

/// One note for each place that is unlike others; what is inside is summed up where the change is.
QList<PlaceNote> LearnedWarnings::check(const SaveChange &change, const LearnedSchema &schema) const
{
    const SaveTree &tree = m_document->tree();
    const JsonPointer path = tree.path(change.node);
    const auto note = [](const JsonPointer &at, const QString &said, const QString &brief = {}) {
        return PlaceNote{at, {RowNote::Kind::Warning, said, brief}};
    };
    if (change.now && change.now->size() > MostBytesAtOnce)
        return {note(path, tr("too large to be held against other saves"))};
    const auto value = JsonArena::parseTrusted(tree.text(change.node).utf8());
    if (!value || !tree.type(change.node))
        return {};
    const QList<SchemaStep> steps = stepsTo(change.node);
    SchemaWarnings found;
    if (change.kind != SaveMark::Moved)
        found = schemaWarnings(schema, steps, *value,
                               change.kind == SaveMark::Added ? KeyCheck::Check : KeyCheck::Skip);
    else if (const auto key = keyWarning(schema, steps))
        found.warnings.append(*key);
    QList<PlaceNote> notes;
    int inside = 0;
    for (const SchemaWarning &warning : found.warnings) {
        inside += warning.path.isRoot() ? 0 : 1;
        notes.append(note(JsonPointer(path.tokens() + warning.path.tokens()), text(warning, schema),
                          brief(warning)));
    }
    if (found.isCut)
        notes.append(note(path,
                          tr("more than %n places inside are unlike other saves", nullptr,
                             int(SchemaWarnings::Most))));
    else if (inside > 0)
        notes.append(note(path, tr("%n places inside are unlike other saves", nullptr, inside)));
    return notes;
}

QList<LearnedOffer> LearnedWarnings::valuesFor(SaveNodeId node) const
{
    const auto known = schema();
    const SchemaPlace *place = known ? known->find(stepsTo(node)) : nullptr;
    if (!place)
        return {};
    const bool isString = m_document->tree().type(node) == JsonType::String;
    QList<LearnedOffer> offers;
    for (const LearnedValue &value : place->values) {
        // The editor of a string takes it without quotes; all others take JSON.
        if (!isString)
            offers.append(offer(QString::fromUtf8(value.json), value.saves, *known));
        else if (value.json.startsWith('"'))
            offers.append(offer(decodeJsonString(value.json), value.saves, *known));
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
    QList<LearnedOffer> offers;
    for (const LearnedKey &key : keys)
        offers.append(offer(key.name, key.saves, *known));
    return offers;
}

} // namespace waymark
