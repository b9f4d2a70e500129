#include "models/services/bulktally.h"

#include "models/document/savecontent.h"
#include "models/services/proposededit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = JsonPatchOperation::Kind;

/// The same for a row whenever it is asked, and spread evenly over the rows whatever their order.
quint64 sampleKey(const QUuid &row)
{
    quint64 key = 14695981039346656037ULL; // FNV-1a
    for (const char byte : row.toRfc4122())
        key = (key ^ quint8(byte)) * 1099511628211ULL;
    return key;
}

JsonArena parsedOrNull(const std::optional<JsonText> &json)
{
    auto arena = JsonArena::parseTrusted(json ? json->utf8() : "null");
    return arena ? *arena : JsonArena();
}

JsonArena::NodeId nodeAt(const JsonArena &arena, const std::optional<JsonText> &json,
                         const JsonPointer &path)
{
    return json ? arena.find(path) : JsonArena::NoNode;
}

qint64 &countOf(BulkReport &report, BulkLeft::Why why)
{
    switch (why) {
    case BulkLeft::Why::Lacks:
        return report.lacking;
    case BulkLeft::Why::Differs:
        return report.differing;
    case BulkLeft::Why::Failed:
        break;
    }
    return report.failed;
}

} // namespace

void BulkTally::expect(const JsonPatch &patch)
{
    for (const JsonPatchOperation &operation : patch.operations()) {
        if (operation.kind == Kind::Test)
            m_tested.append(operation.path);
    }
}

void BulkTally::watch(const JsonPatch &patch)
{
    const auto watchPath = [this](const JsonPointer &path) {
        const JsonPointer place = path.lastToken() == "-"_L1 ? path.parent() : path;
        const bool isKnown = std::any_of(m_places.begin(), m_places.end(),
                                         [&](const Place &one) { return one.path == place; });
        if (!isKnown)
            m_places.push_back({place, {}, {}});
    };
    for (const JsonPatchOperation &operation : patch.operations()) {
        if (operation.kind == Kind::Test)
            continue;
        watchPath(operation.path);
        if (operation.kind == Kind::Move)
            watchPath(operation.from);
    }
}

std::optional<GuardedEdit> BulkTally::propose(const BulkSave &save, const SaveEdit &edit)
{
    const auto proposal = edit(save.row);
    const auto made
        = proposal ? proposedEdit(save.row, *proposal, {}) : Result<GuardedEdit>(proposal.error());
    countValues(save, made ? proposal->json : save.row.json);
    if (!made) {
        leave(ownerOf(save), save.row.target, whyOf(save, made.error()), made.error());
        return std::nullopt;
    }
    if (changesNothing(*made)) {
        const QMutexLocker lock(&m_mutex);
        ++m_report.unchanged;
        return std::nullopt;
    }
    return *made;
}

void BulkTally::takenBefore(EditId by)
{
    const QMutexLocker lock(&m_mutex);
    ++m_report.unchanged;
    ++m_report.takenBefore;
    m_report.takenBackBy = by;
}

void BulkTally::sample(const BulkSave &save, const GuardedEdit &edit)
{
    written(edit);
    m_samples.insert_or_assign(sampleKey(save.row.target.row()),
                               BulkSample{ownerOf(save), edit.patch, edit.inverse});
    if (m_samples.size() > BulkReport::MostSamples)
        m_samples.erase(std::prev(m_samples.end()));
}

void BulkTally::match()
{
    const QMutexLocker lock(&m_mutex);
    ++m_report.matched;
}

void BulkTally::written(const GuardedEdit &edit)
{
    const QMutexLocker lock(&m_mutex);
    ++m_report.changed;
    m_report.operations += edit.columns.size() + edit.operations.size();
}

void BulkTally::leave(const BulkOwner &owner, const SaveTarget &target, BulkLeft::Why why,
                      const Error &error)
{
    const QMutexLocker lock(&m_mutex);
    const qint64 count = ++countOf(m_report, why);
    if (count <= BulkReport::MostLeft)
        m_report.left.append({owner, target, why, error});
}

BulkReport BulkTally::report() const
{
    const QMutexLocker lock(&m_mutex);
    BulkReport report = m_report;
    for (const auto &[key, sample] : m_samples)
        report.samples.append(sample);
    for (const Place &place : m_places)
        report.histograms.append({place.path, place.before.lines(), place.after.lines()});
    return report;
}

/// A `test` fails on what stands there; where nothing stands, the path is what the save lacks.
BulkLeft::Why BulkTally::whyOf(const BulkSave &save, const Error &error) const
{
    if (error.kind != Error::Kind::Conflict)
        return BulkLeft::Why::Failed;
    if (m_takesBack)
        return BulkLeft::Why::Differs;
    const JsonArena arena = parsedOrNull(save.row.json);
    const bool isTested
        = std::any_of(m_tested.begin(), m_tested.end(), [&](const JsonPointer &path) {
              return error.paths.contains(path.toString())
                  && nodeAt(arena, save.row.json, path) != JsonArena::NoNode;
          });
    return isTested ? BulkLeft::Why::Differs : BulkLeft::Why::Lacks;
}

void BulkTally::countValues(const BulkSave &save, const std::optional<JsonText> &after)
{
    if (m_places.empty())
        return;
    const JsonArena was = parsedOrNull(save.row.json);
    const bool isSame = after == save.row.json;
    const JsonArena now = isSame ? was : parsedOrNull(after);
    for (Place &place : m_places) {
        place.before.add(was, nodeAt(was, save.row.json, place.path));
        place.after.add(now, nodeAt(now, after, place.path));
    }
}

} // namespace waymark
