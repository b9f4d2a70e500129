#pragma once

#include "models/document/savedocument.h"
#include "models/json/jsonpatch.h"

#include <QRandomGenerator>

namespace waymark::test {

/// Random documents and random edits on them, the same for the same seed.
class RandomEdits
{
public:
    explicit RandomEdits(quint32 seed)
        : m_random(seed)
    {
    }
    RandomEdits(const RandomEdits &) = delete;
    RandomEdits &operator=(const RandomEdits &) = delete;
    virtual ~RandomEdits() = default;

    virtual int below(int bound) { return m_random.bounded(bound); }
    QByteArray scalar()
    {
        static const QByteArrayList Values{
            "0",  "10.00",    "18446744073709551616", "true", "null", "false", "\"\"", "\"lamp\"",
            "-1", "\"a/b~c\""};
        return Values[below(int(Values.size()))];
    }
    QByteArray value(int depth)
    {
        const int kind = depth > 0 ? below(4) : 0;
        if (kind < 2)
            return scalar();
        QByteArrayList parts;
        for (int i = below(4); i-- > 0;) {
            if (kind == 3)
                parts.append(value(depth - 1));
            else
                parts.append("\"k" + QByteArray::number(i) + "\": " + value(depth - 1));
        }
        return kind == 3 ? '[' + parts.join(", ") + ']' : '{' + parts.join(", ") + '}';
    }
    QByteArray withIdentities()
    {
        QByteArrayList parts;
        for (int i = below(5); i-- > 0;)
            parts.append("{\"id\": " + QByteArray::number(i) + ", \"n\": " + scalar() + '}');
        return '[' + parts.join(", ") + ']';
    }
    /// With an identity that may be there, that another side may bring, or that is new.
    QByteArray element()
    {
        return "{\"id\": " + QByteArray::number(below(9)) + ", \"n\": " + scalar() + '}';
    }
    QByteArray document()
    {
        return "{\"f\": " + value(3) + ", \"inv\": [\"a\", \"b\", \"b\", " + value(1)
            + "], \"flags\": {\"x\": true, \"y\": " + value(2)
            + "}, \"things\": " + withIdentities() + '}';
    }

    SaveNodeId anyNode(const SaveTree &tree)
    {
        SaveNodeId at = SaveTree::Root;
        while (tree.childCount(at) > 0 && (at == SaveTree::Root || below(3) > 0)) {
            const SaveNodeId next = tree.child(at, below(tree.childCount(at)));
            if (!tree.isPresent(next))
                break;
            at = next;
        }
        return at;
    }

    /// A place that may be there, or next to one that is.
    JsonPointer place(const SaveTree &tree)
    {
        const JsonPointer path = tree.path(anyNode(tree));
        const int kind = below(6);
        if (kind == 0)
            return path.child(QString::fromLatin1("k%1").arg(below(4)));
        if (kind == 1)
            return path.child(below(4));
        return kind == 2 ? path.child(QString::fromLatin1("-")) : path;
    }

    JsonPatchOperation operation(const SaveTree &tree)
    {
        JsonPatchOperation made{JsonPatchOperation::Kind(below(6)), place(tree), {}, {}};
        if (made.kind == JsonPatchOperation::Kind::Move
            || made.kind == JsonPatchOperation::Kind::Copy)
            made.from = tree.path(anyNode(tree));
        else if (made.kind != JsonPatchOperation::Kind::Remove)
            made.value = JsonText(value(2));
        return made;
    }

    void edit(SaveDocument &document)
    {
        const SaveTree &tree = document.tree();
        const SaveNodeId node = anyNode(tree);
        const int kind = below(11);
        if (node == SaveTree::Root && kind != 3)
            return;
        const QString key = QString::fromLatin1("m%1").arg(below(6));
        switch (kind) {
        case 0:
        case 1:
            static_cast<void>(document.setValue(node, JsonText(value(2))));
            break;
        case 2:
            static_cast<void>(document.setKey(node, key));
            break;
        case 3:
            static_cast<void>(document.addMember(node, key, JsonText(value(2))));
            break;
        case 4:
            static_cast<void>(document.addElement(node, below(tree.childCount(node) + 1),
                                                  JsonText(below(2) == 0 ? element() : value(1))));
            break;
        case 5:
        case 6:
            static_cast<void>(document.remove({node}));
            break;
        case 7:
            static_cast<void>(document.duplicate(node));
            break;
        case 8:
            static_cast<void>(
                document.moveElement(node, below(tree.childCount(tree.parent(node)))));
            break;
        case 9:
            static_cast<void>(document.changeType(node, JsonType(below(6))));
            break;
        case 10:
            if (!document.changes().isEmpty())
                static_cast<void>(
                    document.revert(document.changes()[below(int(document.changes().size()))]));
            break;
        }
    }

private:
    QRandomGenerator m_random;
};

inline SaveRow rowOf(const QByteArray &text)
{
    SaveRow row{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001"), {}, {}, {}, {}};
    row.version = QString::fromLatin1("1");
    row.json = JsonText(text);
    return row;
}

} // namespace waymark::test
