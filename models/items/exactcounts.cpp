#include "models/items/exactcounts.h"

#include "models/domain/whendone.h"

namespace waymark {

ExactCounts::ExactCounts(SchemaSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
}

ExactCounts::~ExactCounts()
{
    m_reply.cancel();
}

void ExactCounts::count(const SaveCountRequest &request)
{
    cancel();
    m_counting = request;
    m_reply = m_source.countSaves(request);
    whenDone(m_reply, this,
             [this, request, generation = ++m_generation](const Result<SaveCount> &count) {
                 if (generation == m_generation)
                     take(request, count);
             });
    emit changed(request.experience);
}

/// An answer on its way is a stranger from then on.
void ExactCounts::cancel()
{
    ++m_generation;
    m_reply.cancel();
    if (const auto stopped = std::exchange(m_counting, std::nullopt))
        emit changed(stopped->experience);
}

void ExactCounts::take(const SaveCountRequest &request, const Result<SaveCount> &count)
{
    m_counting.reset();
    if (count) {
        QList<Known> &known = m_known[request.experience];
        known.removeIf([&request](const Known &one) { return one.request == request; });
        known.append({request, *count});
    }
    emit changed(request.experience);
    if (count)
        emit counted(request, *count);
    else if (count.error().kind != Error::Kind::Cancelled)
        emit failed(request, count.error());
}

void ExactCounts::forget(const QString &experience)
{
    if (m_known.remove(experience) > 0)
        emit changed(experience);
}

void ExactCounts::forgetAll()
{
    const QStringList experiences = m_known.keys();
    for (const QString &experience : experiences)
        forget(experience);
}

std::optional<SaveCount> ExactCounts::find(const SaveCountRequest &request) const
{
    const auto known = m_known.constFind(request.experience);
    if (known == m_known.cend())
        return std::nullopt;
    const auto found = std::find_if(known->cbegin(), known->cend(), [&request](const Known &one) {
        return one.request == request;
    });
    return found == known->cend() ? std::nullopt : std::optional(found->count);
}

} // namespace waymark
