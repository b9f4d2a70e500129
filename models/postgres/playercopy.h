#pragma once

#include "models/domain/experienceprogress.h"
#include "models/domain/playerprofile.h"
#include "models/domain/playerprogressevent.h"
#include "models/domain/result.h"
#include "models/postgres/copyrows.h"

namespace waymark {

class SqlSession;

/// Gathers rows of the specification's tables and writes them by COPY, every value sent, so that a
/// database without the specification's defaults stores the same.
class PlayerCopy
{
public:
    void add(const PlayerProfile &profile);
    void add(const ExperienceProgress &progress);
    void add(const PlayerProgressEvent &event);

    [[nodiscard]] qint64 profiles() const { return m_profiles.size(); }
    [[nodiscard]] qint64 experiences() const { return m_experiences.size(); }
    [[nodiscard]] qint64 events() const { return m_events.size(); }

    /// Writes what was gathered, parents first, and keeps nothing.
    [[nodiscard]] Result<void> flush(SqlSession &session);

    /// Writes events as they lie there, each part of them made while the server stores the last.
    [[nodiscard]] static Result<void> write(SqlSession &session,
                                            const QList<PlayerProgressEvent> &events);

private:
    CopyRows m_profiles;
    CopyRows m_experiences;
    CopyRows m_events;
};

/// Sends rows to `COPY table FROM STDIN` where there are any; table names the columns too.
[[nodiscard]] Result<void> copyRows(SqlSession &session, const QByteArray &table, CopyRows &rows);

} // namespace waymark
