#include "models/json/jsonschemaresources.h"

#include "models/domain/errortext.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

struct Reference
{
    QString address;
    QString fragment; ///< decoded

    explicit Reference(const QString &text)
    {
        const qsizetype cut = text.indexOf(u'#');
        address = cut < 0 ? text : text.first(cut);
        if (cut >= 0)
            fragment = QUrl::fromPercentEncoding(text.sliced(cut + 1).toUtf8());
    }
};

QUrl resolved(const QUrl &base, const QString &address)
{
    return address.isEmpty()
        ? base
        : base.resolved(QUrl(address)).adjusted(QUrl::NormalizePathSegments | QUrl::RemoveFragment);
}

QString addressKey(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

Error unresolved(const QString &what)
{
    return {Error::Kind::Invalid, what, {}, {}};
}

} // namespace

JsonSchemaResources::JsonSchemaResources(const JsonArena &arena, JsonSchemaDraft draft)
    : m_arena(arena)
    , m_all{{JsonArena::Root, QUrl(u"file-itself:/"_s), draft, {}, {}}}
    , m_byAddress{{addressKey(m_all.first().base), RootResource}}
{
}

quint32 JsonSchemaResources::enter(NodeId schema, const QString &id, quint32 around)
{
    const Reference own(id);
    quint32 resource = around;
    if (!own.address.isEmpty()) {
        const QUrl base = resolved(m_all[around].base, own.address);
        if (schema == JsonArena::Root) {
            m_all[RootResource].base = base;
        } else {
            resource = count();
            m_all.append({schema, base, m_all[around].draft, {}, {}});
        }
        m_byAddress.insert(addressKey(base), resource);
    }
    if (!own.fragment.isEmpty())
        addAnchor(resource, own.fragment, schema);
    return resource;
}

void JsonSchemaResources::addAnchor(quint32 resource, const QString &name, NodeId schema)
{
    m_all[resource].anchors.insert(name, schema);
}

void JsonSchemaResources::addDynamicAnchor(quint32 resource, const QString &name, NodeId schema)
{
    m_all[resource].dynamicAnchors.insert(name, schema);
}

Result<JsonSchemaResources::Target> JsonSchemaResources::find(const QString &reference,
                                                              quint32 from) const
{
    const Reference wanted(reference);
    const QUrl address = resolved(m_all[from].base, wanted.address);
    const auto found = m_byAddress.constFind(addressKey(address));
    const bool isOwn = wanted.address.isEmpty();
    if (!isOwn && found == m_byAddress.cend()) {
        return unresolved(
            ErrorText::tr("“%1” is not in this file, and nothing is read from elsewhere; copy what "
                          "it names into “$defs” and refer to it there.")
                .arg(reference));
    }
    const quint32 index = isOwn ? from : *found;
    const Resource &resource = m_all[index];
    if (wanted.fragment.isEmpty())
        return Target{resource.root, index, {}};
    if (!wanted.fragment.startsWith(u'/')) {
        const auto dynamic = resource.dynamicAnchors.constFind(wanted.fragment);
        if (dynamic != resource.dynamicAnchors.cend())
            return Target{*dynamic, index, wanted.fragment};
        const auto anchor = resource.anchors.constFind(wanted.fragment);
        if (anchor != resource.anchors.cend())
            return Target{*anchor, index, {}};
        return unresolved(ErrorText::tr("Nothing here is named “%1”.").arg(reference));
    }
    const auto pointer = JsonPointer::parse(wanted.fragment);
    const NodeId node = pointer ? m_arena.find(*pointer, resource.root) : JsonArena::NoNode;
    if (node == JsonArena::NoNode)
        return unresolved(ErrorText::tr("There is nothing at “%1”.").arg(reference));
    return Target{node, index, {}};
}

} // namespace waymark
