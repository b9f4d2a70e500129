#pragma once

#include "models/domain/result.h"
#include "models/ports/keptview.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace waymark {

/// How the trees of saves were left, in the user's data folder and the user's alone to read: a
/// folder for each database, in it a file for each save, so that a damaged one is the only one
/// lost. Of too many the one left longest ago goes.
class ViewFiles final : public ViewKeeper
{
public:
    static constexpr int MostSaves = 300;

    explicit ViewFiles(QString folder = defaultFolder(), int mostSaves = MostSaves);
    ~ViewFiles() override; ///< when all is written
    [[nodiscard]] static QString defaultFolder();

    /// Names the database whatever way leads to it. Until then nothing is kept, and who asks waits;
    /// an empty name says that it will never be known.
    void setDatabase(const QString &name);

    void keep(const SaveTarget &save, const KeptView &view) override;
    QFuture<std::optional<KeptView>> kept(const SaveTarget &save) override;
    void forget(const QList<SaveTarget> &saves) override;
    void forgetAll() override;

private:
    using Answer = std::shared_ptr<QPromise<std::optional<KeptView>>>; ///< shared with the writer

    void read(const SaveTarget &save, const Answer &answer);
    [[nodiscard]] QString fileOf(const SaveTarget &save) const;
    void write(const SaveTarget &save, const KeptView &view) const;
    void letOldestGo() const;

    QString m_folder; ///< of the database, once that is known
    const int m_mostSaves;
    bool m_isKnown = false; ///< or never will be
    QList<std::pair<SaveTarget, Answer>> m_waiting;
    QThreadPool m_writer; ///< one thread, so that all goes in order
};

} // namespace waymark
