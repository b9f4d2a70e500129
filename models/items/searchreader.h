#pragma once

#include "models/query/searchquery.h"

#include <QFuture>
#include <QObject>

#include <functional>

class QTimeZone;

namespace waymark {

class PlayerSource;
struct PlayerProfile;

/// Reads what was typed as a search, as the command line does: `user:` and `player:` name exactly
/// one player each, or the search is none.
class SearchReader final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<SearchQuery> &)>;

    SearchReader(PlayerSource &source, SearchSubject subject, QObject *parent);
    ~SearchReader() override;

    /// Answers before it returns where nobody is named, else once the server has said who is; what
    /// was being read before is dropped.
    void read(const QString &text, const QTimeZone &zone, Answer answer);
    [[nodiscard]] bool isReading() const { return m_isReading; }

private:
    void askForNext();
    void take(const QString &name, const Result<QList<PlayerProfile>> &found);
    void finish(const Result<SearchQuery> &query);

    PlayerSource &m_source;
    const SearchSubject m_subject;
    SearchQuery m_query;
    QStringList m_names; ///< still to be asked for
    QStringList m_ids;
    Answer m_answer;
    QFuture<Result<QList<PlayerProfile>>> m_reply;
    quint64 m_generation = 0; ///< a reply of another generation is a stranger
    bool m_isReading = false;
};

} // namespace waymark
