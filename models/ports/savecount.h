#pragma once

#include "models/domain/jsontext.h"
#include "models/domain/timestamp.h"
#include "models/json/jsontype.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <algorithm>
#include <optional>

namespace waymark {

/// One step from a container to what is in it, as saves are counted: a key by its name, or all that
/// stands there.
struct CountStep
{
    enum class Kind
    {
        Key,
        AnyElement,
        AnyMember
    };

    Kind kind = Kind::Key;
    QString key = {};

    friend bool operator==(const CountStep &, const CountStep &) = default;
};

/// How many saves of an experience have something in a place: a value, a type, or anything at all.
struct SaveCountRequest
{
    QString experience; ///< empty: the profiles
    QList<CountStep> steps;
    std::optional<JsonText> value = {}; ///< a scalar; numbers count by what they are worth
    std::optional<JsonType> type = {};

    /// Containment says it, which the indexes on the saves answer.
    [[nodiscard]] bool isContainment() const
    {
        return value && !steps.isEmpty()
            && std::none_of(steps.cbegin(), steps.cend(), [](const CountStep &step) {
                   return step.kind == CountStep::Kind::AnyMember;
               });
    }

    friend bool operator==(const SaveCountRequest &, const SaveCountRequest &) = default;
};

struct SaveCount
{
    qint64 found = 0;
    qint64 saves = 0; ///< that there are
    bool isIndexed = false; ///< else each of them was looked at
    Timestamp countedAt;

    friend bool operator==(const SaveCount &, const SaveCount &) = default;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::SaveCountRequest)
