#pragma once

#include "models/query/searchfields.h"

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// One thing that could be chosen while a search is typed.
struct SearchOffer
{
    enum class Kind
    {
        Field, ///< a name with its colon; description() of info tells what it asks
        Operator, ///< `>=`
        Value,
        Connective, ///< `OR`, `has:`
    };

    Kind kind = Kind::Field;
    QString text; ///< what comes into the search
    const SearchFieldInfo *info = nullptr; ///< of Kind::Field

    friend bool operator==(const SearchOffer &, const SearchOffer &) = default;
};

/// What could stand where the cursor is.
struct SearchOffers
{
    /// Values that the database knows: PlayerSource::knownValues(subject, field, prefix).
    struct Wanted
    {
        QString field;
        QString prefix;
        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    qsizetype start = 0; ///< of what a choice replaces
    qsizetype length = 0;
    QList<SearchOffer> offers;
    std::optional<Wanted> wanted;

    /// The search after a choice; the cursor stands at start plus the length of what came in.
    [[nodiscard]] QString applied(const QString &text, const QString &choice) const;
};

/// For a search of which the cursor has reached this place; the text may be anything.
[[nodiscard]] SearchOffers searchOffers(const QString &text, qsizetype cursor,
                                        SearchSubject subject);
/// A value as the search writes it, in quotation marks where they are needed.
[[nodiscard]] QString searchValueText(const QString &value);
/// One line that says what a field asks, for people.
[[nodiscard]] QString searchFieldDescription(const SearchFieldInfo &info);

} // namespace waymark
