#pragma once

#include "models/domain/result.h"
#include "models/json/jsonpointer.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace waymark {

/// What people call the ids of a game, as a file of theirs says it: an object of groups, each an
/// object of id and name. A group is called as people like, and its names hold everywhere; or it is
/// called by a path (`/inventory/*/item`, an asterisk stands for any one step), and its names hold
/// for the value there and for what stands directly in it, before those that hold everywhere.
class GameDictionary
{
public:
    /// An Error of the kind Invalid names line, column and remedy.
    [[nodiscard]] static Result<GameDictionary> read(const QByteArray &text);

    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }
    [[nodiscard]] qsizetype idCount() const { return m_names.size(); }
    [[nodiscard]] bool knows(const QString &id) const { return m_names.contains(id); }
    /// Of an id that is the key or the value at path; empty where it has none there.
    [[nodiscard]] QString name(const QString &id, const JsonPointer &path) const;
    /// The ids, as strings of JSON, one of whose names is wanted.
    [[nodiscard]] QSet<QByteArray>
    idsOf(const std::function<bool(const QString &name)> &wants) const;

private:
    struct Name
    {
        QString text;
        QStringList place;
        bool isEverywhere;
    };

    QHash<QString, QList<Name>> m_names;
};

} // namespace waymark
