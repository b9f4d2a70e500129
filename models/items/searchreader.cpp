#include "models/items/searchreader.h"

#include "models/domain/whendone.h"
#include "models/ports/playersource.h"
#include "models/services/namedplayer.h"

#include <utility>

namespace waymark {

SearchReader::SearchReader(PlayerSource &source, SearchSubject subject, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_subject(subject)
{
}

SearchReader::~SearchReader()
{
    m_reply.cancel();
}

void SearchReader::read(const QString &text, const QTimeZone &zone, Answer answer)
{
    m_reply.cancel();
    ++m_generation;
    m_isReading = true;
    m_answer = std::move(answer);
    const auto query = SearchQuery::parse(text, m_subject, zone);
    if (!query)
        return finish(query);
    m_query = *query;
    m_names = query->namedPlayers();
    m_ids.clear();
    askForNext();
}

void SearchReader::askForNext()
{
    if (m_names.isEmpty())
        return finish(m_query.withPlayers(m_ids));
    const QString name = m_names.takeFirst();
    m_reply = m_source.findPlayers(name);
    whenDone(m_reply, this,
             [this, name, asked = m_generation](const Result<QList<PlayerProfile>> &found) {
                 if (asked == m_generation)
                     take(name, found);
             });
}

void SearchReader::take(const QString &name, const Result<QList<PlayerProfile>> &found)
{
    const auto player = namedPlayer(name, found);
    if (!player)
        return finish(player.error());
    m_ids += player->id.toString();
    askForNext();
}

void SearchReader::finish(const Result<SearchQuery> &query)
{
    m_isReading = false;
    std::exchange(m_answer, {})(query);
}

} // namespace waymark
