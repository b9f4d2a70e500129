#pragma once

#include "models/ports/guardededit.h"

namespace waymark::test {

inline JsonPointer at(const QString &pointer)
{
    return JsonPointer::parse(pointer).value();
}

inline JsonOperation operation(JsonOperation::Kind kind, const QString &path,
                               const QByteArray &value = {}, const QString &from = {})
{
    return {kind, at(path), at(from),
            value.isNull() ? std::nullopt : std::optional(JsonText(value))};
}

inline JsonGuard textIs(const QString &path, const QByteArray &text)
{
    return {JsonGuard::Kind::TextIs, at(path), JsonText(text)};
}

inline JsonGuard lacks(const QString &path, const QString &key, const QByteArrayList &identities)
{
    JsonGuard guard{JsonGuard::Kind::LacksIdentities, at(path), {}, 0, key, {}};
    for (const QByteArray &identity : identities)
        guard.identities.append(JsonText(identity));
    return guard;
}

/// An edit of the JSON column; what it leaves as patch and inverse says nothing.
inline GuardedEdit editOf(const SaveTarget &target, const QList<JsonOperation> &operations = {},
                          const QList<JsonGuard> &guards = {})
{
    return {target,
            {},
            guards,
            operations,
            QStringLiteral("a test"),
            JsonText("[]"),
            JsonText("[]"),
            target.jsonColumn()};
}

/// Replaces the value at path, if it is the one before.
inline GuardedEdit replacing(const SaveTarget &target, const QString &path,
                             const QByteArray &before, const QByteArray &after)
{
    return editOf(target, {operation(JsonOperation::Kind::Replace, path, after)},
                  {textIs(path, before)});
}

} // namespace waymark::test
