#include "tests/support/testsave.h"

#include "tests/support/testserver.h"

namespace waymark::test {

TestSave addSave(const QString &conninfo, const std::optional<QByteArray> &state,
                 const QString &label)
{
    const TestSave save{UserId::create(), PlayerId::create(), ProgressId::create()};
    const std::optional<JsonText> json = state ? std::optional(JsonText(*state)) : std::nullopt;
    TestServer::value(
        conninfo,
        sqlStatement("WITH u AS (INSERT INTO users (id, email) VALUES ($1, $2)), "
                     "p AS (INSERT INTO player_profiles (id, user_id) VALUES ($3, $1)) "
                     "INSERT INTO experience_progress (id, player_id, experience_id, state) "
                     "VALUES ($4, $3, 'wylding-woods', $5)",
                     save.user, label, save.player, save.progress, json));
    return save;
}

QString stateOf(const QString &conninfo, ProgressId progress)
{
    return TestServer::value(
        conninfo,
        sqlStatement("SELECT state::text FROM experience_progress WHERE id = $1", progress));
}

} // namespace waymark::test
