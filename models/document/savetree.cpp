#include "models/document/savetree.h"

#include "models/json/jsonidentity.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonvalidator.h"

#include <algorithm>

namespace waymark {

SaveTree::SaveTree()
{
    m_nodes.emplace_back();
    m_nodes[Root].value = m_nodes[Root].baseValue = makeSqlNull();
}

SaveValuePtr SaveTree::makeValue(std::shared_ptr<const JsonArena> arena, JsonArena::NodeId node)
{
    auto value = std::make_shared<SaveValue>();
    value->type = arena->type(node);
    value->isEmpty = !value->isContainer() || arena->childCount(node) == 0;
    value->arena = std::move(arena);
    value->arenaNode = node;
    return value;
}

SaveValuePtr SaveTree::makeSqlNull()
{
    return std::make_shared<SaveValue>();
}

Result<void> SaveTree::load(const std::optional<JsonText> &json)
{
    const auto base = readBase(json);
    if (!base)
        return base.error();
    load(*base);
    return {};
}

void SaveTree::load(const SaveBase &base)
{
    SaveValuePtr value = base.arena ? makeValue(base.arena, JsonArena::Root) : makeSqlNull();
    swapValue(Root, value);
    setBase(base);
    m_nodes[Root].baseValue = m_nodes[Root].value;
    m_under.clear();
    m_underOrders.clear();
    m_touched.clear();
    changed(Root);
    m_touched.clear();
}

void SaveTree::setBase(const SaveBase &base)
{
    m_base = base.arena;
    m_found = base.identities;
    m_chosenHolds.clear();
}

void SaveTree::setIdentityChoices(const IdentityChoices &choices)
{
    m_choices = choices;
    m_chosenHolds.clear();
}

ElementIdentity SaveTree::baseIdentity(JsonArena::NodeId array) const
{
    using By = ElementIdentity::By;
    if (const auto choice = m_choices.of(*m_base, array)) {
        auto holds = m_chosenHolds.constFind(array);
        if (holds == m_chosenHolds.cend())
            holds = m_chosenHolds.insert(
                array, choice->by == By::Position || identifiesAll(*m_base, array, choice->key));
        if (*holds)
            return *choice;
    }
    auto found = m_found.constFind(array);
    if (found == m_found.cend())
        found = m_found.insert(array, identityKey(*m_base, array));
    return *found ? ElementIdentity{By::Key, **found} : ElementIdentity();
}

std::optional<QString> SaveTree::baseIdentityKey(JsonArena::NodeId array) const
{
    const ElementIdentity identity = baseIdentity(array);
    return identity.by == ElementIdentity::By::Key ? std::optional(identity.key) : std::nullopt;
}

std::optional<QString> SaveTree::identityKeyOf(SaveNodeId array) const
{
    const JsonArena::NodeId base = baseNode(array);
    return base == JsonArena::NoNode || m_base->type(base) != JsonType::Array
        ? std::nullopt
        : baseIdentityKey(base);
}

QByteArray SaveTree::nameOf(SaveNodeId element, const QString &key) const
{
    const SaveValue &value = *node(element).value;
    if (value.type != JsonType::Object)
        return {};
    if (value.readText())
        return identityOf(*value.arena, value.arenaNode, key).toByteArray();
    const auto found = member(element, key);
    return found && !isContainer(*found) ? text(*found).utf8() : QByteArray();
}

void SaveTree::list(SaveValue &value, SaveNodeId id) const
{
    if (value.listed || !value.isContainer())
        return;
    value.listed = true;
    const quint32 count = value.arena->childCount(value.arenaNode);
    value.children.reserve(count);
    // All in one piece of memory: it may be a hundred thousand.
    const auto values = std::make_shared<std::vector<SaveValue>>(count);
    for (quint32 row = 0; row < count; ++row) {
        const JsonArena::NodeId from = value.arena->child(value.arenaNode, row);
        SaveValue &inside = (*values)[row];
        inside.type = value.arena->type(from);
        inside.isEmpty = !inside.isContainer() || value.arena->childCount(from) == 0;
        inside.arena = value.arena;
        inside.arenaNode = from;
        SaveNode &made = m_nodes.emplace_back();
        made.parent = id;
        made.row = row;
        if (value.type == JsonType::Object)
            made.key = made.baseKey = value.arena->key(from);
        made.value = made.baseValue = SaveValuePtr(values, &inside);
        value.children.push_back(SaveNodeId(m_nodes.size() - 1));
    }
    value.numbered = count;
}

int SaveTree::childCount(const SaveValue &value)
{
    if (!value.isContainer())
        return 0;
    return value.listed ? int(value.children.size())
                        : int(value.arena->childCount(value.arenaNode));
}

bool SaveTree::hasChildren(SaveNodeId id) const
{
    const SaveValue &value = *node(id).value;
    return value.listed ? !value.children.empty() : !value.isEmpty;
}

int SaveTree::presentCount(SaveNodeId id) const
{
    return childCount(id) - int(node(id).value->removedCount);
}

SaveNodeId SaveTree::child(SaveNodeId id, int row) const
{
    return children(id)[size_t(row)];
}

const std::vector<SaveNodeId> &SaveTree::children(SaveNodeId id) const
{
    SaveValue &value = *node(id).value;
    list(value, id);
    return value.children;
}

bool SaveTree::isAttached(SaveNodeId id) const
{
    for (; id != Root; id = parent(id)) {
        if (!isAmongChildren(id))
            return false;
    }
    return true;
}

bool SaveTree::isThere(SaveNodeId id) const
{
    for (; id != Root; id = parent(id)) {
        if (!isPresent(id) || !isAmongChildren(id))
            return false;
    }
    return true;
}

std::optional<SaveNodeId> SaveTree::member(SaveNodeId id, QStringView key) const
{
    const SaveValue &value = *node(id).value;
    if (value.type != JsonType::Object)
        return std::nullopt;
    if (!value.listed) {
        const JsonArena::NodeId found = value.arena->member(value.arenaNode, key);
        if (found == JsonArena::NoNode)
            return std::nullopt;
        return child(id, int(value.arena->row(found)));
    }
    const auto is = [this, key](SaveNodeId member) {
        return node(member).present && node(member).key == key;
    };
    // Near the row that it had in what was read: only what came or went before it is between.
    constexpr size_t Few = 32;
    const auto &members = value.children;
    const JsonArena::NodeId read = members.size() > Few && value.arena
        ? value.arena->member(value.arenaNode, key)
        : JsonArena::NoNode;
    const auto near = members.begin()
        + ptrdiff_t(std::min(read == JsonArena::NoNode ? 0 : size_t(value.arena->row(read)),
                             members.size()));
    const auto behind = std::find_if(near, members.end(), is);
    if (behind != members.end())
        return *behind;
    const auto before = std::find_if(members.begin(), near, is);
    return before == near ? std::nullopt : std::optional(*before);
}

std::optional<SaveNodeId> SaveTree::find(const JsonPointer &path, SaveNodeId from) const
{
    SaveNodeId at = from;
    for (const QString &token : path.tokens()) {
        if (type(at) == JsonType::Object) {
            const auto found = member(at, token);
            if (!found)
                return std::nullopt;
            at = *found;
            continue;
        }
        const auto index = parseArrayIndex(token);
        if (type(at) != JsonType::Array || !index || *index >= presentCount(at))
            return std::nullopt;
        qsizetype left = *index;
        const auto &elements = children(at);
        if (node(at).value->removedCount == 0) {
            at = elements[size_t(left)];
            continue;
        }
        const auto found = std::find_if(elements.begin(), elements.end(), [&](SaveNodeId element) {
            return node(element).present && left-- == 0;
        });
        at = *found;
    }
    return at;
}

QString SaveTree::token(SaveNodeId id) const
{
    const SaveNode &here = node(id);
    const SaveValue &container = *node(here.parent).value;
    if (container.type == JsonType::Object)
        return here.present ? here.key : here.baseKey;
    if (!here.present)
        return QString::number(baseIndex(id).value_or(row(id)));
    const int shown = row(id);
    int index = shown;
    if (container.removedCount > 0) {
        for (int before = 0; before < shown; ++before)
            index -= node(container.children[size_t(before)]).present ? 0 : 1;
    }
    return QString::number(index);
}

JsonPointer SaveTree::path(SaveNodeId id) const
{
    QStringList tokens;
    for (; id != Root; id = parent(id))
        tokens.prepend(token(id));
    return JsonPointer(tokens);
}

template <typename Take>
bool SaveTree::writeText(const SaveValue &value, const Take &take) const
{
    if (!value.type)
        return true;
    if (const auto read = value.readText())
        return take(*read);
    const bool isObject = value.type == JsonType::Object;
    if (!take(isObject ? "{" : "["))
        return false;
    bool first = true;
    for (const SaveNodeId id : value.children) {
        const SaveNode &here = node(id);
        if (!here.present)
            continue;
        if (!std::exchange(first, false) && !take(", "))
            return false;
        if (isObject && (!take(quoteJsonString(here.key)) || !take(": ")))
            return false;
        if (!writeText(*here.value, take))
            return false;
    }
    return take(isObject ? "}" : "]");
}

void SaveTree::appendText(const SaveValue &value, QByteArray &out) const
{
    writeText(value, [&out](QByteArrayView piece) {
        out += piece;
        return true;
    });
}

JsonText SaveTree::text(const SaveValue &value) const
{
    QByteArray out;
    appendText(value, out);
    return JsonText(out);
}

JsonText SaveTree::text(SaveNodeId id) const
{
    return text(*node(id).value);
}

bool SaveTree::hasText(SaveNodeId id, QByteArrayView text) const
{
    QByteArrayView rest = text;
    const bool isSoFar = writeText(*node(id).value, [&rest](QByteArrayView piece) {
        if (!rest.startsWith(piece))
            return false;
        rest = rest.sliced(piece.size());
        return true;
    });
    return isSoFar && rest.isEmpty();
}

int SaveTree::depth(SaveNodeId id) const
{
    const SaveValue &value = *node(id).value;
    return value.readText() ? value.arena->depth(value.arenaNode) : jsonDepth(text(id).utf8());
}

std::optional<JsonText> SaveTree::documentText() const
{
    if (!type(Root))
        return std::nullopt;
    if (!m_base)
        return text(Root);
    QByteArray out;
    out.reserve(m_base->text().size() + m_base->text().size() / 8);
    appendDocument(Root, JsonArena::Root, touchedWithAncestors(), out);
    return JsonText(out);
}

/// What nobody touched is copied from the base as a whole.
void SaveTree::appendDocument(SaveNodeId id, JsonArena::NodeId base,
                              const QSet<SaveNodeId> &touched, QByteArray &out) const
{
    const SaveNode &here = node(id);
    if (base != JsonArena::NoNode && !touched.contains(id)) {
        out += m_base->valueText(base);
        return;
    }
    const SaveValue &value = *here.value;
    if (base == JsonArena::NoNode || here.value != here.baseValue || !value.listed
        || value.baseOrder) {
        appendText(value, out);
        return;
    }
    const bool isObject = value.type == JsonType::Object;
    const qsizetype opened = out.size();
    quint32 next = 0; // of those that the base has
    qsizetype runBegin = 0; // in the base, of what is copied together
    qsizetype runEnd = 0;
    const auto copyRun = [&] {
        out += QByteArrayView(m_base->text()).sliced(runBegin, runEnd - runBegin);
        runBegin = runEnd = 0;
    };
    for (const SaveNodeId inside : value.children) {
        const SaveNode &child = node(inside);
        const JsonArena::NodeId at = child.inBase ? m_base->child(base, next++) : JsonArena::NoNode;
        const bool isSame = child.inBase && child.present && !touched.contains(inside);
        if (isSame && runEnd > 0) {
            runEnd = m_base->valueOffset(at) + m_base->valueText(at).size();
            continue;
        }
        copyRun();
        if (!child.present)
            continue;
        out += out.size() > opened ? ", " : isObject ? "{" : "[";
        if (isSame) {
            runBegin = isObject ? m_base->keyOffset(at) : m_base->valueOffset(at);
            runEnd = m_base->valueOffset(at) + m_base->valueText(at).size();
            continue;
        }
        if (isObject)
            out += quoteJsonString(child.key) + ": ";
        appendDocument(inside, at, touched, out);
    }
    copyRun();
    if (out.size() == opened)
        out += isObject ? '{' : '[';
    out += isObject ? '}' : ']';
}

/// Whether each child shown stands where it stands in the base: none was added or moved.
bool SaveTree::hasBaseRows(SaveNodeId container) const
{
    return !node(container).value->baseOrder
        && std::none_of(m_touched.cbegin(), m_touched.cend(), [&](SaveNodeId id) {
               return parent(id) == container && !node(id).inBase && isAmongChildren(id);
           });
}

bool SaveTree::isAmongChildren(SaveNodeId id) const
{
    if (!node(id).attached)
        return false;
    const auto shown = size_t(row(id));
    const std::vector<SaveNodeId> &siblings = node(parent(id)).value->children;
    return shown < siblings.size() && siblings[shown] == id;
}

std::vector<SaveNodeId> SaveTree::baseChildren(SaveNodeId id) const
{
    std::vector<SaveNodeId> result;
    const std::vector<SaveNodeId> &shown = children(id);
    if (const auto &order = node(id).value->baseOrder)
        return *order;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(result),
                 [this](SaveNodeId child) { return node(child).inBase; });
    return result;
}

std::optional<qsizetype> SaveTree::baseIndex(SaveNodeId id) const
{
    if (node(id).inBase && isAmongChildren(id) && hasBaseRows(parent(id)))
        return row(id);
    const std::vector<SaveNodeId> siblings = baseChildren(parent(id));
    const auto found = std::find(siblings.begin(), siblings.end(), id);
    if (found == siblings.end())
        return std::nullopt;
    return found - siblings.begin();
}

JsonArena::NodeId SaveTree::baseNode(SaveNodeId id) const
{
    if (!m_base)
        return JsonArena::NoNode;
    if (id == Root)
        return JsonArena::Root;
    const SaveNode &here = node(id);
    const SaveNode &container = node(here.parent);
    if (!here.inBase || container.value != container.baseValue)
        return JsonArena::NoNode;
    const JsonArena::NodeId within = baseNode(here.parent);
    if (within == JsonArena::NoNode)
        return within;
    if (m_base->type(within) == JsonType::Object)
        return m_base->member(within, here.baseKey);
    const auto index = baseIndex(id);
    if (!index || *index >= m_base->childCount(within))
        return JsonArena::NoNode;
    return m_base->child(within, quint32(*index));
}

std::optional<JsonText> SaveTree::baseText(SaveNodeId id) const
{
    const JsonArena::NodeId found = baseNode(id);
    if (found == JsonArena::NoNode)
        return std::nullopt;
    return m_base->value(found);
}

bool SaveTree::hasBaseText(SaveNodeId id) const
{
    const JsonArena::NodeId found = baseNode(id);
    return hasText(id, found == JsonArena::NoNode ? QByteArrayView() : m_base->valueText(found));
}

SaveMark SaveTree::mark(SaveNodeId id) const
{
    const SaveNode &here = node(id);
    if (id != Root) {
        for (SaveNodeId above = here.parent;; above = parent(above)) {
            const SaveNode &container = node(above);
            if (container.value != container.baseValue || !container.inBase)
                return SaveMark::None; // the container's own mark says it all
            if (above == Root)
                break;
        }
        if (!here.inBase)
            return SaveMark::Added;
        if (!here.present)
            return SaveMark::Removed;
    }
    if (here.value != here.baseValue && !hasBaseText(id))
        return SaveMark::Changed;
    if (here.key != here.baseKey)
        return SaveMark::Moved;
    return SaveMark::None;
}

QSet<SaveNodeId> SaveTree::touchedWithAncestors() const
{
    QSet<SaveNodeId> all;
    for (const SaveNodeId touched : m_touched) {
        SaveNodeId id = touched;
        while (!all.contains(id)) {
            all.insert(id);
            id = parent(id); // the root is its own parent
        }
    }
    return all;
}

} // namespace waymark
