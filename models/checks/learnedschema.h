#pragma once

#include "models/domain/timestamp.h"
#include "models/json/jsonarena.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace waymark {

/// One step from a container to what is in it: the key of a member, or nothing for any element.
using SchemaStep = std::optional<QString>;

/// A scalar that several saves have at a place.
struct LearnedValue
{
    QByteArray json; ///< as PostgreSQL prints it
    qint64 saves = 0;

    friend bool operator==(const LearnedValue &, const LearnedValue &) = default;
};

/// A key that several saves have in an object.
struct LearnedKey
{
    QString name;
    qint64 saves = 0;
    int place = -1; ///< of its values; none in an object whose members are folded

    friend bool operator==(const LearnedKey &, const LearnedKey &) = default;
};

/// Between these all numbers of a place lie; by their decimals, never as doubles. The ends are
/// rounded outwards to two digits, so that none is one player's own figure.
struct LearnedRange
{
    QByteArray least;
    QByteArray greatest;

    friend bool operator==(const LearnedRange &, const LearnedRange &) = default;
};

/// What the saves have at one place. All elements of an array are one place; so are all members of
/// an object whose keys are names that people or chance made up, as a map from friends to counts.
struct SchemaPlace
{
    static constexpr int None = -1;
    static constexpr int MostFewNumbers = 12; ///< that can be told from each other as states
    static constexpr qint64 FewestSavesOfNumbers = 50; ///< in fewer a counter is young

    qint64 saves = 0; ///< that have anything here
    std::array<qint64, 6> types{}; ///< how many of them have a value of each JsonType
    std::optional<LearnedRange> numbers;
    QList<LearnedValue> values; ///< the most frequent first
    qint64 otherValues = 0; ///< each once for each save that has it: too rare or long to be kept
    QList<LearnedKey> keys; ///< of objects, in the order of the alphabet
    qint64 otherKeys = 0; ///< likewise
    int elements = None; ///< the place of an array's elements
    int anyMember = None; ///< the place of all members, where they are folded

    [[nodiscard]] qint64 savesWith(JsonType type) const { return types[std::size_t(type)]; }
    [[nodiscard]] const LearnedKey *key(QStringView name) const;
    [[nodiscard]] const LearnedValue *value(QByteArrayView json) const; ///< numbers by value
    /// Hardly a save has another value, or key, than those that are kept.
    [[nodiscard]] bool valuesAreClosed() const;
    [[nodiscard]] bool keysAreClosed() const;
    /// The numbers are a few that many saves share, as levels or states are: none stands in a few
    /// saves alone, as the numbers of a counter do that runs on.
    [[nodiscard]] bool numbersAreFew() const;

    friend bool operator==(const SchemaPlace &, const SchemaPlace &) = default;
};

/// What the saves of one experience have in common: where which types, values and keys stand, and
/// in how many saves. It tells what is usual; what is right only the game knows.
struct LearnedSchema
{
    /// Of fewer saves nothing is concluded.
    static constexpr qint64 FewestSaves = 20;
    /// What fewer saves have is their players' own affair: it is neither kept nor offered.
    static constexpr qint64 FewestWithAValue = 5;

    QString experience; ///< empty: the profiles
    qint64 saves = 0; ///< that were looked at
    bool isWhole = false; ///< they are all that there are
    Timestamp learnedAt;
    QList<SchemaPlace> places; ///< the first is the whole document

    [[nodiscard]] bool saysSomething() const { return saves >= FewestSaves; }
    [[nodiscard]] const SchemaPlace *find(const QList<SchemaStep> &steps) const;
    [[nodiscard]] const SchemaPlace *step(const SchemaPlace &place, const SchemaStep &step) const;

    friend bool operator==(const LearnedSchema &, const LearnedSchema &) = default;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::LearnedSchema)
