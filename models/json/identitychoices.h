#pragma once

#include "models/json/jsonarena.h"

#include <QMap>

#include <optional>

namespace waymark {

/// By what the elements of an array are told apart.
struct ElementIdentity
{
    enum class By
    {
        Content, ///< equal elements are the same; what stands between them is matched by its place
        Key, ///< a member that is there in all and different in each
        Position ///< whatever stands there
    };

    By by = By::Content;
    QString key = {}; ///< of By::Key

    friend bool operator==(const ElementIdentity &, const ElementIdentity &) = default;
};

/// By what a person said that elements of arrays are told apart, a key or their position. Arrays
/// are named by their path with `*` in the place of each index, so that one choice is for all of
/// their kind; of the others it is found out from their elements.
class IdentityChoices
{
public:
    [[nodiscard]] bool isEmpty() const { return m_byPath.isEmpty(); }
    /// Nothing, or By::Content: it is to be found out.
    void set(const QString &foldedPath, const std::optional<ElementIdentity> &identity);
    [[nodiscard]] std::optional<ElementIdentity> at(const QString &foldedPath) const;
    [[nodiscard]] std::optional<ElementIdentity> of(const JsonArena &arena,
                                                    JsonArena::NodeId array) const;
    /// For what is at foldedPath as a document of its own.
    [[nodiscard]] IdentityChoices below(const QString &foldedPath) const;
    [[nodiscard]] const QMap<QString, ElementIdentity> &byPath() const { return m_byPath; }

    friend bool operator==(const IdentityChoices &, const IdentityChoices &) = default;

private:
    QMap<QString, ElementIdentity> m_byPath;
};

/// `/inventory/*/tags` of `/inventory/3/tags`.
[[nodiscard]] QString foldedPath(const JsonArena &arena, JsonArena::NodeId node);

} // namespace waymark
