#include "models/items/baseline.h"

#include "models/domain/aside.h"
#include "models/items/namedlist.h"
#include "models/items/viewzone.h"
#include "models/json/jsondiff.h"
#include "models/services/repeatededits.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = JsonPatchOperation::Kind;

JsonPatch difference(const std::shared_ptr<const JsonArena> &before,
                     const std::shared_ptr<const JsonArena> &now, const IdentityChoices &choices)
{
    if (before && now)
        return diffJson(*before, *now, choices);
    JsonPatch patch;
    if (now)
        patch.append(JsonPatchOperation::add({}, JsonText(now->text())));
    else if (before)
        patch.append(JsonPatchOperation::remove({}));
    return patch;
}

/// The row that stands for an operation: an element moves as others come and go, so that its array
/// stands for it, and what is gone is told where it was.
struct Row
{
    SaveNodeId node = SaveTree::Root;
    qsizetype tokens = 0; ///< of the path that led to it
};

Row rowFor(const SaveTree &tree, const QStringList &tokens)
{
    Row row;
    for (const QString &token : tokens) {
        const auto member = tree.member(row.node, token);
        if (!member)
            break;
        row = {*member, row.tokens + 1};
    }
    return row;
}

} // namespace

Baseline::Baseline(EventSource &events, const ViewZone &zone, QObject *parent)
    : RowNotes(parent)
    , m_events(events)
    , m_zone(zone)
{
}

void Baseline::setDocument(SaveDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    take({}, {});
    m_now.reset();
    if (!document)
        return;
    connect(document, &SaveDocument::loaded, this, &Baseline::compare);
    connect(document, &SaveDocument::refreshed, this, &Baseline::compareJson);
    connect(document, &SaveDocument::reread, this, [this] {
        if (isSet())
            count(); // playing need not change the save
    });
    connect(document, &SaveDocument::identityChoicesChanged, this, &Baseline::compare);
    connect(document, &SaveDocument::stateChanged, this, [this] {
        if (m_document->state() == SaveDocument::State::Clean)
            compare(); // others' changes may have come with the answer
    });
    compare();
}

Baseline::Mark *Baseline::mark()
{
    if (!m_document)
        return nullptr;
    const auto found = m_marks.find(m_document->target());
    return found == m_marks.end() ? nullptr : &*found;
}

bool Baseline::isSet() const
{
    return m_document && m_marks.contains(m_document->target());
}

std::optional<Timestamp> Baseline::since() const
{
    return isSet() ? std::optional(m_marks.constFind(m_document->target())->at) : std::nullopt;
}

std::optional<qint64> Baseline::newEvents() const
{
    if (!isSet() || !m_now)
        return std::nullopt;
    const auto before = m_marks.constFind(m_document->target())->events;
    return before ? std::optional(*m_now - *before) : std::nullopt;
}

void Baseline::begin()
{
    if (!m_document || !m_document->isLoaded())
        return;
    ++m_generation; // a comparison on its way is with what was chosen before
    m_marks.insert(m_document->target(),
                   {m_document->tree().base(), Timestamp::now(), std::nullopt, {}});
    m_now.reset();
    take({}, {});
    count();
}

void Baseline::end()
{
    if (!m_document)
        return;
    m_marks.remove(m_document->target());
    ++m_generation;
    take({}, {});
}

void Baseline::takeIn(const Edit &own)
{
    const auto found = m_marks.find(own.target);
    if (found == m_marks.end())
        return;
    found->own.append(own);
    if (m_document && m_document->target() == own.target)
        compare();
}

void Baseline::compare()
{
    if (!mark() || !m_document->isLoaded())
        return;
    compareJson();
    count();
}

void Baseline::compareJson()
{
    const Mark *const then = mark();
    if (!then || !m_document->isLoaded())
        return;
    const auto before = then->json;
    const QList<Edit> own = then->own;
    const auto now = m_document->tree().base();
    const qsizetype bytes = (before ? before->text().size() : 0) + (now ? now->text().size() : 0);
    doAside(
        bytes, this,
        [before, own, now, choices = m_document->tree().identityChoices()] {
            const auto with = withEdits(before, own);
            const JsonPatch patch = difference(with, now, choices);
            return Compared{with, patch, gathered(patch)};
        },
        [this, generation = ++m_generation](const Compared &compared) {
            Mark *const marked = generation == m_generation ? mark() : nullptr;
            if (!marked)
                return;
            marked->json = compared.before;
            marked->own.clear();
            take(compared.patch, compared.told);
        });
}

void Baseline::count()
{
    const auto progress = m_document->target().progress();
    if (!progress)
        return;
    whenDone(m_events.countEvents({*progress, {}, {}}, EventGrouping::None), this,
             [this, target = m_document->target()](const Result<QList<EventCount>> &counts) {
                 Mark *const then = mark();
                 if (!then || m_document->target() != target || !counts || counts->isEmpty())
                     return;
                 m_now = counts->first().count;
                 if (!then->events)
                     then->events = m_now;
                 emit updated();
             });
}

QList<Baseline::Told> Baseline::gathered(const JsonPatch &patch)
{
    QHash<JsonPointer, int> inside;
    for (const JsonPatchOperation &operation : patch.operations())
        ++inside[operation.path.parent()];
    QList<Told> told;
    for (const JsonPatchOperation &operation : patch.operations()) {
        if (inside.value(operation.path.parent()) <= ServerChange::MostInOneContainer)
            told.append({operation.path.tokens(), operation.kind});
    }
    for (auto container = inside.cbegin(); container != inside.cend(); ++container) {
        if (*container > ServerChange::MostInOneContainer)
            told.append({container.key().tokens(), {}, *container});
    }
    return told;
}

void Baseline::take(const JsonPatch &patch, const QList<Told> &told)
{
    QList<SaveNodeId> touched = m_notes.keys();
    m_notes.clear();
    m_removedAtTop.clear();
    m_patch = patch;
    for (const Told &one : told) {
        const SaveTree &tree = m_document->tree();
        const Row row = rowFor(tree, one.tokens);
        const bool isGone = one.kind == Kind::Remove && row.tokens == one.tokens.size() - 1;
        const bool isMember = isGone && tree.type(row.node) == JsonType::Object;
        if (row.node == SaveTree::Root) { // shown in the line above the tree
            if (isMember)
                m_removedAtTop.append(one.tokens.last());
            continue;
        }
        Difference &difference = m_notes[row.node];
        if (isGone)
            ++difference.removed;
        else if (!one.kind || row.tokens < one.tokens.size())
            difference.inside += one.count;
        else
            (one.kind == Kind::Replace ? difference.isChanged : difference.isNew) = true;
        if (isMember)
            difference.names.append(one.tokens.last());
    }
    touched += m_notes.keys();
    emit changed(touched);
    emit updated();
}

QList<RowNote> Baseline::notes(SaveNodeId node) const
{
    const auto found = m_notes.constFind(node);
    if (found == m_notes.cend() || !isSet())
        return {};
    const QString time = since()->toDateTime(m_zone.zone()).toString(u"HH:mm t"_s);
    QStringList texts;
    if (found->isChanged)
        texts.append(tr("changed since %1").arg(time));
    if (found->isNew)
        texts.append(tr("new since %1").arg(time));
    if (found->removed > 0)
        texts.append(
            withNames(tr("%Ln removed since %1", nullptr, found->removed).arg(time), found->names));
    if (found->inside > 0)
        texts.append(tr("%Ln changes inside since %1", nullptr, found->inside).arg(time));
    QList<RowNote> notes;
    for (const QString &text : texts)
        notes.append({RowNote::Kind::Baseline, text, time});
    return notes;
}

} // namespace waymark
