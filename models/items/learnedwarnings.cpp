#include "models/items/learnedwarnings.h"

#include "models/domain/aside.h"
#include "models/items/learnedwords.h"
#include "models/items/viewzone.h"
#include "models/json/jsonstring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype MostChecked = 1000; ///< changes: more in one save are nobody's typing

bool isTooLarge(const SaveChange &change)
{
    return change.now && change.now->utf8().size() > MostBytesAtOnce;
}

RowNote warningNote(const QString &said, const QString &brief = {})
{
    return {RowNote::Kind::Warning, said, brief};
}

} // namespace

LearnedWarnings::LearnedWarnings(GameKnowledge &knowledge, const ViewZone &zone, QObject *parent)
    : QObject(parent)
    , m_knowledge(knowledge)
    , m_zone(zone)
{
    const auto updateOf = [this](const QString &experience) {
        if (experience == m_experience)
            update();
    };
    connect(&knowledge, &GameKnowledge::changed, this, updateOf);
    connect(&knowledge.counts(), &ExactCounts::changed, this, updateOf);
    connect(&zone, &ViewZone::zoneChanged, this, &LearnedWarnings::update);
}

void LearnedWarnings::setDocument(SaveDocument *document, const QString &experience)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_experience = experience;
    m_notes.setNotes({});
    m_checked.clear(); // of another save
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
    const auto known = schema();
    const auto before = std::exchange(m_checked, {});
    const bool isSame = std::exchange(m_checkedBy, known) == known;
    m_warned.clear();
    QHash<SaveNodeId, QList<RowNote>> notes;
    if (known && known->saysSomething()) {
        const QList<SaveChange> changes = m_document->changes();
        for (const SaveChange &change : changes) {
            if (!change.column.isEmpty() || change.kind == SaveMark::Removed)
                continue;
            if (m_checked.size() == MostChecked) {
                notes[m_document->tree().parent(change.node)].append(
                    warningNote(tr("only the first %Ln changes were held against other saves",
                                   nullptr, int(MostChecked))));
                break;
            }
            const auto checked = before.constFind(change.node);
            const bool isKnown = isSame && checked != before.cend() && checked->change == change;
            const SchemaWarnings found = isKnown ? checked->found : check(change, *known);
            m_checked.insert(change.node, {change, found});
            note(change, found, *known, notes);
        }
    }
    m_notes.setNotes(notes);
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

SchemaWarnings LearnedWarnings::check(const SaveChange &change, const LearnedSchema &schema) const
{
    const SaveTree &tree = m_document->tree();
    if (isTooLarge(change) || !tree.type(change.node))
        return {};
    const QList<SchemaStep> steps = stepsTo(change.node);
    SchemaWarnings found;
    if (change.kind == SaveMark::Moved) {
        if (const auto key = keyWarning(schema, steps))
            found.warnings.append(*key);
    } else if (const auto value = JsonArena::parseTrusted(tree.text(change.node).utf8())) {
        found = schemaWarnings(schema, steps, *value,
                               change.kind == SaveMark::Added ? KeyCheck::Check : KeyCheck::Skip);
    }
    return found;
}

/// One note for each place that is unlike others; what is inside is summed up where the change is.
void LearnedWarnings::note(const SaveChange &change, const SchemaWarnings &found,
                           const LearnedSchema &schema, QHash<SaveNodeId, QList<RowNote>> &notes)
{
    const SaveTree &tree = m_document->tree();
    if (isTooLarge(change))
        notes[change.node].append(warningNote(tr("too large to be held against other saves")));
    int inside = 0;
    for (const SchemaWarning &warning : found.warnings) {
        inside += warning.path.isRoot() ? 0 : 1;
        const auto node = tree.find(warning.path, change.node);
        if (!node)
            continue;
        if (!m_warned.contains(*node))
            m_warned.insert(*node, warning);
        QString counted;
        if (const auto count = m_knowledge.counts().find(requestFor(*node, &warning)))
            counted = countWords(*count, m_zone.zone());
        notes[*node].append(
            warningNote(warningWords(warning, schema, counted), warningBrief(warning)));
    }
    if (found.isCut)
        notes[change.node].append(
            warningNote(tr("more than %Ln places inside are unlike other saves", nullptr,
                           int(SchemaWarnings::Most))));
    else if (inside > 0)
        notes[change.node].append(
            warningNote(tr("%Ln places inside are unlike other saves", nullptr, inside)));
}

/// What is one place to the schema is one place to be counted.
QList<CountStep> LearnedWarnings::countSteps(SaveNodeId node) const
{
    const auto known = schema();
    const SchemaPlace *place = known ? known->find({}) : nullptr;
    QList<CountStep> counted;
    const QList<SchemaStep> steps = stepsTo(node);
    for (const SchemaStep &step : steps) {
        const bool isFolded = place && step && place->anyMember != SchemaPlace::None;
        counted.append(isFolded   ? CountStep{CountStep::Kind::AnyMember}
                           : step ? CountStep{CountStep::Kind::Key, *step}
                                  : CountStep{CountStep::Kind::AnyElement});
        place = place ? known->step(*place, step) : nullptr;
    }
    return counted;
}

SaveCountRequest LearnedWarnings::requestFor(SaveNodeId node, const SchemaWarning *warning) const
{
    const SaveTree &tree = m_document->tree();
    SaveCountRequest request{m_experience, countSteps(node)};
    const bool isOfKey
        = warning ? warning->kind == SchemaWarning::Kind::NewKey : tree.isContainer(node);
    if (warning && warning->kind == SchemaWarning::Kind::OtherType)
        request.type = tree.type(node);
    else if (!isOfKey)
        request.value = tree.text(node);
    else if (tree.type(tree.parent(node)) == JsonType::Object)
        request.steps.last() = {CountStep::Kind::Key, tree.token(node)};
    return request;
}

std::optional<SaveCountRequest> LearnedWarnings::countRequest(SaveNodeId node) const
{
    if (!m_document || !m_document->isLoaded() || node == SaveTree::Root)
        return std::nullopt;
    const SaveTree &tree = m_document->tree();
    if (node >= tree.nodeCount() || !tree.isPresent(node) || !tree.isAttached(node))
        return std::nullopt;
    const auto warned = m_warned.constFind(node);
    return requestFor(node, warned == m_warned.cend() ? nullptr : &*warned);
}

std::optional<LearnedWarnings::Suggestion> LearnedWarnings::suggestion(SaveNodeId node) const
{
    const auto warned = m_warned.constFind(node);
    if (warned == m_warned.cend() || warned->near.isEmpty())
        return std::nullopt;
    return Suggestion{warned->near, warned->kind == SchemaWarning::Kind::NewKey};
}

Result<void> LearnedWarnings::useSuggestion(SaveNodeId node)
{
    const auto known = suggestion(node);
    if (!m_document || !known)
        return {};
    return known->isKey ? m_document->setKey(node, known->text)
                        : m_document->setValue(node, JsonText(quoteJsonString(known->text)));
}

} // namespace waymark
