#pragma once

#include "models/query/searchtree.h"

#include <QStringList>

#include <span>

namespace waymark {

/// How the values of a field are written.
enum class SearchValueKind
{
    Uuid,
    Player, ///< profile id, user id or label
    Integer,
    Seconds, ///< a number of seconds, or 7d3h
    Metres, ///< a number of metres, or 5km
    Percent,
    Time,
    After,
    Before,
    Text,
    Flag, ///< KEY or KEY=VALUE
    Choice, ///< KEY or KEY=VALUE
    Json, ///< takes a pointer; text, number, boolean, null
    Circle,
    Box,
    None, ///< only `has:`
};

struct SearchFieldInfo
{
    const char *name;
    SearchField field;
    SearchValueKind kind;

    [[nodiscard]] QString nameText() const { return QString::fromLatin1(name); }
    [[nodiscard]] bool takesPointer() const { return kind == SearchValueKind::Json; }
    [[nodiscard]] bool isOrdered() const; ///< takes <, <=, >, >= and ranges
    [[nodiscard]] bool canBeAbsent() const; ///< `has:` makes sense
};

/// In the order in which completion offers them.
[[nodiscard]] std::span<const SearchFieldInfo> searchFields(SearchSubject subject);
/// In any case; `state/gold` is not a name, `state` is.
[[nodiscard]] const SearchFieldInfo *findSearchField(SearchSubject subject, QStringView name);
/// The field that a wrong name probably meant; nothing when none is near.
[[nodiscard]] const SearchFieldInfo *nearestSearchField(SearchSubject subject, QStringView name);

} // namespace waymark
