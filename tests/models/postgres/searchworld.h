#pragma once

#include "models/domain/ids.h"
#include "models/domain/timestamp.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <random>

namespace waymark::test {

struct WorldEvent
{
    QUuid id;
    QString type;
    std::optional<QString> content;
    std::optional<QJsonValue> data;
    std::optional<double> latitude;
    std::optional<double> longitude;
    Timestamp at;
};

struct WorldProgress
{
    QUuid id;
    QString experience;
    std::optional<double> completion;
    std::optional<Timestamp> completed;
    std::optional<Timestamp> played;
    std::optional<QString> location;
    std::optional<QJsonValue> state;
    QList<WorldEvent> events;
};

struct WorldPlayer
{
    QUuid id;
    QUuid user;
    std::optional<QString> label;
    std::optional<int> level;
    std::optional<int> playtime;
    std::optional<double> distance;
    std::optional<Timestamp> created;
    std::optional<Timestamp> updated;
    std::optional<QJsonValue> stats;
    QList<WorldProgress> experiences;
};

using World = QList<WorldPlayer>;
using Random = std::mt19937;

/// Few rows full of what breaks a careless condition: NULLs, NaN, infinities, texts where numbers
/// are looked for, keys that look like indexes. Queries and rows draw from the same small pools, so
/// that they meet.
[[nodiscard]] World randomWorld(Random &random, int players);
/// The statements that put it into an empty database of migration 002.
[[nodiscard]] QByteArray worldSql(const World &world);

[[nodiscard]] QString randomPlayerQuery(Random &random, const World &world);
[[nodiscard]] QString randomEventQuery(Random &random, const World &world);

/// When ages are counted from.
[[nodiscard]] Timestamp worldNow();

} // namespace waymark::test
