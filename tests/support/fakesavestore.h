#pragma once

#include "models/ports/savestore.h"

#include <QPromise>

#include <memory>
#include <vector>

namespace waymark::test {

/// Answers when the test says so, in the order that it chooses.
template <typename T>
class Asked
{
public:
    QFuture<Result<T>> ask()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_promises.push_back(promise);
        return promise->future();
    }
    [[nodiscard]] qsizetype waiting() const { return qsizetype(m_promises.size()); }
    void answer(const Result<T> &result, size_t which = 0)
    {
        const auto promise = m_promises.at(which);
        m_promises.erase(m_promises.begin() + qsizetype(which));
        promise->addResult(result);
        promise->finish();
    }

private:
    std::vector<std::shared_ptr<QPromise<Result<T>>>> m_promises;
};

/// A SaveStore whose replies the test keeps until it wants them.
class FakeSaveStore final : public SaveStore
{
public:
    Asked<OpenedPlayer> players;
    Asked<SaveRow> rows;
    Asked<QString> versions;
    Asked<SaveOutcome> outcomes;
    Asked<QList<Edit>> histories;
    QList<GuardedEdit> written;

    QFuture<Result<OpenedPlayer>> openPlayer(PlayerId, StatesWanted) override
    {
        return players.ask();
    }
    QFuture<Result<SaveRow>> readSave(const SaveTarget &) override { return rows.ask(); }
    QFuture<Result<QString>> readVersion(const SaveTarget &) override { return versions.ask(); }
    QFuture<Result<SaveOutcome>> save(const GuardedEdit &edit) override
    {
        written.append(edit);
        return outcomes.ask();
    }
    QFuture<Result<QList<Edit>>> edits(PlayerId, const std::optional<SaveTarget> &,
                                       const std::optional<EditId> &, int) override
    {
        return histories.ask();
    }
    /// Answered at once: nothing has been taken back.
    QFuture<Result<Edit>> edit(EditId id) override
    {
        const SaveTarget any = *ProgressId::parse(u"e1111111-1111-4111-8111-111111111111");
        return QtFuture::makeReadyFuture(Result<Edit>(Edit{id, {}, {}, {}, any, {}, {}, {}}));
    }
    QFuture<Result<PlayerId>> createPlayer(const QString &) override
    {
        return Asked<PlayerId>().ask();
    }
    QFuture<Result<ProgressId>> startExperience(PlayerId, const QString &) override
    {
        return Asked<ProgressId>().ask();
    }
};

} // namespace waymark::test
