#pragma once

#include "models/ports/schemasource.h"

#include <QHash>
#include <QObject>

namespace waymark {

/// In how many saves something is, counted on request in all that there are; what was counted is
/// remembered with its time. One count runs at a time: another takes its place.
class ExactCounts final : public QObject
{
    Q_OBJECT
public:
    explicit ExactCounts(SchemaSource &source, QObject *parent = nullptr);
    ~ExactCounts() override;

    void count(const SaveCountRequest &request);
    void cancel();
    void forget(const QString &experience);
    void forgetAll();

    [[nodiscard]] std::optional<SaveCount> find(const SaveCountRequest &request) const;
    [[nodiscard]] const std::optional<SaveCountRequest> &counting() const { return m_counting; }

signals:
    void changed(const QString &experience); ///< what is known of it, or whether it is counted
    void counted(const waymark::SaveCountRequest &request, const waymark::SaveCount &count);
    void failed(const waymark::SaveCountRequest &request, const waymark::Error &error);

private:
    struct Known
    {
        SaveCountRequest request;
        SaveCount count;
    };

    void take(const SaveCountRequest &request, const Result<SaveCount> &count);

    SchemaSource &m_source;
    QHash<QString, QList<Known>> m_known; ///< by experience
    std::optional<SaveCountRequest> m_counting;
    QFuture<Result<SaveCount>> m_reply;
    quint64 m_generation = 0;
};

} // namespace waymark
