#pragma once

#include "models/json/jsonarena.h"

#include <QList>

namespace waymark {

/// One operation of RFC 6902.
struct JsonPatchOperation
{
    enum class Kind
    {
        Add,
        Remove,
        Replace,
        Move,
        Copy,
        Test
    };

    Kind kind = Kind::Test;
    JsonPointer path;
    JsonPointer from; ///< Move and Copy only
    JsonText value; ///< Add, Replace and Test only

    [[nodiscard]] static JsonPatchOperation add(const JsonPointer &path, const JsonText &value)
    {
        return {Kind::Add, path, {}, value};
    }
    [[nodiscard]] static JsonPatchOperation remove(const JsonPointer &path)
    {
        return {Kind::Remove, path, {}, {}};
    }
    [[nodiscard]] static JsonPatchOperation replace(const JsonPointer &path, const JsonText &value)
    {
        return {Kind::Replace, path, {}, value};
    }
    [[nodiscard]] static JsonPatchOperation move(const JsonPointer &from, const JsonPointer &path)
    {
        return {Kind::Move, path, from, {}};
    }
    [[nodiscard]] static JsonPatchOperation test(const JsonPointer &path, const JsonText &value)
    {
        return {Kind::Test, path, {}, value};
    }

    friend bool operator==(const JsonPatchOperation &, const JsonPatchOperation &) = default;
};

/// A patch of RFC 6902.
class JsonPatch
{
public:
    JsonPatch() = default;
    explicit JsonPatch(QList<JsonPatchOperation> operations)
        : m_operations(std::move(operations))
    {
    }
    /// Text from people or from a record; an Error (Invalid) says which operation is malformed, and
    /// how. Unknown members are ignored.
    [[nodiscard]] static Result<JsonPatch> parse(const QByteArray &text);

    [[nodiscard]] const QList<JsonPatchOperation> &operations() const { return m_operations; }
    [[nodiscard]] bool isEmpty() const { return m_operations.isEmpty(); }
    void append(const JsonPatchOperation &operation) { m_operations.append(operation); }
    void prepend(const JsonPatchOperation &operation) { m_operations.prepend(operation); }
    /// The same operations relative to a document that holds this one at path.
    [[nodiscard]] JsonPatch below(const JsonPointer &path) const;

    [[nodiscard]] JsonText toText() const; ///< in one line

    friend bool operator==(const JsonPatch &, const JsonPatch &) = default;

private:
    QList<JsonPatchOperation> m_operations;
};

[[nodiscard]] QLatin1StringView jsonPatchOperationName(JsonPatchOperation::Kind kind);

} // namespace waymark

Q_DECLARE_METATYPE(waymark::JsonPatch)
