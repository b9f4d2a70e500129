#pragma once

#include "models/json/jsonarena.h"
#include "models/json/jsonstring.h"
#include "models/ports/guardededit.h"

#include <map>
#include <vector>

namespace waymark::test {

/// JSON as a plain tree without ids or tricks, to hold the clever one against. Members in jsonb's
/// order.
struct PlainJson
{
    struct KeyOrder
    {
        bool operator()(const QString &a, const QString &b) const
        {
            return compareJsonKeys(a.toUtf8(), b.toUtf8()) < 0;
        }
    };
    JsonType type = JsonType::Null;
    QByteArray scalar;
    std::vector<PlainJson> elements;
    std::map<QString, PlainJson, KeyOrder> members;

    static PlainJson of(const JsonArena &arena, JsonArena::NodeId node = JsonArena::Root)
    {
        PlainJson made;
        made.type = arena.type(node);
        if (!arena.isContainer(node))
            made.scalar = arena.valueText(node).toByteArray();
        for (quint32 row = 0; row < arena.childCount(node); ++row) {
            const auto child = arena.child(node, row);
            if (made.type == JsonType::Object)
                made.members.emplace(arena.key(child), of(arena, child));
            else
                made.elements.push_back(of(arena, child));
        }
        return made;
    }
    static PlainJson parse(const QByteArray &text) { return of(*JsonArena::parseTrusted(text)); }

    [[nodiscard]] QByteArray text() const
    {
        QByteArrayList parts;
        for (const PlainJson &element : elements)
            parts.append(element.text());
        for (const auto &member : members)
            parts.append(quoteJsonString(member.first) + ": " + member.second.text());
        if (type == JsonType::Array)
            return '[' + parts.join(", ") + ']';
        return type == JsonType::Object ? '{' + parts.join(", ") + '}' : scalar;
    }

    PlainJson *find(const JsonPointer &path)
    {
        PlainJson *at = this;
        for (const QString &token : path.tokens()) {
            if (at->type == JsonType::Object) {
                const auto found = at->members.find(token);
                if (found == at->members.end())
                    return nullptr;
                at = &found->second;
            } else {
                const auto index = parseArrayIndex(token);
                if (at->type != JsonType::Array || !index
                    || *index >= qsizetype(at->elements.size()))
                    return nullptr;
                at = &at->elements[size_t(*index)];
            }
        }
        return at;
    }

    [[nodiscard]] bool holds(const JsonGuard &guard)
    {
        using Kind = JsonGuard::Kind;
        PlainJson *at = find(guard.path);
        switch (guard.kind) {
        case Kind::RootTextIs:
            return guard.value && text() == guard.value->utf8();
        case Kind::TextIs:
            return at && at->text() == guard.value->utf8();
        case Kind::Absent:
            return !at && find(guard.path.parent())
                && find(guard.path.parent())->type == JsonType::Object;
        case Kind::IsObject:
            return at && at->type == JsonType::Object;
        case Kind::IsArray:
            return at && at->type == JsonType::Array;
        case Kind::IsNumber:
            return at && at->type == JsonType::Number;
        case Kind::LengthIs:
            return at && at->type == JsonType::Array
                && qsizetype(at->elements.size()) == guard.length;
        case Kind::LacksIdentities:
            return at && at->type == JsonType::Array
                && std::none_of(at->elements.begin(), at->elements.end(),
                                [&guard](const PlainJson &element) {
                                    const auto found = element.members.find(guard.key);
                                    return found != element.members.end()
                                        && guard.identities.contains(
                                            JsonText(found->second.text()));
                                });
        }
        return false;
    }

    bool insert(const JsonPointer &path, PlainJson value)
    {
        PlainJson *parent = find(path.parent());
        if (!parent)
            return false;
        if (parent->type == JsonType::Object)
            return parent->members.emplace(path.lastToken(), std::move(value)).second;
        const auto index = parseArrayIndex(path.lastToken());
        if (parent->type != JsonType::Array || !index
            || *index > qsizetype(parent->elements.size()))
            return false;
        parent->elements.insert(parent->elements.begin() + *index, std::move(value));
        return true;
    }

    std::optional<PlainJson> take(const JsonPointer &path)
    {
        PlainJson *at = find(path);
        if (!at)
            return std::nullopt;
        PlainJson taken = *at;
        PlainJson *parent = find(path.parent());
        if (parent->type == JsonType::Object)
            parent->members.erase(path.lastToken());
        else
            parent->elements.erase(parent->elements.begin() + *parseArrayIndex(path.lastToken()));
        return taken;
    }

    /// False where the operation does not fit the document; it must always fit.
    bool apply(const JsonOperation &operation)
    {
        using Kind = JsonOperation::Kind;
        PlainJson *at = find(operation.path);
        switch (operation.kind) {
        case Kind::SetRoot:
            *this = operation.value ? parse(operation.value->utf8()) : PlainJson();
            return true;
        case Kind::Replace:
            if (at)
                *at = parse(operation.value->utf8());
            return at != nullptr;
        case Kind::AddMember:
            return find(operation.path.parent())
                && find(operation.path.parent())->type == JsonType::Object
                && insert(operation.path, parse(operation.value->utf8()));
        case Kind::InsertElement:
            return insert(operation.path, parse(operation.value->utf8()));
        case Kind::AppendElement:
            if (at && at->type == JsonType::Array)
                at->elements.push_back(parse(operation.value->utf8()));
            return at && at->type == JsonType::Array;
        case Kind::Remove:
            return take(operation.path).has_value();
        case Kind::Move: {
            auto taken = take(operation.from);
            return taken && insert(operation.path, *std::move(taken));
        }
        case Kind::AddNumber:
            return false;
        }
        return false;
    }

    /// An RFC 6902 document without tests, as edits are recorded.
    bool applyPatch(const QByteArray &patch)
    {
        const auto arena = *JsonArena::parseTrusted(patch);
        for (quint32 row = 0; row < arena.childCount(JsonArena::Root); ++row) {
            const auto line = arena.child(JsonArena::Root, row);
            const auto string = [&](QStringView key) {
                const auto found = arena.member(line, key);
                return found == JsonArena::NoNode ? QString() : arena.string(found);
            };
            const auto value = arena.member(line, u"value");
            JsonPointer path = *JsonPointer::parse(string(u"path"));
            const PlainJson *parent = find(path.parent());
            if (path.lastToken() == QLatin1StringView("-") && parent
                && parent->type == JsonType::Array)
                path = path.parent().child(qsizetype(parent->elements.size()));
            const QString op = string(u"op");
            bool done = false;
            if (op == QLatin1StringView("add"))
                done = path.isRoot() ? (*this = of(arena, value), true)
                                     : insert(path, of(arena, value));
            else if (op == QLatin1StringView("remove"))
                done = take(path).has_value();
            else if (op == QLatin1StringView("replace") && find(path))
                done = (*find(path) = of(arena, value), true);
            else if (op == QLatin1StringView("move")) {
                auto taken = take(*JsonPointer::parse(string(u"from")));
                done = taken && insert(path, *std::move(taken));
            }
            if (!done)
                return false;
        }
        return true;
    }
};

} // namespace waymark::test
