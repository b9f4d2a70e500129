#pragma once

#include "models/json/jsonarena.h"
#include "models/json/jsonschemarule.h"

#include <QUrl>

namespace waymark {

/// The parts of a schema file that have an address (`$id`), with the places that have a name in
/// them (`$anchor`, `$dynamicAnchor`), and where references lead to.
class JsonSchemaResources
{
public:
    using NodeId = JsonArena::NodeId;
    static constexpr quint32 RootResource = 0;

    struct Target
    {
        NodeId node;
        quint32 resource;
        QString dynamicAnchor; ///< of the place where the reference names it by one
    };

    JsonSchemaResources(const JsonArena &arena, JsonSchemaDraft draft);

    /// The resource of a schema with this `$id`: one of its own unless it is a mere fragment.
    [[nodiscard]] quint32 enter(NodeId schema, const QString &id, quint32 around);
    void setDraft(quint32 resource, JsonSchemaDraft draft) { m_all[resource].draft = draft; }
    [[nodiscard]] JsonSchemaDraft draft(quint32 resource) const { return m_all[resource].draft; }
    void addAnchor(quint32 resource, const QString &name, NodeId schema);
    void addDynamicAnchor(quint32 resource, const QString &name, NodeId schema);

    [[nodiscard]] Result<Target> find(const QString &reference, quint32 from) const;
    [[nodiscard]] quint32 count() const { return quint32(m_all.size()); }
    [[nodiscard]] const QHash<QString, NodeId> &dynamicAnchors(quint32 resource) const
    {
        return m_all[resource].dynamicAnchors;
    }

private:
    struct Resource
    {
        NodeId root;
        QUrl base;
        JsonSchemaDraft draft;
        QHash<QString, NodeId> anchors;
        QHash<QString, NodeId> dynamicAnchors;
    };

    const JsonArena &m_arena;
    QList<Resource> m_all;
    QHash<QString, quint32> m_byAddress;
};

} // namespace waymark
