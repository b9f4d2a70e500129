#pragma once

#include "models/domain/jsontext.h"
#include "models/json/jsonpointer.h"

#include <QList>

namespace waymark {

class SaveTree;

/// The places of a save that nobody is to change here, by their paths; what is inside belongs to
/// them. What counts is what would be saved: a way around, by renaming what is above or by putting
/// another document, changes the place as well.
class SaveLocks
{
public:
    SaveLocks() = default;
    explicit SaveLocks(QList<JsonPointer> paths)
        : m_paths(std::move(paths))
    {
    }
    /// A path per text; an Error names the first that is none.
    [[nodiscard]] static Result<SaveLocks> parse(const QStringList &paths);

    [[nodiscard]] bool isEmpty() const { return m_paths.isEmpty(); }
    [[nodiscard]] const QList<JsonPointer> &paths() const { return m_paths; }
    /// The lock that path is under.
    [[nodiscard]] std::optional<JsonPointer> lockOf(const JsonPointer &path) const;
    /// A lock that a change at path would touch: around it, at it, or inside.
    [[nodiscard]] std::optional<JsonPointer> lockTouchedAt(const JsonPointer &path) const;

    /// What stands at each of the paths; nothing: it is absent.
    using Texts = QList<std::optional<JsonText>>;
    [[nodiscard]] Texts texts(const SaveTree &tree) const;
    /// The first lock whose place is no longer what it was, nor what the server holds.
    [[nodiscard]] std::optional<JsonPointer> broken(const SaveTree &tree, const Texts &was) const;

    friend bool operator==(const SaveLocks &, const SaveLocks &) = default;

private:
    QList<JsonPointer> m_paths;
};

} // namespace waymark
