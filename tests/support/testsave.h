#pragma once

#include "models/domain/ids.h"
#include "models/domain/jsontext.h"

#include <QString>

namespace waymark::test {

/// One player with one save in a test's database.
struct TestSave
{
    UserId user;
    PlayerId player;
    ProgressId progress;
};

/// Adds a user “label”, a profile and a save of “wylding-woods” with this state; nothing is NULL.
TestSave addSave(const QString &conninfo, const std::optional<QByteArray> &state,
                 const QString &label = QStringLiteral("nova@example.com"));
/// `state::text`, "(null)" for SQL NULL.
QString stateOf(const QString &conninfo, ProgressId progress);

} // namespace waymark::test
