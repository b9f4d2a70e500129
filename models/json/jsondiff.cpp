#include "models/json/jsondiff.h"

#include "models/json/jsonformat.h"
#include "models/json/jsonidentity.h"
#include "models/json/jsonstring.h"
#include "models/json/sequencematch.h"

#include <algorithm>
#include <array>

namespace waymark {
namespace {

constexpr qsizetype DepthLimit = 1024; ///< what is deeper is replaced whole

using NodeId = JsonArena::NodeId;

/// Walks two canonical documents at once; equal values then have equal text.
class Differ
{
public:
    Differ(const JsonArena &a, const JsonArena &b, const IdentityChoices &choices)
        : m_a(a)
        , m_b(b)
        , m_choices(choices)
    {
    }

    [[nodiscard]] JsonPatch run()
    {
        diffValues(JsonArena::Root, JsonArena::Root);
        return m_patch;
    }

private:
    /// A stretch of elements between two that match.
    struct Gap
    {
        quint32 beginA;
        quint32 endA;
        quint32 beginB;
        quint32 endB;
    };

    [[nodiscard]] JsonPointer path() const { return JsonPointer(m_path); }
    [[nodiscard]] bool isSame(NodeId a, NodeId b) const
    {
        return m_a.valueText(a) == m_b.valueText(b);
    }

    void diffValues(NodeId a, NodeId b)
    {
        if (isSame(a, b))
            return;
        const JsonType type = m_a.type(a);
        if (type != m_b.type(b) || !isJsonContainer(type) || m_path.size() >= DepthLimit)
            m_patch.append(JsonPatchOperation::replace(path(), m_b.value(b)));
        else if (type == JsonType::Object)
            diffObjects(a, b);
        else
            diffArrays(a, b);
    }

    void diffObjects(NodeId a, NodeId b)
    {
        quint32 rowA = 0;
        quint32 rowB = 0;
        while (rowA < m_a.childCount(a) || rowB < m_b.childCount(b)) {
            const NodeId inA = rowA < m_a.childCount(a) ? m_a.child(a, rowA) : JsonArena::NoNode;
            const NodeId inB = rowB < m_b.childCount(b) ? m_b.child(b, rowB) : JsonArena::NoNode;
            const auto order = keyOrder(inA, inB);
            m_path.append(order <= 0 ? m_a.key(inA) : m_b.key(inB));
            if (order < 0)
                m_patch.append(JsonPatchOperation::remove(path()));
            else if (order > 0)
                m_patch.append(JsonPatchOperation::add(path(), m_b.value(inB)));
            else
                diffValues(inA, inB);
            m_path.removeLast();
            rowA += order <= 0 ? 1 : 0;
            rowB += order >= 0 ? 1 : 0;
        }
    }

    [[nodiscard]] std::strong_ordering keyOrder(NodeId inA, NodeId inB) const
    {
        if (inA == JsonArena::NoNode)
            return std::strong_ordering::greater;
        if (inB == JsonArena::NoNode)
            return std::strong_ordering::less;
        return compareJsonKeyLexemes(m_a.keyText(inA), m_b.keyText(inB));
    }

    void diffArrays(NodeId a, NodeId b)
    {
        const std::array arrays{JsonArrayRef{m_a, a}, JsonArrayRef{m_b, b}};
        const ElementIdentity identity = elementIdentity(arrays, m_choices.of(m_a, a));
        QList<SequenceMatch> matches = matchArrays(arrays, identity);
        const qsizetype end = m_a.childCount(a);
        matches.append({end, qsizetype(m_b.childCount(b))});

        quint32 index = 0; // in the array as the operations so far have made it
        Gap gap{0, 0, 0, 0};
        for (const SequenceMatch &match : std::as_const(matches)) {
            gap.endA = quint32(match.a);
            gap.endB = quint32(match.b);
            diffGap(a, b, gap, identity.by == ElementIdentity::By::Key, index);
            if (match.a == end)
                break;
            diffElement(m_a.child(a, gap.endA), m_b.child(b, gap.endB), index++);
            gap = {gap.endA + 1, 0, gap.endB + 1, 0};
        }
    }

    [[nodiscard]] static QList<SequenceMatch> matchArrays(const std::array<JsonArrayRef, 2> &arrays,
                                                          const ElementIdentity &identity)
    {
        using By = ElementIdentity::By;
        if (identity.by == By::Position) {
            QList<SequenceMatch> matches;
            const qsizetype both = std::min(arrays[0].arena.childCount(arrays[0].id),
                                            arrays[1].arena.childCount(arrays[1].id));
            for (qsizetype row = 0; row < both; ++row)
                matches.append({row, row});
            return matches;
        }
        JsonElementLabels labels(identity.by == By::Key ? std::optional(identity.key)
                                                        : std::nullopt);
        const QList<quint32> labelsA = labels.of(arrays[0]);
        const QList<quint32> labelsB = labels.of(arrays[1]);
        return matchSequences(labelsA, labelsB);
    }

    void diffGap(NodeId a, NodeId b, const Gap &gap, bool haveIdentity, quint32 &index)
    {
        const quint32 inA = gap.endA - gap.beginA;
        const quint32 inB = gap.endB - gap.beginB;
        const quint32 paired = std::min(inA, inB);
        for (quint32 i = 0; i < paired; ++i) {
            const NodeId elementA = m_a.child(a, gap.beginA + i);
            const NodeId elementB = m_b.child(b, gap.beginB + i);
            if (!haveIdentity && shareAChild(elementA, elementB))
                diffElement(elementA, elementB, index++);
            else
                m_patch.append(
                    JsonPatchOperation::replace(path().child(index++), m_b.value(elementB)));
        }
        for (quint32 i = paired; i < inA; ++i)
            m_patch.append(JsonPatchOperation::remove(path().child(index)));
        for (quint32 i = paired; i < inB; ++i)
            m_patch.append(JsonPatchOperation::add(path().child(index++),
                                                   m_b.value(m_b.child(b, gap.beginB + i))));
    }

    void diffElement(NodeId a, NodeId b, quint32 index)
    {
        m_path.append(QString::number(index));
        diffValues(a, b);
        m_path.removeLast();
    }

    /// Whether one value can be seen as the other one changed.
    [[nodiscard]] bool shareAChild(NodeId a, NodeId b) const
    {
        if (m_a.type(a) != m_b.type(b) || !m_a.isContainer(a))
            return false;
        const quint32 count = std::min(m_a.childCount(a), m_b.childCount(b));
        if (m_a.type(a) == JsonType::Array) {
            for (quint32 row = 0; row < count; ++row) {
                if (isSame(m_a.child(a, row), m_b.child(b, row)))
                    return true;
            }
            return false;
        }
        for (quint32 row = 0; row < m_a.childCount(a); ++row) {
            const NodeId inA = m_a.child(a, row);
            const NodeId inB = m_b.memberUtf8(b, decodeJsonUtf8(m_a.keyText(inA)));
            if (inB != JsonArena::NoNode && isSame(inA, inB))
                return true;
        }
        return false;
    }

    const JsonArena &m_a;
    const JsonArena &m_b;
    const IdentityChoices &m_choices;
    QStringList m_path;
    JsonPatch m_patch;
};

} // namespace

JsonPatch diffJson(const JsonArena &a, const JsonArena &b, const IdentityChoices &choices)
{
    const JsonArena canonicalA = canonicalArena(a);
    const JsonArena canonicalB = canonicalArena(b);
    return Differ(canonicalA, canonicalB, choices).run();
}

} // namespace waymark
